import type { Change, Command, UpdateEntry } from '#domain/command.ts';
import { dayOf, type CivilDate } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import { personOf, visitor, type Account, type Person } from '#domain/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { createDesk, type Desk } from './desk.ts';
import type { Changes } from './feed.ts';
import { clearOwner } from './disk.ts';
import { ownerOf } from './draft.ts';
import { founding } from './found.ts';
import { readAccount, readKeptPlan, keepChanges } from './kept-plan.ts';
import { isClosed, overlay, updateIn, type Entry, type Setback } from './outbox.ts';
import { openOutbox, type Outbox } from './outbox-runner.ts';
import { applied, refresh, snapshotOf, wholeOf, withRecord, type Replica } from './replica.ts';
import { setUp, type SetUpReport } from './setup.ts';
import { entryTaken, type Conflict } from './take-back.ts';
import type { World } from './world.ts';

/** What the screens show. After a first load the plan stays readable, whatever a later one runs into. */
export type State =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly error: unknown }
  | { readonly phase: 'not-set-up'; readonly account: Account; readonly missing: readonly string[] }
  | ReadyState;

export type ReadyState = {
  readonly phase: 'ready';
  readonly account: Account;
  readonly me: Person;
  /** The plan as the library has it, with what is on its way laid on top. */
  readonly snapshot: Snapshot;
  /** What is on its way, in order. */
  readonly outbox: readonly Entry[];
  /** False when what is typed and not sent would not survive the closing of the page. */
  readonly isDurable: boolean;
  /** When the library was last asked. */
  readonly loadedAt: string;
  readonly isRefreshing: boolean;
  /** The last update that reached the library from this page, and when. */
  readonly lastSaved: { readonly ref: string; readonly at: string } | null;
  /** What the last look at the library ran into; null when it went well. */
  readonly error: unknown;
};

/** How posting an update ended for now. Only 'saved' means that the library has it; 'kept' means that it is on its way. */
export type PostOutcome =
  | { readonly kind: 'saved'; readonly update: Update }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | {
      readonly kind: 'kept';
      readonly update: Update;
      readonly isStopped: boolean;
      readonly setback: Setback | null;
    };

/** How an import, or its undoing, ended for now. */
export type ImportOutcome =
  | { readonly kind: 'written'; readonly count: number }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'kept'; readonly entry: Entry };

export type Store = {
  getState(): State;
  subscribe(listener: () => void): () => void;
  today(): CivilDate;
  newId(): string;
  readonly world: World;
  /** Drafts of the signed-in person. */
  readonly desk: Desk;
  /** Paints what this device kept for the person the host names, then asks the library. Never throws. */
  open(objectId: string | null): Promise<void>;
  /** Asks the library what has changed. Never throws: what went wrong is in the state. */
  load(): Promise<void>;
  postUpdate(actionRef: string, updateId: string, entry: UpdateEntry): Promise<PostOutcome>;
  importPlan(
    command: Extract<Command, { kind: 'import-plan' | 'undo-import' }>,
    label: string,
  ): Promise<ImportOutcome>;
  /** Tries an entry again at once, also one that had stopped. */
  retry(id: string): Promise<void>;
  /** Forgets an entry: the person decided so. */
  discard(id: string): Promise<void>;
  /**
   * Turns an entry back into the draft it came from, so that it can be changed. False, and nothing done, when another
   * draft for the same action is in the way.
   */
  takeBack(id: string): Promise<boolean>;
  /** Somebody else's version that what is being written about an action has to be compared with, or null. */
  conflictOf(actionRef: string): Conflict | null;
  /** The person has seen the conflict and decided. */
  settleConflict(actionRef: string): void;
  /** Forgets everything this device keeps for the signed-in person. */
  clearDevice(): Promise<void>;
  setUp(onProgress: (done: number, of: number, what: string) => void): Promise<SetUpReport>;
};

