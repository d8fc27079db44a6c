import type { Cycle, Meeting } from '#domain/cycle/cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import { asTitle } from './column.ts';
import { dayNeeded, days } from './date-column.ts';
import { key, records, text } from './text-column.ts';
import type { List } from './list.ts';

/** The Cycles list: reporting rounds with their dates and meetings. */
export const cycleList: List<Cycle> = {
  title: 'Cycles',
  description: 'Reporting rounds: when updates open and close, and the meetings they feed.',
  columns: {
    key: key('CycleKey', 'Key'),
    title: asTitle(text('Title', 'Title')),
    opensOn: dayNeeded('Opens', 'Opens'),
    remindOn: days('Reminders', 'Reminders'),
    cutOffOn: dayNeeded('CutOff', 'Cut-off'),
    freezeOn: dayNeeded('Freezes', 'Freezes'),
    circulateOn: dayNeeded('Circulates', 'Circulates'),
    meetings: records<Meeting>('Meetings', 'Meetings', ({ body, on }) =>
      typeof body === 'string' && typeof on === 'string' && isCivilDate(on) ? { body, on } : null,
    ),
  },
  keyOf: (cycle) => cycle.key,
};
