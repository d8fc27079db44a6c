import type { Action } from '#domain/action.ts';
import type { Write } from '#domain/write.ts';
import { dayOf } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { createCurations } from './curation-draft.ts';
import { createDesk } from './desk.ts';
import { founding } from './found.ts';
import { isClosed, noTag, tryAgain, updateIn, type Entry } from './outbox.ts';
import type { Outbox } from './outbox-runner.ts';
import { createPackTyping } from './pack-typing.ts';
import { createPlanKeeper } from './plan-keeper.ts';
import { contextAt, decideWish, momentOf, onTopOfNow, type Decide } from './run.ts';
import { noteSchema } from './schema.ts';
import { seenBy } from './send-plan.ts';
import { setUp } from './setup.ts';
import type { Store } from './state.ts';
import { entryTaken, holdsAllOf, type Conflict } from './take-back.ts';
import type { World } from './world.ts';

/** How long a person waits to hear what became of their update, ms. */
const answerWithinMs = 3000;

/**
 * The one store of a page: the loaded plan, what is on its way, and every wish to change it. The rules that decide changes
 * of the plan are the app's own, unless a test brings others.
 */
export function createStore(world: World, rules: Decide = decide): Store {
  const keeper = createPlanKeeper(world, {
    onArrived: (update) => void dropDraft(update),
    decide: (snapshot, wish, entryId, me) => decideWish(rules, snapshot, wish, entryId, me),
  });
  const signedIn = () => {
    const state = keeper.state();
    return state.phase === 'ready' ? state.account.objectId : null;
  };
  const desk = createDesk(world, signedIn);
  // the draft of an update that the outbox could hold in memory only outlasts its sending
  const dropDraft = async (update: Update): Promise<void> => {
    const draft = await desk.read(update.actionRef);
    if (draft?.updateId === update.id && holdsAllOf(update, draft.entry))
      await desk.drop(update.actionRef, update.id);
  };
  const conflicts = new Map<string, Conflict>();
  // where updates that were taken back stood in the outbox, and on what: what came after them was decided on them
  const places = new Map<string, { readonly order: number; readonly base: Action }>();
  // only what the library has counts as saved; another tab may have sent it, and then the plan has to be looked at again
  const whatArrived = async (updateId: string): Promise<Update | null> => {
    const here = keeper.arrived.get(updateId);
    if (here !== undefined) return here;
    const inPlan = () => keeper.ready().snapshot.updates.get(updateId);
    if (!inPlan()?.row) await keeper.loadAfterWrite();
    const there = inPlan();
    return there?.row ? there : null;
  };
  const today = () => dayOf(world.now());
  const moment = () => momentOf(world.now());
  const context = () => contextAt(moment(), keeper.ready().me, world.newId);
  // a person is answered soon: what takes longer goes on, and the screen follows it
  const soon = async (work: Promise<void>): Promise<void> => {
    let callOff: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => {
      callOff = world.later(answerWithinMs, resolve);
    });
    await Promise.race([work, enough]);
    callOff();
  };
  const entries = () => keeper.outbox().entries();
  const entryOf = (id: string) => entries().find((entry) => entry.id === id);
  const newEntry = (
    part: Pick<Entry, 'id' | 'kind' | 'label' | 'actionRef' | 'writes' | 'wish' | 'seen'>,
  ): Omit<Entry, 'order'> => ({
    ...part,
    total: part.writes.length,
    enteredAt: world.now().toISOString(),
    attempts: 0,
    nextTryAt: 0,
    state: 'waiting',
    setback: null,
    theirs: null,
  });
  const takeBack = async (id: string): ReturnType<Outbox['takeBack']> => {
    const entry = entryOf(id);
    const taken = entry === undefined ? null : entryTaken(entry, world.now().toISOString());
    if (taken === null) return 'gone';
    const { draft, base, conflict } = taken;
    const end = await keeper.outbox().takeBack(id, draft);
    if (end === 'taken' && entry !== undefined) places.set(id, { order: entry.order, base });
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
      await keeper.outbox().alter(entry.id, () => null);
    }
    return entry.actionRef === null ? null : (conflicts.get(entry.actionRef) ?? null);
  };

  return {
    world,
    desk,
    curations: createCurations(world, signedIn),
    typing: createPackTyping(world, signedIn),
    getState: keeper.state,
    subscribe: keeper.subscribe,
    today,
    newId: world.newId,
    load: keeper.load,
    open: keeper.open,

    postUpdate: async (actionRef, updateId, entry, onBehalfOf) => {
      const named = onBehalfOf === undefined ? {} : { onBehalfOf };
      const wish = { kind: 'post-update', actionRef, updateId, entry, ...named } as const;
      const place = places.get(updateId);
      const { snapshot } = keeper.ready();
      // under what is on its way, nobody sees how the action stands: what was seen when it was taken back counts
      const isCovered = snapshot.actions.get(actionRef)?.row?.etag === noTag;
      const plan = place !== undefined && isCovered ? withAction(snapshot, place.base) : snapshot;
      const decision = decide(plan, wish, context());
      if (decision.kind === 'refused') return decision;
      conflicts.delete(actionRef);
      const { writes } = decision;
      await keeper
        .outbox()
        .put(
          newEntry({ id: updateId, kind: 'update', label: actionRef, actionRef, writes }),
          actionRef,
          place?.order,
        );
      await soon(keeper.send());
      const left = entries().find((one) => (one.insteadOf ?? one.id) === updateId);
      if (left === undefined) {
        const update = await whatArrived(updateId);
        return update === null ? { kind: 'gone' } : { kind: 'saved', update };
      }
      const conflict = left.state === 'conflict' ? await takeToForm(left) : null;
      if (conflict !== null) {
        // what comes next is decided on theirs
        await keeper.loadAfterWrite();
        return { kind: 'conflict', conflict };
      }
      return {
        kind: 'kept',
        update: addedBy(writes),
        isStopped: left.state !== 'waiting',
        setback: left.setback,
      };
    },

    importPlan: async (command, label) => {
      const { snapshot } = keeper.ready();
      const decision = decide(snapshot, command, context());
      if (decision.kind === 'refused') return decision;
      const kind = command.kind === 'import-plan' ? 'import' : 'undo-import';
      const id = `${kind} ${command.importId}`;
      const { writes } = decision;
      // what of an import has not arrived yet is not to come after its undoing
      if (kind === 'undo-import') await keeper.outbox().alter(`import ${command.importId}`, () => null);
      const seen = seenBy(snapshot, writes);
      await keeper.outbox().put(newEntry({ id, kind, label, actionRef: null, writes, seen }));
      await keeper.send();
      await keeper.load();
      const left = entryOf(id);
      if (left === undefined) return { kind: 'written', count: writes.length };
      if (left.stop?.kind !== 'refused') return { kind: 'kept', entry: left };
      // nothing of it is written, and the person is still there to look at the plan as it is
      await keeper.outbox().alter(id, () => null);
      return { kind: 'refused', refusals: left.stop.refusals };
    },

    run: async (command, label, shown) => {
      const { snapshot, me } = keeper.ready();
      const id = world.newId();
      const wish = { command, at: moment() };
      const basis = shown ?? keeper.shown.basisOf(snapshot, command);
      const decided = decideWish(rules, basis, wish, id, me);
      const decision = basis === snapshot ? decided : onTopOfNow(decided, snapshot);
      if (decision.kind === 'refused') return decision;
      const { writes } = decision;
      if (writes.length === 0) return { kind: 'written', count: 0 };
      const entry = { id, kind: 'plan', label, actionRef: null, writes, wish } as const;
      await keeper.outbox().put(newEntry({ ...entry, seen: seenBy(snapshot, writes) }));
      await soon(keeper.send());
      const left = entryOf(id);
      if (left === undefined) {
        // another tab may have sent it, and then the plan has to be looked at again
        if (!keeper.written.has(id)) await keeper.loadAfterWrite();
        return { kind: 'written', count: writes.length };
      }
      const refusals = refusalsIn(left);
      if (refusals.length === 0) return { kind: 'kept', entry: left };
      // the person is still there, and the form still open: it is theirs to change
      await keeper.outbox().alter(id, () => null);
      keeper.sendOn();
      return { kind: 'refused', refusals };
    },

    retry: async (id) => {
      await keeper.outbox().alter(id, tryAgain);
      await keeper.send();
    },
    discard: async (id) => {
      await keeper.outbox().alter(id, () => null);
      keeper.sendOn();
    },
    takeBack: async (id) => {
      const isTaken = (await takeBack(id)) === 'taken';
      if (isTaken) keeper.sendOn();
      return isTaken;
    },
    turnToWrite: (actionRef, onTurn) => {
      let letGo: () => void = () => undefined;
      let isOver = false;
      const over = new Promise<void>((resolve) => {
        letGo = () => {
          isOver = true;
          resolve();
        };
      });
      const name = `one-plan writing ${keeper.outbox().owner} ${actionRef}`;
      void world.tabs.alone(name, async () => {
        if (isOver) return;
        onTurn();
        await over;
      });
      return () => letGo();
    },
    conflictOf: (actionRef) => conflicts.get(actionRef) ?? null,
    settleConflict: (actionRef) => {
      conflicts.delete(actionRef);
    },
    clearDevice: keeper.clearDevice,

    setUp: async (onProgress) => {
      const state = keeper.state();
      const account = state.phase === 'not-set-up' ? state.account : keeper.ready().account;
      const report = await setUp({ ...world, send: world.sendToManage }, onProgress);
      await founding(world, account);
      await noteSchema(world);
      await keeper.load();
      return report;
    },
  };
}

function refusalsIn({ stop }: Entry): readonly Refusal[] {
  return stop === undefined || stop.kind === 'unreadable' ? [] : stop.refusals;
}

function withAction(snapshot: Snapshot, action: Action): Snapshot {
  return { ...snapshot, actions: new Map(snapshot.actions).set(action.ref, action) };
}

function addedBy(writes: readonly Write[]): Update {
  const update = updateIn({ kind: 'update', writes });
  if (update === null) throw new Error('an update adds itself');
  return update;
}
