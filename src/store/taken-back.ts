import type { Action } from '#domain/action.ts';
import { isClosed, type Entry } from './outbox.ts';
import type { Outbox } from './outbox-runner.ts';
import type { PlanKeeper } from './plan-keeper.ts';
import { entryTaken, type Conflict } from './take-back.ts';
import type { World } from './world.ts';

/** What was taken out of the outbox in this page, and the conflicts it met. */
export type TakenBack = {
  /** By the reference of the action. */
  readonly conflicts: Map<string, Conflict>;
  /** Where updates stood in the outbox, and on what: what came after them was decided on them. */
  readonly places: ReadonlyMap<string, { readonly order: number; readonly base: Action }>;
  takeBack(id: string): ReturnType<Outbox['takeBack']>;
  /** Takes an entry back for the form that is still open and holds its text; null where it has met no conflict. */
  takeToForm(entry: Entry): Promise<Conflict | null>;
};

/** Keeps what is taken back in this page. */
export function createTakenBack(world: World, keeper: Pick<PlanKeeper, 'outbox'>): TakenBack {
  const conflicts = new Map<string, Conflict>();
  const places = new Map<string, { readonly order: number; readonly base: Action }>();
  const takeBack = async (id: string): ReturnType<Outbox['takeBack']> => {
    const entry = keeper
      .outbox()
      .entries()
      .find((one) => one.id === id);
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
  return { conflicts, places, takeBack, takeToForm };
}
