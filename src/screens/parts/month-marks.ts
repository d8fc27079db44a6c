import { lastDayOfMonth, type CivilDate } from '#domain/date.ts';

/** A mark of a time scale: the last day of a month, where the values of that month stand, and its words: 'Oct 2026'. */
export type MonthMark = { readonly on: CivilDate; readonly words: string };

const steps = [1, 2, 3, 6, 12, 24, 60];

/** Marks between two days, `most` or fewer but at least one, evenly apart, the last one as late as the days allow. */
export function monthMarks(from: CivilDate, to: CivilDate, most: number): readonly MonthMark[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  const months = last - first + 1;
  const step = steps.find((one) => Math.ceil(months / one) <= Math.max(1, most)) ?? months;
  return Array.from({ length: Math.ceil(months / step) }, (_, index) => last - index * step)
    .toReversed()
    .map((month) => {
      const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
      return { on: lastDayOfMonth(year, number), words: `${shortNames[number - 1] ?? ''} ${String(year)}` };
    });
}

function monthOf(day: CivilDate): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

const shortNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
