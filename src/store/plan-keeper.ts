import { personOf, visitor, type Account, type Person } from '#domain/people/person.ts';
import type { Decision } from '#domain/command.ts';
import { dayOf } from '#domain/date.ts';
import { asSentAt } from '#domain/cycle/late-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { GraphError } from '#graph/graph-error.ts';
import { createDevicePlan } from './device-plan.ts';
import { ownerOf } from './draft.ts';
import { isNothing } from './feed.ts';
import { createGlance } from './glance.ts';
import { createLooks } from './looks.ts';
import { setbackFrom, type Wish } from './outbox.ts';
import { overlay } from './overlay.ts';
import { openOutbox, type Outbox } from './outbox-runner.ts';
import { snapshotOf } from './read-plan.ts';
import { areOfAll, refresh } from './refresh.ts';
import { applied, withItem, withRecord, type Replica } from './replica.ts';
import { momentOf } from './moment.ts';
import { createShown, type Shown } from './shown.ts';
import type { ReadyState, State } from './state.ts';
import type { World } from './world.ts';

/** The loaded plan and the outbox of whoever is signed in, kept in step with the library, the device and other tabs. */
export type PlanKeeper = {
  state(): State;
  subscribe(listener: () => void): () => void;
  /** The loaded plan; a bug to ask for it earlier. */
  ready(): ReadyState;
  /** The outbox of the person signed in; a bug to ask for it earlier. */
  outbox(): Outbox;
  /** Updates of this page that the library has, by the id they were posted under. */
  readonly arrived: ReadonlyMap<string, Update>;
  /** The plan entries that this page has written whole, by their id. */
  readonly written: ReadonlySet<string>;
  /** What was shown in this page, and is still being edited. */
  readonly shown: Pick<Shown, 'basisOf'>;
  /** Paints what the device kept for a person, then asks the library. Never throws. */
  open(objectId: string | null): Promise<void>;
  /** Asks the library what has changed. Never throws: what went wrong is in the state. */
  load(): Promise<void>;
  /** The look that comes again and again: at the lists that are written day by day, at all where `isWide` or it is time. */
  look(isWide: boolean): Promise<void>;
  /** Asks for what changed in Settings alone, one request: for what has to be seen sooner. Never throws, as load. */
  glance(): Promise<void>;
  /** The same, after whatever look is under way: one that began before our own write may not have seen it. */
  loadAfterWrite(): Promise<void>;
  /** Forgets everything this device keeps for the person; what is read later stays in the pages that are open. */
  clearDevice(): Promise<void>;
  /** Sends what waits, for the person whom the library itself has named. */
  send(): Promise<void>;
  /** The same without waiting for it, and only where the person is known: what was held back may go on. */
  sendOn(): void;
};

/** How old what is known of the lists that seldom change may be, ms. */
const allEveryMs = 5 * 60_000;

/** What the keeper asks of the page: told of each update that the library has, and asked to decide a wish anew. */
export type KeeperSide = {
  readonly onArrived: (update: Update) => void;
  readonly decide: (snapshot: Snapshot, wish: Wish, entryId: string, me: Person) => Promise<Decision>;
};

