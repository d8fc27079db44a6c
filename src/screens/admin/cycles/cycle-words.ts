import type { CyclePhase, CycleStep } from '#domain/cycle/cycle.ts';
import { daysBetween, sayDate, type CivilDate } from '#domain/date.ts';
import { weekdayOf, whyNoWorkingDay } from '#domain/cycle/working-day.ts';

/** Where a cycle is, in a word or two. */
export const phaseWords: Readonly<Record<CyclePhase, string>> = {
  planned: 'Planned',
  open: 'Open',
  'after-cut-off': 'After the cut-off',
  frozen: 'Frozen',
  circulated: 'Papers are out',
  met: 'Over',
};

const stepNames: Readonly<Record<CycleStep['what'], string>> = {
  opens: 'Opens',
  reminder: 'Reminder',
  'cut-off': 'Cut-off',
  freeze: 'Freeze',
  circulate: 'Papers out',
  meeting: 'Meeting',
};

/** 'Cut-off', or 'Meeting of the Board'. */
export function stepWords(step: CycleStep): string {
  return step.what === 'meeting' && step.body !== '' ? `Meeting of ${step.body}` : stepNames[step.what];
}

/** 'Cut-off on 27 November 2026, in 5 days'. */
export function nextWords(step: CycleStep, today: CivilDate): string {
  return `${stepWords(step)} on ${sayDate(step.on)}, ${inDays(step.on, today)}`;
}

/** 'in 5 days', 'tomorrow', 'today', 'yesterday', '3 days ago'. */
export function inDays(on: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${String(days)} days` : `${String(-days)} days ago`;
}

/** What stands under a date field: the weekday, and that nobody works then. */
export function weekdayWords(on: CivilDate): string {
  const why = whyNoWorkingDay(on);
  if (why === null) return weekdayOf(on);
  return why.startsWith('a ')
    ? `${weekdayOf(on)}: not a working day`
    : `${weekdayOf(on)}, ${why}: not a working day`;
}
