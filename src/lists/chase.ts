import type { Chase } from '#domain/cycle/chase.ts';
import { instantNeeded } from './date-column.ts';
import { yesNo } from './number-column.ts';
import { key, text, texts, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Reminders list: who was reminded when, of how many actions and how; never the words that were sent. */
export const chaseList: List<Chase> = {
  title: 'Reminders',
  description: 'Who was reminded of updates, when and how. Keeps anybody from being reminded twice in a day.',
  columns: {
    id: key('ReminderId', 'Reminder'),
    cycle: text('CycleKey', 'Cycle', { isIndexed: true }),
    person: text('PersonKey', 'To', { isIndexed: true }),
    by: text('ByKey', 'Sent by'),
    at: instantNeeded('Sent', 'Sent'),
    channel: word('Channel', 'Channel', ['activity', 'mail', 'copied'], 'mail'),
    result: word('Result', 'Result', ['claimed', 'sent', 'failed'], 'claimed'),
    refs: texts('ActionRefs', 'Actions'),
    isEscalation: yesNo('IsEscalation', 'List for an accountable officer', false),
  },
  keyOf: (chase) => chase.id,
  titleOf: (chase) => chase.id,
};
