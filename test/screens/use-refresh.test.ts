import { expect, test } from 'vitest';
import { isLookDue, isLookDueAt } from '#screens/use-refresh.ts';

const minute = 60_000;

test.each([
  ['while somebody works, each minute', 0, minute, true],
  ['a few minutes after the last touch, each minute still', 4 * minute, minute, true],
  ['at rest, not each minute', 6 * minute, minute, false],
  ['at rest, not after four minutes either', 6 * minute, 4 * minute, false],
  ['at rest, every five minutes', 10 * minute, 5 * minute, true],
  ['at rest, though the timer fires a little early', 10 * minute, 5 * minute - 20, true],
  ['where nothing was read yet', 10 * minute, Infinity, true],
])('the library is asked %s', (_, restedMs, ageMs, isDue) => {
  expect(isLookDue({ restedMs, ageMs })).toBe(isDue);
});

test.each([
  ['a place of the admins, all lists last asked for minutes ago, at once', 'admin', 3 * minute, true],
  ['the risks, after a minute', 'risks', minute, true],
  ['another of these places, soon after the first, no more', 'measures', minute / 2, false],
  ['what leads write, not for being opened', 'my-actions', 3 * minute, false],
] as const)('of opening %s', (_, at, wideAgeMs, isDue) => {
  expect(isLookDueAt(at, wideAgeMs)).toBe(isDue);
});
