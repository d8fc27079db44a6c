import type { Action } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Alike } from './intake-fate.ts';
import { likestIn } from './intake-likeness.ts';
import { countsIn } from './intake-personal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * Does what takes longest of comparing a file with a plan, an action at a time, so that a page can paint in between. What is
 * found is kept for withPersonalData and matchPlan, which give the same without it, later. Yields how many actions are done.
 */
export function* compareAhead(
  actions: readonly Action[],
  snapshot: Pick<Snapshot, 'actions'>,
  alike: Alike,
  today: CivilDate,
): Generator<number, void> {
  const likest = likestIn(snapshot.actions, alike);
  for (const [at, action] of actions.entries()) {
    countsIn(action, today);
    likest(action);
    yield at + 1;
  }
}
