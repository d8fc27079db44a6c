import { expect, test } from 'vitest';
import { sayReading } from '#screens/changes/fields/date-words.ts';

test.each([
  ['', ''],
  ['31 August 2027', 'Read as: by 31 August 2027 at the latest.'],
  ['by Autumn term 2026', 'Read as: by 31 December 2026 at the latest.'],
  ['termly until July 2027', 'Read as: by 31 July 2027 at the latest, again and again until then.'],
  ['Ongoing', 'Read as ongoing: no last day, so give a review date.'],
  [
    'Ongoing from September 2026',
    'Read as ongoing from 1 September 2026: no last day, so give a review date.',
  ],
  [
    'January 2026 (termly)',
    'Read as coming again and again from 1 January 2026: no last day, so give a review date.',
  ],
  ['Phased over 3 years', 'Read as phases without a start: no last day, so give a review date.'],
  ['TBC - subject to DfE', 'Read as to be confirmed: no last day, so give a review date.'],
  [
    'when the school opens',
    'Not understood as a date: kept as you wrote it, and never counted as overdue. Give a review date.',
  ],
])('%o is read aloud', (words, told) => {
  expect(sayReading(words)).toBe(told);
});
