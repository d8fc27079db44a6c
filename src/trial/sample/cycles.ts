import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, monthNames, type CivilDate } from '#domain/date.ts';

import { endOfMonth, monthOf, workingDaysAfter, type Month } from './calendar.ts';
import { board, panel } from './settings.ts';

/** How many cycles are over. */
export const cyclesOver = 6;

/**
 * The six cycles that are over and the seventh, which is open: two months each, from the day after the last freeze to
 * the as-at day, which is the day of the freeze. Updates are due five days before it; papers go out the next working
 * day, the board meets five working days later and the panel ten. `openCutOffOn` moves the seventh's dates.
 */
export function sampleCycles(last: Month, openCutOffOn?: CivilDate): readonly Cycle[] {
  return Array.from({ length: cyclesOver + 1 }, (_, index) => {
    const number = index + 1;
    const asAt = asAtOf(last, number);
    const moved = number === cyclesOver + 1 ? openCutOffOn : undefined;
    const cutOffOn = moved ?? addDays(asAt, -5);
    const freezeOn = moved === undefined ? asAt : addDays(moved, 5);
    const circulateOn = workingDaysAfter(freezeOn, 1);
    const { year, month } = monthOf(cutOffOn);
    return {
      row: null,
      key: cutOffOn.slice(0, 7),
      title: `${monthNames[month - 1] ?? ''} ${String(year)}`,
      opensOn: addDays(asAtOf(last, number - 1), 1),
      remindOn: [addDays(cutOffOn, -7), addDays(cutOffOn, -3)],
      cutOffOn,
      freezeOn,
      circulateOn,
      meetings: [
        { body: board, on: workingDaysAfter(circulateOn, 5) },
        { body: panel, on: workingDaysAfter(circulateOn, 10) },
      ],
    };
  });
}

/** The as-at day of a cycle, 1 to 7; 0 for the day before the first one opened. */
export function asAtOf(last: Month, cycle: number): CivilDate {
  return endOfMonth(last, 2 * (cycle - cyclesOver));
}

/**
 * The as-at day of the sixth cycle that puts a day well inside the seventh: 19 days after its opening or more, and not
 * after its cut-off.
 */
export function lastCycleFor(today: CivilDate): CivilDate {
  return endOfMonth(monthOf(today), Number(today.slice(8)) >= 20 ? -1 : -2);
}
