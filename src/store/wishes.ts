import type { Action } from '#domain/action.ts';
import type { Write } from '#domain/write.ts';
import type { Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import type { Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { momentOf } from './moment.ts';
import { noTag, updateIn, type Entry, type Wish } from './outbox.ts';
import type { PlanKeeper } from './plan-keeper.ts';
import { contextAt, decideWish, onTopOfNow, type Decide } from './run.ts';
import { seenBy } from './seen.ts';
import type { PostOutcome, Store, UpdatePost } from './state.ts';
import type { TakenBack } from './taken-back.ts';
import type { World } from './world.ts';

/** How a wish of the person is decided, stored and sent; what it takes is fetched when somebody may have one. */
export type Wishes = Pick<Store, 'postUpdates' | 'postUpdate' | 'importPlan' | 'run'> & {
  /** Decides a wish anew, on the plan as it is by now. */
  decide(snapshot: Snapshot, wish: Wish, entryId: string, me: Person): Decision;
};

/** How long a person waits to hear what became of their update, ms. */
const answerWithinMs = 3000;

/** The wishes of a page. The rules that decide changes of the plan are the app's own, unless a test brings others. */
export function createWishes(
  world: World,
  keeper: PlanKeeper,
  taken: TakenBack,
  rules: Decide = decide,
): Wishes {
  // only what the library has counts as saved; another tab may have sent it, and then the plan has to be looked at again
  const whatArrived = async (updateId: string): Promise<Update | null> => {
    const here = keeper.arrived.get(updateId);
    if (here !== undefined) return here;
    const inPlan = () => keeper.ready().snapshot.updates.get(updateId);
    if (!inPlan()?.row) await keeper.loadAfterWrite();
    const there = inPlan();
    return there?.row ? there : null;
  };
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

  const takeIn = async ({ actionRef, updateId, ...post }: UpdatePost): Promise<Decision> => {
    const place = taken.places.get(updateId);
    const { snapshot } = keeper.ready();
    // under what is on its way, nobody sees how the action stands: what was seen when it was taken back counts
    const isCovered = snapshot.actions.get(actionRef)?.row?.etag === noTag;
    const plan = place !== undefined && isCovered ? withAction(snapshot, place.base) : snapshot;
    const decision = decide(plan, { kind: 'post-update', actionRef, updateId, ...post }, context());
    if (decision.kind === 'refused') return decision;
    taken.conflicts.delete(actionRef);
    const { writes } = decision;
    const entry = newEntry({ id: updateId, kind: 'update', label: actionRef, actionRef, writes });
    await keeper.outbox().put(entry, actionRef, place?.order);
    return decision;
  };
  const endOf = async (updateId: string, writes: readonly Write[]): Promise<PostOutcome> => {
    const left = entries().find((one) => (one.insteadOf ?? one.id) === updateId);
    if (left === undefined) {
      const update = await whatArrived(updateId);
      return update === null ? { kind: 'gone' } : { kind: 'saved', update };
    }
    const conflict = left.state === 'conflict' ? await taken.takeToForm(left) : null;
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
  };
  const postAll = async (posts: readonly UpdatePost[]): Promise<readonly PostOutcome[]> => {
    const decided: { readonly id: string; readonly decision: Decision }[] = [];
    for (const post of posts) decided.push({ id: post.updateId, decision: await takeIn(post) });
    if (decided.some(({ decision }) => decision.kind === 'writes')) await soon(keeper.send());
    const outcomes: PostOutcome[] = [];
    for (const { id, decision } of decided)
      outcomes.push(decision.kind === 'refused' ? decision : await endOf(id, decision.writes));
    return outcomes;
  };

  return {
    decide: (snapshot, wish, entryId, me) => decideWish(rules, snapshot, wish, entryId, me),

    postUpdates: postAll,

    postUpdate: async (actionRef, updateId, entry, onBehalfOf) => {
      const named = onBehalfOf === undefined ? {} : { onBehalfOf };
      const [outcome] = await postAll([{ actionRef, updateId, entry, ...named }]);
      if (outcome === undefined) throw new Error('every post ends somehow');
      return outcome;
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
