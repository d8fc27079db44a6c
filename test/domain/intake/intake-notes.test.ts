import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, sayDate } from '#domain/date.ts';
import { notesOf, splitNotes } from '#domain/intake/intake-notes.ts';

const told = (text: string) => splitNotes(text)?.map(({ on, text: words }) => `${on} ${words}`) ?? null;

test.each<[string, string]>([
  ['slashes and colons', '12/03/2026: Panel met.\n14/05/2026: Pathway agreed.'],
  ['short years and dots', '12.3.26 - Panel met.\n14.5.26 - Pathway agreed.'],
  ['days as computers write them', '2026-03-12: Panel met.\n2026-05-14: Pathway agreed.'],
  ['months in words', '12 March 2026 – Panel met.\n14 May 2026 – Pathway agreed.'],
  ['short months and ordinals', '12th Mar 2026: Panel met.\n14th of May 26: Pathway agreed.'],
  ['days of the week', 'Thursday 12 March 2026: Panel met.\nThurs 14 May 2026: Pathway agreed.'],
  ['brackets', '[12/03/2026] Panel met.\n(14/05/2026) Pathway agreed.'],
  ['bullets', '• 12/03/2026: Panel met.\n• 14/05/2026: Pathway agreed.'],
  ['dates on lines of their own', '12/03/2026\nPanel met.\n\n14/05/2026\nPathway agreed.'],
  ['no mark but a new sentence', '12/03/2026 Panel met.\n14/05/2026 Pathway agreed.'],
  ['the word update', 'Update 12/03/2026: Panel met.\nUpdate 14/05/2026: Pathway agreed.'],
  ['one line', '12/03/2026: Panel met. 14/05/2026: Pathway agreed.'],
  ['one line and hyphens', '12 March 2026 - Panel met. 14 May 2026 - Pathway agreed.'],
  ['the newest first', '14/05/2026: Pathway agreed.\n12/03/2026: Panel met.'],
  ['the month first in words', 'Mar 12, 2026: Panel met.\nMay 14, 2026: Pathway agreed.'],
])('splits notes with %s, oldest first', (_, text) => {
  expect(told(text)).toEqual(['2026-03-12 Panel met.', '2026-05-14 Pathway agreed.']);
});

test('keeps every line of a note with it, and notes of one day in their order', () => {
  expect(splitNotes('12/03/2026: Panel met.\nSix schools came.\n12/03/2026: Minutes sent.')).toEqual([
    { on: '2026-03-12', text: 'Panel met.\nSix schools came.' },
    { on: '2026-03-12', text: 'Minutes sent.' },
  ]);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['words without a date', 'Panel met. Pathway agreed.'],
  ['one date only', '12/03/2026: Panel met.'],
  ['words before the first date', 'Going well.\n12/03/2026: Panel met.\n14/05/2026: Pathway agreed.'],
  ['days without a year', '12 March: Panel met.\n14 May: Pathway agreed.'],
  ['months without a day', 'March 2026: Panel met.\nMay 2026: Pathway agreed.'],
  ['months before days', '03/13/2026: Panel met.\n05/14/2026: Pathway agreed.'],
  ['a day that does not exist', '30/02/2026: Panel met.\n14/05/2026: Pathway agreed.'],
  ['a span of days', '12/03/2026 - 14/03/2026: Panel met.\n14/05/2026: Pathway agreed.'],
  ['a date without words', '12/03/2026:\n14/05/2026: Pathway agreed.'],
  ['days in no order', '12/03/2026: A.\n14/05/2026: B.\n01/04/2026: C.'],
  ['dates that begin a sentence', '12/03/2026 was the first panel.\n14/05/2026 is the second.'],
  ['dates within sentences', 'Met on 12/03/2026: agreed.\nMet on 14/05/2026: signed.'],
])('does not split %s', (_, text) => {
  expect(splitNotes(text)).toBeNull();
});

test('finds again whatever notes were written one under the other', () => {
  const words = constantFrom(
    'Panel met.',
    'Six schools came,\nand two more.',
    '40% trained',
    '(JB) Sent; waiting',
  );
  assert(
    property(array(tuple(integer({ min: 0, max: 900 }), words), { minLength: 2, maxLength: 8 }), (given) => {
      const notes = given
        .map(([days, text]) => ({ on: addDays('2024-02-01', days), text }))
        .toSorted((a, b) => a.on.localeCompare(b.on));
      expect(splitNotes(notes.map(({ on, text }) => `${sayDate(on)}: ${text}`).join('\n'))).toEqual(notes);
    }),
  );
});

test('tells the dated notes of the actions that have some', () => {
  const actions = [
    { ref: '1.1', latestActivity: '12/03/2026: Panel met.\n14/05/2026: Pathway agreed.' },
    { ref: '1.2', latestActivity: 'Trained 40 staff.' },
  ];
  expect([...notesOf(actions)]).toEqual([
    [
      '1.1',
      [
        { on: '2026-03-12', text: 'Panel met.' },
        { on: '2026-05-14', text: 'Pathway agreed.' },
      ],
    ],
  ]);
});
