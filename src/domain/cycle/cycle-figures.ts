import { reDatesIn } from '#domain/action-dates.ts';
import { isLive, isOverdue } from '#domain/action.ts';
import type { Cycle } from './cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { isLateComplete, planAt, spanOf } from '#domain/history.ts';
import { walkBetween } from '#domain/movement.ts';
import { openedCycles } from '#domain/overview.ts';
import { countReturns, returnsOf, type ReturnCounts } from './returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf, type Status } from '#domain/status.ts';

/** The figures of one cycle. Always opening + added + split − merged − withdrawn = live = the sum of `byStatus`. */
export type CycleFigures = {
  readonly cycle: Cycle;
  /** The day by the end of which everything is counted: its freeze, or today while that is to come. */
  readonly asAt: CivilDate;
  readonly isFrozen: boolean;
  /** Live at the freeze before; of the first cycle, on the day before it opened. */
  readonly opening: number;
  readonly added: number;
  readonly split: number;
  readonly merged: number;
  readonly withdrawn: number;
  readonly live: number;
  /** The scheme's statuses in order, then any that live actions held beside it. */
  readonly byStatus: readonly { readonly status: Status; readonly count: number }[];
  readonly overdue: number;
  /** Proposals of another completion date decided in the cycle, declined ones among them. */
  readonly reDated: number;
  /** How many of those were declined. */
  readonly reDatesDeclined: number;
  /** Done actions among the live that were decided or reported as done after the last day of their completion date. */
  readonly lateComplete: number;
  readonly returns: ReturnCounts;
};

/** The figures of a cycle as at its freeze, or as at today while that is to come. */
export function figuresOf(snapshot: Snapshot, cycle: Cycle, today: CivilDate): CycleFigures {
  const { from, asAt } = spanOf(snapshot, cycle, today);
  const walk = walkBetween(snapshot, from, asAt);
  const live = [...planAt(snapshot, asAt).values()].filter(isLive);
  const { approved, declined } = reDatesIn(snapshot, from, asAt);
  return {
    cycle,
    asAt,
    isFrozen: cycle.freezeOn < today,
    opening: walk.opening.length,
    added: walk.added.length,
    split: walk.split.length,
    merged: walk.merged.length,
    withdrawn: walk.withdrawn.length,
    live: walk.live.length,
    byStatus: countStatuses(
      snapshot,
      live.map((action) => action.status),
    ),
    overdue: live.filter((action) => isOverdue(snapshot.scheme, action, asAt)).length,
    reDated: approved.length + declined.length,
    reDatesDeclined: declined.length,
    lateComplete: live.filter((action) => isLateComplete(snapshot, action, asAt)).length,
    returns: countReturns(returnsOf(snapshot, cycle, today)),
  };
}

/** The figures of every cycle that has opened, oldest first. */
export function figuresOverCycles(snapshot: Snapshot, today: CivilDate): readonly CycleFigures[] {
  // the plan is taken back from the newest day to the oldest, each step once
  return openedCycles(snapshot, today)
    .toReversed()
    .map((cycle) => figuresOf(snapshot, cycle, today))
    .toReversed();
}

function countStatuses(snapshot: Snapshot, held: readonly string[]): CycleFigures['byStatus'] {
  const counts = new Map(snapshot.scheme.statuses.map((status) => [status.code, 0]));
  const known = counts.size;
  for (const code of held) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts.keys()];
  return [...codes.slice(0, known), ...codes.slice(known).sort()].map((code) => ({
    status: statusOf(snapshot.scheme, code),
    count: counts.get(code) ?? 0,
  }));
}
