import { expect, test } from 'vitest';
import { inDays, nextWords, stepWords, weekdayWords } from '#screens/admin/cycles/cycle-words.ts';

test.for<readonly [string, string]>([
  ['2026-11-19', '3 days ago'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-22', 'today'],
  ['2026-11-23', 'tomorrow'],
  ['2026-11-27', 'in 5 days'],
])('%s is %s', ([day, words]) => {
  expect(inDays(day, '2026-11-22')).toBe(words);
});

test('what comes next is told with its day and how far it is', () => {
  expect(nextWords({ what: 'cut-off', on: '2026-11-27', body: '' }, '2026-11-22')).toBe(
    'Cut-off on 27 November 2026, in 5 days',
  );
});

test('a meeting is told with who meets', () => {
  expect(stepWords({ what: 'meeting', on: '2026-12-10', body: 'the Board' })).toBe('Meeting of the Board');
  expect(stepWords({ what: 'circulate', on: '2026-12-03', body: '' })).toBe('Papers out');
});

test.for<readonly [string, string]>([
  ['2026-11-27', 'Friday'],
  ['2026-11-28', 'Saturday: not a working day'],
  ['2026-12-25', 'Friday, Christmas Day: not a working day'],
])('%s is told as %s', ([day, words]) => {
  expect(weekdayWords(day)).toBe(words);
});
