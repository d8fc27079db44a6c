import type { Action } from '#domain/action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { sayDate, dayOf, type CivilDate } from '#domain/date.ts';
import { returnsOf } from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/** A cycle for which no update came, or has not come yet, in the place it has between the updates. */
export type Gap = {
  readonly cycle: Cycle;
  /** The last update before, whose figures stand; null when there was none. */
  readonly from: Update | null;
  /** The day by which it stands among the updates. */
  readonly on: CivilDate;
  /** True while the update may still come in time. */
  readonly isOpen: boolean;
};

/** The cycles for which an action owed an update that did not come, latest first. */
export function gapsOf(
  snapshot: Snapshot,
  action: Action,
  history: readonly Update[],
  today: CivilDate,
): readonly Gap[] {
  // the same rule as in the figures of the whole plan, asked of a plan with this action only: that is quick
  const alone: Snapshot = {
    ...snapshot,
    actions: new Map([[action.ref, action]]),
    updates: new Map(history.map((update) => [update.id, update])),
    changes: new Map(
      [...snapshot.changes].filter(([, change]) => change.parts.some((part) => part.ref === action.ref)),
    ),
  };
  return [...snapshot.cycles.values()]
    .filter((cycle) => cycle.opensOn <= today)
    .sort((a, b) => b.opensOn.localeCompare(a.opensOn))
    .flatMap((cycle): Gap[] => {
      const owed = returnsOf(alone, cycle, today)[0];
      if (owed === undefined || owed.state !== 'missing') return [];
      const isOpen = today <= cycle.cutOffOn;
      return [{ cycle, from: owed.carriedForwardFrom, on: isOpen ? today : cycle.freezeOn, isOpen }];
    });
}

/** 'Carried forward: no update for November 2026, last updated on 29 September 2026.' */
export function sayGap({ cycle, from, isOpen }: Gap): string {
  const last = from === null ? 'and none before it' : `last updated on ${sayDate(dayOf(from.submittedAt))}`;
  if (isOpen)
    return from === null
      ? `No update for ${cycle.title} yet, ${last}. It is due by ${sayDate(cycle.cutOffOn)}.`
      : `No update for ${cycle.title} yet, ${last}. That one is carried forward until another comes, due by ${sayDate(cycle.cutOffOn)}.`;
  return from === null
    ? `No update for ${cycle.title}, ${last}.`
    : `Carried forward: no update for ${cycle.title}, ${last}.`;
}