/** The one store of a page: the loaded plan, what is on its way, and every wish to change it. */
export function createStore(world: World): Store {
  let state: State = { phase: 'loading' };
  let replica: Replica | null = null;
  let outbox: Outbox | null = null;
  let confirmedId: string | null = null;
  // whose plan on this device is as far as ours
  let keptOwner: string | null = null;
  let loading: Promise<void> | null = null;
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
  const today = () => dayOf(world.now());
  // SharePoint keeps whole seconds; ours must read back the same
  const nowInSeconds = () => new Date(Math.floor(world.now().getTime() / 1000) * 1000).toISOString();

  // the plan as it is now known, with whatever part of the state is given
  const show = (account: Account, part: Partial<ReadyState>) => {
    if (replica === null) return;
    const entries = part.outbox ?? (state.phase === 'ready' ? state.outbox : []);
    const snapshot = overlay(snapshotOf(replica), entries);
    const before =
      state.phase === 'ready'
        ? state
        : { isDurable: true, isRefreshing: false, lastSaved: null, error: null };
    set({
      ...before,
      ...part,
      phase: 'ready',
      account,
      me: personOf(snapshot.people.values(), account) ?? visitor(account),
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
      onSaved: (action, update, entry) => {
        arrived.set(entry.insteadOf ?? entry.id, update);
        if (state.phase !== 'ready' || replica === null) return;
        replica = withRecord(replica, action, update);
        const lastSaved = { ref: action.ref, at: world.now().toISOString() };
        show(state.account, { lastSaved });
      },
      onRoundWritten: () => void loadAfterWrite(),
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
        set({ phase: 'not-set-up', account, missing: found.missing });
        return;
      }
      // our own saves may have come in while this was under way; they stay until the library shows them
      replica = applied(replica, found.changes, found.readAt);
      show(account, { isRefreshing: false, error: null, outbox: opened().entries() });
      await keep(account, found.changes);
      void opened().send();
    } catch (error) {
      set(state.phase === 'ready' ? { ...state, isRefreshing: false, error } : { phase: 'failed', error });
    }
  };
  // what the device kept must not have holes: after a failure, or where nothing was kept, it is written whole
  const keep = async (account: Account, changes: ReadonlyMap<string, Changes>): Promise<void> => {
    if (replica === null) return;
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
  const entries = () => opened().entries();
  const entryOf = (id: string) => entries().find((entry) => entry.id === id);
  const newEntry = (
    part: Pick<Entry, 'id' | 'kind' | 'label' | 'actionRef' | 'changes'>,
  ): Omit<Entry, 'order'> => ({
    ...part,
    total: part.changes.length,
    enteredAt: world.now().toISOString(),
    attempts: 0,
    nextTryAt: 0,
    state: 'waiting',
    setback: null,
    theirs: null,
  });
  // what was held back behind an entry may go on without it
  const sendOn = () => {
    if (confirmedId !== null) void opened().send();
  };
  const conflicts = new Map<string, Conflict>();
  // updates of this page that the library has, by the id they were posted under
  const arrived = new Map<string, Update>();
  const takeBack = async (id: string): ReturnType<Outbox['takeBack']> => {
    const entry = entryOf(id);
    const taken = entry === undefined ? null : entryTaken(entry, world.now().toISOString());
    if (taken === null) return 'gone';
    const { draft, conflict } = taken;
    const end = await opened().takeBack(id, draft);
    if (end === 'taken' && conflict !== null) conflicts.set(draft.actionRef, conflict);
    return end;
  };
  // in a conflict the form is still open and holds the text, also where the device keeps nothing
  const takeToForm = async (entry: Entry): Promise<Conflict | null> => {
    // a closed action has no form any more: the text stays in the outbox, to be read and copied there
    if (isClosed(entry)) return null;
    const end = await takeBack(entry.id);
    if (end !== 'taken') {
      const taken = end === 'refused' ? entryTaken(entry, world.now().toISOString()) : null;
      if (taken === null || taken.conflict === null) return null;
      conflicts.set(taken.draft.actionRef, taken.conflict);
      await opened().alter(entry.id, () => null);
    }
    return entry.actionRef === null ? null : (conflicts.get(entry.actionRef) ?? null);
  };

  world.tabs.hear((owner, news) => {
    if (owner !== outbox?.owner) return;
    if (news === 'outbox') void outbox.look();
    else void loadAfterWrite();
  });

  const store: Store = {
    world,
    desk: createDesk(world, () => (state.phase === 'ready' ? state.account.objectId : null)),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    today,
    newId: world.newId,
    load,

    open: async (objectId) => {
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

    postUpdate: async (actionRef, updateId, entry) => {
      const { snapshot, me } = ready();
      const context = { today: today(), now: nowInSeconds(), me, newId: world.newId };
      const decision = decide(snapshot, { kind: 'post-update', actionRef, updateId, entry }, context);
      if (decision.kind === 'refused') return decision;
      conflicts.delete(actionRef);
      const { changes } = decision;
      await opened().put(
        newEntry({ id: updateId, kind: 'update', label: actionRef, actionRef, changes }),
        actionRef,
      );
      await send();
      const left = entries().find((one) => (one.insteadOf ?? one.id) === updateId);
      if (left === undefined) {
        const update = arrived.get(updateId) ?? ready().snapshot.updates.get(updateId);
        return { kind: 'saved', update: update ?? addedBy(changes) };
      }
      const conflict = left.state === 'conflict' ? await takeToForm(left) : null;
      if (conflict !== null) {
        // what comes next is decided on theirs
        await loadAfterWrite();
        return { kind: 'conflict', conflict };
      }
      return {
        kind: 'kept',
        update: addedBy(changes),
        isStopped: left.state !== 'waiting',
        setback: left.setback,
      };
    },

    importPlan: async (command, label) => {
      const { snapshot, me } = ready();
      const context = { today: today(), now: nowInSeconds(), me, newId: world.newId };
      const decision = decide(snapshot, command, context);
      if (decision.kind === 'refused') return decision;
      const kind = command.kind === 'import-plan' ? 'import' : 'undo-import';
      const id = `${kind} ${command.importId}`;
      const { changes } = decision;
      await opened().put(newEntry({ id, kind, label, actionRef: null, changes }));
      await send();
      await load();
      const left = entryOf(id);
      return left === undefined ? { kind: 'written', count: changes.length } : { kind: 'kept', entry: left };
    },

    retry: async (id) => {
      await opened().alter(id, (entry) => ({ ...entry, state: 'waiting', nextTryAt: 0, attempts: 0 }));
      await send();
    },
    discard: async (id) => {
      await opened().alter(id, () => null);
      sendOn();
    },
    takeBack: async (id) => {
      const isTaken = (await takeBack(id)) === 'taken';
      if (isTaken) sendOn();
      return isTaken;
    },
    conflictOf: (actionRef) => conflicts.get(actionRef) ?? null,
    settleConflict: (actionRef) => {
      conflicts.delete(actionRef);
    },
    clearDevice: async () => {
      const { objectId } = ready().account;
      await clearOwner(world.disk, ownerOf(objectId, world.site));
      await opened().look();
      world.tabs.tell(ownerOf(objectId, world.site), 'outbox');
    },

    setUp: async (onProgress) => {
      const account = state.phase === 'not-set-up' ? state.account : ready().account;
      const report = await setUp({ ...world, send: world.sendToManage }, onProgress);
      await founding(world, account);
      await load();
      return report;
    },
  };
  return store;
}

function addedBy(changes: readonly Change[]): Update {
  const update = updateIn({ changes });
  if (update === null) throw new Error('an update adds itself');
  return update;
}

// what the device refuses to keep is only slower next time; whether drafts are safe is known from the shelf
async function keepQuietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