/** A keeper that has loaded nothing yet. */
export function createPlanKeeper(world: World, side: KeeperSide): PlanKeeper {
  let state: State = { phase: 'loading' };
  let replica: Replica | null = null;
  let outbox: Outbox | null = null;
  let confirmedId: string | null = null;
  // whom the host names, before the library does
  let namedOwner: string | null = null;
  // when every list was last asked for what changed in it
  let allReadAt: number | null = null;
  const arrived = new Map<string, Update>();
  const written = new Set<string>();
  const shown = createShown();
  const device = createDevicePlan(world);
  const listeners = new Set<() => void>();

  const set = (next: State) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const ready = (): ReadyState => {
    if (state.phase !== 'ready') throw new Error('the plan is not loaded');
    return state;
  };
  const opened = (): Outbox => {
    if (outbox === null) throw new Error('nobody is signed in yet');
    return outbox;
  };
  const whoIs = (snapshot: Snapshot, account: Account): Person =>
    personOf(snapshot.people.values(), account, dayOf(world.now())) ?? visitor(account);
  // the plan as it is now known, with whatever part of the state is given
  const show = (account: Account, part: Partial<ReadyState>) => {
    if (replica === null) return;
    const entries = part.outbox ?? (state.phase === 'ready' ? state.outbox : []);
    const snapshot = overlay(snapshotOf(replica), entries);
    shown.note(snapshot);
    const before =
      state.phase === 'ready'
        ? state
        : { isDurable: true, isRefreshing: false, lastSaved: null, error: null };
    set({
      ...before,
      ...part,
      phase: 'ready',
      account,
      me: whoIs(snapshot, account),
      snapshot,
      outbox: entries,
      loadedAt: replica.readAt,
    });
  };
  const openFor = async (objectId: string): Promise<void> => {
    if (outbox?.owner === ownerOf(objectId, world.site)) return;
    outbox?.close();
    outbox = openOutbox(world, objectId, {
      onEntries: (entries, isDurable) => {
        if (state.phase === 'ready') show(state.account, { outbox: entries, isDurable });
      },
      asSent: (update) =>
        state.phase === 'ready' ? asSentAt(state.snapshot.cycles, update, momentOf(world.now())) : update,
      onSaved: (action, update, entry) => {
        arrived.set(entry.insteadOf ?? entry.id, update);
        side.onArrived(update);
        if (state.phase !== 'ready' || replica === null) return;
        replica = withRecord(replica, action, update);
        const lastSaved = { ref: action.ref, at: world.now().toISOString() };
        show(state.account, { lastSaved });
      },
      isHeld: () => state.phase === 'ready' && (state.snapshot.isNewer ?? state.snapshot.isOlder) === true,
      onRoundNews: (what) => void looks.lookAnew(what === 'plan' ? 'all' : 'busy'),
      plan: {
        readPlan: async () => {
          await looks.lookAnew('all');
          const failure = state.phase === 'ready' || state.phase === 'failed' ? state.error : null;
          if (state.phase !== 'ready' || replica === null || failure !== null) throw notRead(failure);
          return snapshotOf(replica);
        },
        decide: async (snapshot, wish, entryId) =>
          side.decide(snapshot, wish, entryId, whoIs(snapshot, ready().account)),
        onRow: (title, id, item) => {
          if (replica !== null) replica = withItem(replica, title, id, item);
        },
        onPlanWritten: (entryId) => void written.add(entryId),
      },
    });
    await outbox.look();
  };

  const looks = createLooks(async (reach) => {
    if (state.phase === 'ready') set({ ...state, isRefreshing: true });
    else if (state.phase === 'failed') set({ phase: 'loading' });
    try {
      const begun = world.now().getTime();
      let found = await refresh(world, replica, reach);
      // another person than the one whose plan was painted: nothing of the former's may stay on screen
      if (state.phase === 'ready' && state.account.objectId !== found.account.objectId) {
        replica = null;
        set({ phase: 'loading' });
        found = await refresh(world, null);
      }
      const { account } = found;
      confirmedId = account.objectId;
      await openFor(account.objectId);
      if (found.kind === 'not-set-up') {
        replica = null;
        set({ phase: 'not-set-up', account, missing: found.missing, earlier: found.earlier });
        return;
      }
      // our own saves may have come in while this was under way; they stay until the library shows them
      replica = applied(replica, found.changes, found.readAt);
      if (areOfAll(found.changes)) allReadAt = begun;
      show(account, { isRefreshing: false, error: null, outbox: opened().entries() });
      await device.keep(account, replica, found.changes);
      void opened().send();
    } catch (error) {
      set(state.phase === 'ready' ? { ...state, isRefreshing: false, error } : { phase: 'failed', error });
      await sayWhyUnsent(error);
    }
  });
  // while the library has not named the person nothing is tried, so no try can tell why
  const sayWhyUnsent = async (error: unknown): Promise<void> => {
    if (confirmedId !== null || outbox === null || !(error instanceof GraphError)) return;
    const setback = setbackFrom(error, world.now());
    for (const entry of outbox.entries())
      if (entry.setback === null) await outbox.alter(entry.id, (now) => ({ ...now, setback }));
  };
  const glance = createGlance(world, {
    // beside a look at more it would tell nothing new
    known: () =>
      state.phase === 'ready' && replica !== null && confirmedId !== null && !looks.isUnderWay()
        ? { replica, error: state.error }
        : null,
    take: async (next, changes) => {
      replica = next;
      if (state.phase !== 'ready' || [...changes.values()].every(isNothing)) return;
      show(state.account, {});
      await device.keep(state.account, next, changes);
    },
    say: (error) => {
      if (state.phase === 'ready') set({ ...state, error });
    },
  });
  // sends only for the person whom the library itself has named
  const send = async (): Promise<void> => {
    if (confirmedId === null) await looks.look('all');
    if (confirmedId !== null) await opened().send();
  };
  world.tabs.hear((owner, news) => {
    // a page that is still being opened would keep what it is about to read
    if (news === 'cleared' && (owner === outbox?.owner || owner === namedOwner)) device.stop();
    if (owner !== outbox?.owner || news === 'cleared') return;
    if (news === 'outbox') void outbox.follow(confirmedId !== null);
    else void looks.lookAnew(news === 'plan' ? 'all' : 'busy');
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready,
    outbox: opened,
    arrived,
    written,
    shown,
    load: async () => looks.look('all'),
    look: async (isWide) => {
      const isTime = allReadAt === null || world.now().getTime() - allReadAt >= allEveryMs;
      return looks.look(isWide || isTime ? 'all' : 'busy');
    },
    glance,
    loadAfterWrite: async () => looks.lookAnew('all'),
    send,
    sendOn: () => {
      if (confirmedId !== null) void opened().send();
    },
    clearDevice: async () => {
      const owner = ownerOf(ready().account.objectId, world.site);
      // what another page is about to keep would be there again
      world.tabs.tell(owner, 'cleared');
      await device.clear(owner);
      await opened().look();
      world.tabs.tell(owner, 'outbox');
    },
    open: async (objectId) => {
      namedOwner = objectId === null ? null : ownerOf(objectId, world.site);
      await device.dropOld();
      if (objectId !== null && namedOwner !== null) {
        const kept = await device.read(namedOwner);
        if (kept !== null) {
          replica = kept.plan;
          await openFor(objectId);
          show(kept.account, { isRefreshing: true, outbox: opened().entries() });
        }
      }
      await looks.look('all');
    },
  };
}

// whatever stands between us and the plan: sign-in trouble as it is, anything else as an answer that did not come
function notRead(cause: unknown): unknown {
  if (cause instanceof GraphError || (cause instanceof Error && 'code' in cause)) return cause;
  return new GraphError({ status: 0, code: 'planNotRead', message: 'The plan could not be read', cause });
}
