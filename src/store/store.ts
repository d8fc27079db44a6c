import { dayOf } from '#domain/date.ts';
import type { Update } from '#domain/update.ts';
import { createCurations } from './curation-draft.ts';
import { createDesk } from './desk.ts';
import { tryAgain } from './outbox.ts';
import { createFormTyping } from './form-typing.ts';
import { createPlanKeeper } from './plan-keeper.ts';
import type { Decide } from './run.ts';
import type { Store } from './state.ts';
import { holdsAllOf } from './take-back.ts';
import { createTakenBack } from './taken-back.ts';
import type { Wishes } from './wishes.ts';
import { onOwnLists, type World } from './world.ts';
import { fetchWriting } from './writing.ts';

/**
 * The one store of a page: the loaded plan, what is on its way, and every wish to change it. The rules that decide changes
 * of the plan are the app's own, unless a test brings others.
 */
export function createStore(given: World, rules?: Decide): Store {
  const world = onOwnLists(given);
  const keeper = createPlanKeeper(world, {
    onArrived: (update) => void dropDraft(update),
    decide: async (...wish) => (wishes ?? (await fetchWishes())).decide(...wish),
  });
  const taken = createTakenBack(world, keeper);
  let wishes: Wishes | null = null;
  const fetchWishes = async (): Promise<Wishes> => {
    const { createWishes } = await fetchWriting();
    wishes ??= createWishes(world, keeper, taken, rules);
    return wishes;
  };
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

  return {
    world,
    desk,
    curations: createCurations(world, signedIn),
    typing: createFormTyping(world, signedIn),
    getState: keeper.state,
    subscribe: keeper.subscribe,
    today: () => dayOf(world.now()),
    newId: world.newId,
    load: keeper.load,
    look: keeper.look,
    glance: keeper.glance,
    open: keeper.open,

    postUpdates: async (...wish) => (wishes ?? (await fetchWishes())).postUpdates(...wish),
    postUpdate: async (...wish) => (wishes ?? (await fetchWishes())).postUpdate(...wish),
    importPlan: async (...wish) => (wishes ?? (await fetchWishes())).importPlan(...wish),
    run: async (...wish) => (wishes ?? (await fetchWishes())).run(...wish),

    retry: async (id) => {
      await keeper.outbox().alter(id, tryAgain);
      await keeper.send();
    },
    discard: async (id) => {
      await keeper.outbox().alter(id, () => null);
      keeper.sendOn();
    },
    takeBack: async (id) => {
      const isTaken = (await taken.takeBack(id)) === 'taken';
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
    conflictOf: (actionRef) => taken.conflicts.get(actionRef) ?? null,
    settleConflict: (actionRef) => {
      taken.conflicts.delete(actionRef);
    },
    clearDevice: keeper.clearDevice,

    setUp: async (onProgress) => {
      const state = keeper.state();
      const account = state.phase === 'not-set-up' ? state.account : keeper.ready().account;
      const [{ setUp }, { founding }, { noteSchema }] = await Promise.all([
        import('./setup.ts'),
        import('./found.ts'),
        import('./schema.ts'),
      ]);
      const report = await setUp({ ...world, send: world.sendToManage }, onProgress);
      await founding(world, account);
      await noteSchema(world);
      await keeper.load();
      return report;
    },
  };
}
