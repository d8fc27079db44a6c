import { expect, test } from 'vitest';
import { dateOnly, readDate } from '#local/list/date-value.ts';
import { friendlySwitches, nastySwitches } from '#local/switches.ts';

test.each([
  ['2026-07-31T12:00:00Z', '2026-07-31T12:00:00Z'],
  ['2026-07-31T12:00:00.859Z', '2026-07-31T12:00:00Z'],
  ['2026-07-31T12:00:00+01:00', '2026-07-31T11:00:00Z'],
  ['2026-07-31T12:00Z', '2026-07-31T12:00:00Z'],
  ['2026-07-31T12:00:00', '2026-07-31T11:00:00Z'],
  ['2026-01-31T12:00:00', '2026-01-31T12:00:00Z'],
  ['2026-07-31', '2026-07-30T23:00:00Z'],
  ['2028-02-29', '2028-02-29T00:00:00Z'],
  ['2026-02-29', null],
  ['2026-02-31T00:00:00Z', null],
  ['2026-13-01', null],
  ['31/07/2026', null],
  ['July 2026', null],
  ['1750-01-01', null],
  ['', null],
])('reads %s as %s in London', (text, instant) => {
  expect(readDate(text, 'Europe/London', nastySwitches)).toBe(instant);
});

test('a switch reads dates without a zone as UTC', () => {
  expect(readDate('2026-07-31T12:00:00', 'Europe/London', { ...nastySwitches, zonelessDates: 'utc' })).toBe(
    '2026-07-31T12:00:00Z',
  );
});

test('a date-only value becomes midnight of the site, or stays as written', () => {
  expect(dateOnly('2026-07-31T12:00:00Z', 'Europe/London', nastySwitches)).toBe('2026-07-30T23:00:00Z');
  expect(dateOnly('2026-07-31T12:00:00Z', 'Europe/London', friendlySwitches)).toBe('2026-07-31T12:00:00Z');
});
