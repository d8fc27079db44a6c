import { defaultScheme } from '#domain/status.ts';
import type { CivilDate } from '#domain/date.ts';

import { fillIn, monthOf, type Month } from './calendar.ts';
import { allPlanned, allTold } from './contents.ts';
import { asAtOf, cyclesOver, sampleCycles } from './cycles.ts';
import type { PlannedAction } from './planned-action.ts';

/** One cycle of the sample plan as the board walked it. Lists hold refs. */
export type StoryCycle = {
  readonly number: number;
  readonly key: string;
  readonly asAt: CivilDate;
  readonly opening: number;
  readonly added: readonly string[];
  readonly split: readonly string[];
  readonly merged: readonly string[];
  readonly withdrawn: readonly string[];
  /** Status code of every live action at the freeze. */
  readonly standing: ReadonlyMap<string, string>;
  /** Live actions with the completion date in force at the freeze, in the plan's words. */
  readonly completion: ReadonlyMap<string, string>;
  /** Actions an update was owed for: open, or newly complete. */
  readonly due: readonly string[];
  readonly onTime: readonly string[];
  readonly late: readonly string[];
  readonly none: readonly string[];
};

/** A proposed change of a completion date, in the plan's words. */
export type StoryReDating = {
  readonly ref: string;
  readonly cycle: number;
  readonly from: string;
  readonly to: string;
  readonly isApproved: boolean;
  readonly why: string;
};

/** What the types of the plan cannot hold yet: how the sample plan came to be as it is. */
export type SampleStory = {
  readonly cycles: readonly StoryCycle[];
  readonly reDatings: readonly StoryReDating[];
  readonly endings: readonly {
    readonly ref: string;
    readonly cycle: number;
    readonly as: 'merged' | 'withdrawn';
    readonly into: string | null;
    readonly why: string;
  }[];
  readonly handovers: readonly {
    readonly ref: string;
    readonly cycle: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly splits: readonly { readonly ref: string; readonly from: string; readonly cycle: number }[];
  /** Where the plan says on purpose that there is nothing. */
  readonly placeholders: readonly string[];
};

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

/** The completion date in force at the freeze of a cycle, its dates still to be filled in. */
export function dueAt(action: PlannedAction, cycle: number): string {
  return action.reDatings?.findLast((one) => one.isApproved && one.cycle <= cycle)?.to ?? action.due;
}

/** The story of the six cycles that end with a month. */
export function sampleStory(lastCycleOn: CivilDate): SampleStory {
  const last = monthOf(lastCycleOn);
  return {
    cycles: Array.from({ length: cyclesOver }, (_, index) => storyCycle(last, index + 1)),
    reDatings: allPlanned.flatMap((action) => reDatingsOf(action, last)).sort((a, b) => a.cycle - b.cycle),
    endings: allPlanned.flatMap((action) =>
      action.ended === undefined
        ? []
        : [
            {
              ref: action.ref,
              cycle: action.course.search(/-+$/) + 1,
              as: action.ended.as,
              into: action.ended.into ?? null,
              why: action.ended.why,
            },
          ],
    ),
    handovers: allPlanned.flatMap((action) =>
      action.before === undefined
        ? []
        : [
            {
              ref: action.ref,
              cycle: action.before.until + 1,
              from: action.before.lead,
              to: action.leads[0] ?? '',
            },
          ],
    ),
    splits: allPlanned.flatMap((action) =>
      action.splitFrom === undefined
        ? []
        : [{ ref: action.ref, from: action.splitFrom, cycle: firstCycleOf(action) }],
    ),
    placeholders: [
      '1.4: no new actions in this phase',
      '2.2, last year of the plan: no new actions in this phase',
      '3.2, last year of the plan: no new actions in this phase',
    ],
  };
}

function storyCycle(last: Month, number: number): StoryCycle {
  const before = allPlanned.filter((action) => standingAt(action, number - 1) !== null);
  const live = allPlanned.filter((action) => standingAt(action, number) !== null);
  const launched = number === 1 ? live : [];
  const fresh = live.filter((action) => number > 1 && !before.includes(action));
  const gone = before.filter((action) => !live.includes(action));
  const due = live.filter((action) => isDue(action, number));
  const returns = new Map(
    due.map((action) => [
      action.ref,
      (allTold.get(action.ref) ?? []).find((told) => told.cycle === number && !told.isAfterFreeze),
    ]),
  );
  const refs = (actions: readonly PlannedAction[]) => actions.map((action) => action.ref);
  return {
    number,
    key: sampleCycles(last)[number - 1]?.key ?? '',
    asAt: asAtOf(last, number),
    opening: launched.length + before.length,
    added: refs(fresh.filter((action) => action.splitFrom === undefined)),
    split: refs(fresh.filter((action) => action.splitFrom !== undefined)),
    merged: refs(gone.filter((action) => action.ended?.as === 'merged')),
    withdrawn: refs(gone.filter((action) => action.ended?.as === 'withdrawn')),
    standing: new Map(live.map((action) => [action.ref, standingAt(action, number) ?? ''])),
    completion: new Map(live.map((action) => [action.ref, fillIn(dueAt(action, number), last)])),
    due: refs(due),
    onTime: refs(due).filter((ref) => returns.get(ref)?.isLate === false),
    late: refs(due).filter((ref) => returns.get(ref)?.isLate === true),
    none: refs(due).filter((ref) => returns.get(ref) === undefined),
  };
}

function isDue(action: PlannedAction, cycle: number): boolean {
  const before = cycle === firstCycleOf(action) ? standingAtStart(action) : standingAt(action, cycle - 1);
  return isOpenStatus(standingAt(action, cycle)) || isOpenStatus(before);
}

function isOpenStatus(code: string | null): boolean {
  return defaultScheme.statuses.some((status) => status.code === code && status.countsAs === 'open');
}

function reDatingsOf(action: PlannedAction, last: Month): readonly StoryReDating[] {
  return (action.reDatings ?? []).map((one) => ({
    ref: action.ref,
    cycle: one.cycle,
    from: fillIn(
      dueAt(
        { ...action, reDatings: (action.reDatings ?? []).filter((other) => other.cycle < one.cycle) },
        cyclesOver,
      ),
      last,
    ),
    to: fillIn(one.to, last),
    isApproved: one.isApproved,
    why: one.why,
  }));
}
