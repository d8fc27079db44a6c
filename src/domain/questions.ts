import type { Action } from './action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from './date.ts';
import { momentsOf } from './history.ts';
import { ask, type Question } from './question.ts';
import { actionsInOrder, type Snapshot } from './snapshot.ts';
import type { Update } from './update.ts';

/** The questions an action has to answer on a day; none for one that no longer counts. */
export function questionsOf(snapshot: Snapshot, action: Action, today: CivilDate): readonly Question[] {
  return ask({
    snapshot,
    action,
    history: updatesOf(snapshot, action),
    over: cyclesOver(snapshot, today),
    today,
  });
}

/** The questions of every action that has some, by its ref, in the order of the plan. */
export function questionsIn(snapshot: Snapshot, today: CivilDate): ReadonlyMap<string, readonly Question[]> {
  const over = cyclesOver(snapshot, today);
  const all = new Map<string, readonly Question[]>();
  for (const action of actionsInOrder(snapshot)) {
    const asked = ask({ snapshot, action, history: updatesOf(snapshot, action), over, today });
    if (asked.length > 0) all.set(action.ref, asked);
  }
  return all;
}

// newest first; what happened to each action is known once a plan
function updatesOf(snapshot: Snapshot, action: Action): readonly Update[] {
  return (momentsOf(snapshot).get(action.ref) ?? [])
    .flatMap((moment) => (moment.kind === 'update' ? [moment.update] : []))
    .toReversed();
}

function cyclesOver(snapshot: Snapshot, today: CivilDate): readonly Cycle[] {
  return [...snapshot.cycles.values()]
    .filter((cycle) => cycle.cutOffOn < today)
    .sort((a, b) => b.opensOn.localeCompare(a.opensOn));
}
