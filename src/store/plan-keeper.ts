import { personOf, visitor, type Account, type Person } from '#domain/person.ts';
import type { Decision } from '#domain/command.ts';
import { dayOf } from '#domain/date.ts';
import { asSentAt } from '#domain/late-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { GraphError } from '#graph/graph-error.ts';
import { clearOwner } from './disk.ts';
import { ownerOf } from './draft.ts';
import type { Changes } from './feed.ts';
import { dropOldPlans, keepChanges, readAccount, readKeptPlan } from './kept-plan.ts';
import { setbackFrom, type Wish } from './outbox.ts';
import { overlay } from './overlay.ts';
import { openOutbox, type Outbox } from './outbox-runner.ts';
import { applied, refresh, snapshotOf, wholeOf, withItem, withRecord, type Replica } from './replica.ts';
import { momentOf } from './run.ts';
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
  /** The same, after whatever look is under way: one that began before our own write may not have seen it. */
  loadAfterWrite(): Promise<void>;
  /** Forgets everything this device keeps for the person; what is read later stays in this page. */
  clearDevice(): Promise<void>;
  /** Sends what waits, for the person whom the library itself has named. */
  send(): Promise<void>;
  /** The same without waiting for it, and only where the person is known: what was held back may go on. */
  sendOn(): void;
};

/** How long a plan that nobody opens stays on a device, ms: 30 days. */
const keptForMs = 30 * 86_400_000;

/** What the keeper asks of the page: told of each update that the library has, and asked to decide a wish anew. */
export type KeeperSide = {
  readonly onArrived: (update: Update) => void;
  readonly decide: (snapshot: Snapshot, wish: Wish, entryId: string, me: Person) => Decision;
};

/** A keeper that has loaded nothing yet. */
export function createPlanKeeper(world: World, side: KeeperSide): PlanKeeper {
  let state: State = { phase: 'loading' };
  let replica: Replica | null = null;
  let outbox: Outbox | null = null;
  let confirmedId: string | null = null;
  // cleared by the person: what is read from now on stays in this page
  let isCleared = false;
  // whose plan on this device is as far as ours
  let keptOwner: string | null = null;
  let loading: Promise<void> | null = null;
  const arrived = new Map<string, Update>();
  const written = new Set<string>();
  const shown = createShown();
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
      me: personOf(snapshot.people.values(), account, dayOf(world.now())) ?? visitor(account),
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
      isHeld: () => state.phase === 'ready' && state.snapshot.isNewer === true,
      onRoundWritten: () => void loadAfterWrite(),
      plan: {
        readPlan: async () => {
          await loadAfterWrite();
          const failure = state.phase === 'ready' || state.phase === 'failed' ? state.error : null;
          if (state.phase !== 'ready' || replica === null || failure !== null) throw notRead(failure);
          return snapshotOf(replica);
        },
        decide: (snapshot, wish, entryId) => {
          const { account } = ready();
          const me = personOf(snapshot.people.values(), account, dayOf(world.now())) ?? visitor(account);
          return side.decide(snapshot, wish, entryId, me);
        },
        onRow: (title, id, item) => {
          if (replica !== null) replica = withItem(replica, title, id, item);
        },
        onPlanWritten: (entryId) => void written.add(entryId),
      },
    });
    await outbox.look();
  };

  const loadOnce = async (): Promise<void> => {
    if (state.phase === 'ready') set({ ...state, isRefreshing: true });
    else if (state.phase === 'failed') set({ phase: 'loading' });
    try {
      let found = await refresh(world, replica);
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
      show(account, { isRefreshing: false, error: null, outbox: opened().entries() });
      await keep(account, found.changes);
      void opened().send();
    } catch (error) {
      set(state.phase === 'ready' ? { ...state, isRefreshing: false, error } : { phase: 'failed', error });
      await sayWhyUnsent(error);
    }
  };
  // while the library has not named the person nothing is tried, so no try can tell why
  const sayWhyUnsent = async (error: unknown): Promise<void> => {
    if (confirmedId !== null || outbox === null || !(error instanceof GraphError)) return;
    const setback = setbackFrom(error, world.now());
    for (const entry of outbox.entries())
      if (entry.setback === null) await outbox.alter(entry.id, (now) => ({ ...now, setback }));
  };
  // what the device kept must not have holes: after a failure, or where nothing was kept, it is written whole
  const keep = async (account: Account, changes: ReadonlyMap<string, Changes>): Promise<void> => {
    if (replica === null || isCleared) return;
    const owner = ownerOf(account.objectId, world.site);
    const { readAt } = replica;
    const write = async (all: ReadonlyMap<string, Changes>) =>
      keepQuietly(async () => keepChanges(world.disk, owner, account, all, readAt));
    let isKept = await write(keptOwner === owner ? changes : wholeOf(replica));
    if (isKept === false) isKept = await write(wholeOf(replica));
    keptOwner = isKept === true ? owner : null;
  };
  const load = async (): Promise<void> => {
    loading ??= loadOnce().finally(() => {
      loading = null;
    });
    return loading;
  };
  // one that began before our own write may not have seen it
  const loadAfterWrite = async (): Promise<void> => {
    if (loading !== null) await loading;
    await load();
  };
  // sends only for the person whom the library itself has named
  const send = async (): Promise<void> => {
    if (confirmedId === null) await load();
    if (confirmedId !== null) await opened().send();
  };
  world.tabs.hear((owner, news) => {
    if (owner !== outbox?.owner) return;
    if (news === 'outbox') void outbox.follow(confirmedId !== null);
    else void loadAfterWrite();
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
    load,
    loadAfterWrite,
    send,
    sendOn: () => {
      if (confirmedId !== null) void opened().send();
    },
    clearDevice: async () => {
      const owner = ownerOf(ready().account.objectId, world.site);
      isCleared = true;
      keptOwner = null;
      await clearOwner(world.disk, owner);
      await opened().look();
      world.tabs.tell(owner, 'outbox');
    },
    open: async (objectId) => {
      const longAgo = new Date(world.now().getTime() - keptForMs).toISOString();
      await keepQuietly(async () => dropOldPlans(world.disk, longAgo));
      if (objectId !== null) {
        const owner = ownerOf(objectId, world.site);
        const kept = await keepQuietly(async () =>
          Promise.all([readAccount(world.disk, owner), readKeptPlan(world.disk, owner)]),
        );
        const [account, plan] = kept ?? [null, null];
        if (account !== null && plan !== null) {
          replica = plan;
          keptOwner = owner;
          await openFor(objectId);
          show(account, { isRefreshing: true, outbox: opened().entries() });
        }
      }
      await load();
    },
  };
}

// whatever stands between us and the plan: sign-in trouble as it is, anything else as an answer that did not come
function notRead(cause: unknown): unknown {
  if (cause instanceof GraphError || (cause instanceof Error && 'code' in cause)) return cause;
  return new GraphError({ status: 0, code: 'planNotRead', message: 'The plan could not be read', cause });
}

// what the device refuses to keep is only slower next time; whether drafts are safe is known from the shelf
async function keepQuietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
