import type { Action } from '#domain/action.ts';
import type { Command, Context, UpdateEntry } from '#domain/command.ts';
import { dayOf, type CivilDate } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import { personOf, visitor, type Account, type Person } from '#domain/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { createDesk, type Desk } from './desk.ts';
import { founding } from './found.ts';
import { load } from './load.ts';
import { saveUpdate } from './save-update.ts';
import { setUp, type SetUpReport } from './setup.ts';
import type { World } from './world.ts';
import { writeAll, type RowChange, type Written } from './write-all.ts';

/** What the screens show. `error` is whatever the last load ran into; after a first load the plan stays readable. */
export type State =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly error: unknown }
  | { readonly phase: 'not-set-up'; readonly account: Account; readonly missing: readonly string[] }
  | ReadyState;

export type ReadyState = {
  readonly phase: 'ready';
  readonly account: Account;
  readonly me: Person;
  readonly snapshot: Snapshot;
  readonly loadedAt: string;
  readonly isRefreshing: boolean;
  /** The last update that reached the library from this page, and when. */
  readonly lastSaved: { readonly ref: string; readonly at: string } | null;
  readonly error: unknown;
};

/** How posting an update ended. Only 'saved' means that the library has it. */
export type Posted =
  | { readonly kind: 'saved'; readonly update: Update }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'conflict'; readonly base: Action; readonly theirs: Action; readonly byName: string };

/** How writing or undoing an import ended. */
export type Imported =
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export type Store = {
  getState(): State;
  subscribe(listener: () => void): () => void;
  today(): CivilDate;
  newId(): string;
  readonly world: World;
  /** Drafts of the signed-in person. */
  readonly desk: Desk;
  /** Loads the plan, or loads it again. Never throws: what went wrong is in the state. */
  load(): Promise<void>;
  /** Throws GraphError or SignInError when the library or the sign-in said no; nothing typed is lost by it. */
  postUpdate(actionRef: string, updateId: string, entry: UpdateEntry): Promise<Posted>;
  importPlan(
    command: Extract<Command, { kind: 'import-plan' | 'undo-import' }>,
    onProgress: (done: number, of: number) => void,
  ): Promise<Imported>;
  setUp(onProgress: (done: number, of: number, what: string) => void): Promise<SetUpReport>;
};

/** The one store of a page: the loaded plan, and every wish to change it. */
export function createStore(world: World): Store {
  let state: State = { phase: 'loading' };
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
  const today = () => dayOf(world.now());
  const context = (): Context => ({
    today: today(),
    // SharePoint keeps whole seconds; ours must read back the same
    now: new Date(Math.floor(world.now().getTime() / 1000) * 1000).toISOString(),
    me: ready().me,
    newId: world.newId,
  });

  const loadOnce = async (): Promise<void> => {
    if (state.phase === 'ready') set({ ...state, isRefreshing: true });
    else if (state.phase === 'failed') set({ phase: 'loading' });
    try {
      const loaded = await load(world);
      if (loaded.kind === 'not-set-up') {
        set({ phase: 'not-set-up', account: loaded.account, missing: loaded.missing });
        return;
      }
      const { account, snapshot } = loaded;
      set({
        phase: 'ready',
        account,
        me: personOf(snapshot.people.values(), account) ?? visitor(account),
        snapshot,
        loadedAt: world.now().toISOString(),
        isRefreshing: false,
        lastSaved: state.phase === 'ready' ? state.lastSaved : null,
        error: null,
      });
    } catch (error) {
      set(state.phase === 'ready' ? { ...state, isRefreshing: false, error } : { phase: 'failed', error });
    }
  };
  const reload = async (): Promise<void> => {
    loading ??= loadOnce().finally(() => {
      loading = null;
    });
    return loading;
  };
  const put = (action: Action, update: Update | null) => {
    const current = ready();
    const { snapshot } = current;
    const actions = new Map(snapshot.actions).set(action.ref, action);
    const updates = update === null ? snapshot.updates : new Map(snapshot.updates).set(update.id, update);
    const lastSaved =
      update === null ? current.lastSaved : { ref: action.ref, at: world.now().toISOString() };
    set({ ...current, lastSaved, snapshot: { ...snapshot, actions, updates } });
  };

  return {
    world,
    desk: createDesk(world, () => (state.phase === 'ready' ? state.account.objectId : null)),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    today,
    newId: world.newId,
    load: reload,

    postUpdate: async (actionRef, updateId, entry) => {
      const { snapshot } = ready();
      const decision = decide(snapshot, { kind: 'post-update', actionRef, updateId, entry }, context());
      if (decision.kind === 'refused') return decision;
      const [edit, add] = decision.changes;
      if (edit?.kind !== 'edit' || add?.kind !== 'add' || add.noun !== 'update')
        throw new Error('an update edits its action and adds itself');
      const saved = await saveUpdate(world, edit, add.value);
      if (saved.kind === 'saved') {
        put(saved.action, saved.update);
        return { kind: 'saved', update: saved.update };
      }
      put(saved.theirs, null);
      // their update row belongs to what the person now compares with
      void reload();
      const byName = saved.theirs.row?.modifiedBy.name ?? '';
      return { kind: 'conflict', base: edit.before, theirs: saved.theirs, byName };
    },

    importPlan: async (command, onProgress) => {
      const decision = decide(ready().snapshot, command, context());
      if (decision.kind === 'refused') return decision;
      const changes = decision.changes.filter((change): change is RowChange => change.kind !== 'edit');
      const written = await writeAll(world, changes, onProgress);
      await reload();
      return { kind: 'written', written };
    },

    setUp: async (onProgress) => {
      const account = state.phase === 'not-set-up' ? state.account : ready().account;
      const report = await setUp({ ...world, send: world.sendToManage }, onProgress);
      await founding(world, account);
      await reload();
      return report;
    },
  };
}
