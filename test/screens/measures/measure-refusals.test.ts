import { expect, test } from 'vitest';
import { refusal, type RegisterRefusalCode } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';

test.each<[RegisterRefusalCode, Record<string, string | number>, string]>([
  ['figure-range', { unit: 'percent', value: '140' }, '140% is not possible. A percentage is from 0 to 100.'],
  [
    'figure-range',
    { unit: 'count', value: '61.5' },
    '61.5 is not possible. A count is a whole number from 0.',
  ],
  ['figure-range', { unit: 'rate', value: '-1' }, 'This figure is not possible. It must be 0 or more.'],
  [
    'value-in-future',
    {},
    'This period has not ended yet. Enter it as a forecast, or give an earlier period.',
  ],
  ['value-twice', { period: 'May 2026' }, 'May 2026 is given twice. Keep one of the two.'],
  [
    'rate-mismatch',
    { rate: '38' },
    'The numerator and the denominator give 38%. Correct one of the three figures.',
  ],
  [
    'figure-unread',
    { value: 'many' },
    "'many' is not a figure. Give a number, or 'n/a' where it is not available.",
  ],
  [
    'figure-fraction',
    { value: '0.63', percent: '63' },
    '0.63 may stand for 63%. Write 63%, or 0.63% where that is meant.',
  ],
  [
    'period-two-years',
    { period: '2025/26' },
    "'2025/26' may be the financial or the academic year. Write 'Financial year 2025/26' or 'Academic year 2025/26'.",
  ],
  ['days-range', { limit: 730 }, 'Give a whole number of days from 0 to 730.'],
])('%s with %j is said in words', (code, facts, words) => {
  expect(sayRefusal(refusal(code, null, facts))).toBe(words);
});
