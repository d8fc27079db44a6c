import { defaultScheme } from '#domain/status.ts';

import type { PlannedAction } from './planned-action.ts';

const codeOf = new Map(defaultScheme.statuses.map((status) => [status.letter, status.code]));

/** The status code at the freeze of a cycle (1 to 6), or null when the action is not in the plan then. */
export function standingAt(action: PlannedAction, cycle: number): string | null {
  return codeOf.get(action.course[cycle - 1] ?? '-') ?? null;
}

/** The status before the first cycle an action is in. What was complete by the first freeze was on track at the launch. */
export function standingAtStart(action: PlannedAction): string {
  const first = standingAt(action, firstCycleOf(action));
  return first === 'complete' || first === null ? 'on-track' : first;
}

/** The first cycle, 1 to 6, in which an action is in the plan. */
export function firstCycleOf(action: PlannedAction): number {
  return action.course.search(/[^-]/) + 1;
}
