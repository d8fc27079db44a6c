import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  dayOf,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  monthNames,
  sayDate,
  sayInstant,
} from '#domain/date.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test.for<[number, number, number, string | null]>([
  [2026, 12, 11, '2026-12-11'],
  [2028, 2, 29, '2028-02-29'],
  [2026, 2, 29, null],
  [2100, 2, 29, null],
  [2026, 4, 31, null],
  [2026, 0, 1, null],
  [2026, 13, 1, null],
  [2026, 1, 0, null],
  [26, 1, 1, null],
  [10_000, 1, 1, null],
  [2026, 1.5, 1, null],
  [Number.NaN, 1, 1, null],
])('the day %i, %i, %i is %s', ([year, month, day, wanted]) => {
  expect(civilDate(year, month, day)).toBe(wanted);
});

test.for<[string, boolean]>([
  ['2026-07-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-7-31', false],
  ['2026-07-31T00:00:00Z', false],
  [' 2026-07-31', false],
  ['31/07/2026', false],
  ['', false],
])('%o is a civil date: %s', ([text, isOne]) => {
  expect(isCivilDate(text)).toBe(isOne);
});

test('every day of the calendar is a civil date, and its parts build it again', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      expect(isCivilDate(day)).toBe(true);
      expect(civilDate(year, month, date)).toBe(day);
    }),
  );
});

test.for<[number, number, string]>([
  [2026, 1, '2026-01-31'],
  [2026, 2, '2026-02-28'],
  [2028, 2, '2028-02-29'],
  [2026, 4, '2026-04-30'],
  [2026, 12, '2026-12-31'],
])('%i month %i ends on %s', ([year, month, wanted]) => {
  expect(lastDayOfMonth(year, month)).toBe(wanted);
});

test.for<[string, number, string]>([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-24', 1, '2026-10-25'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-07-31', 0, '2026-07-31'],
])('%s and %i days is %s, also where the clocks change', ([day, days, wanted]) => {
  expect(addDays(day, days)).toBe(wanted);
});

test('days added are days between, and can be taken away again', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const later = addDays(day, days);
      expect(daysBetween(day, later)).toBe(days);
      expect(addDays(later, -days)).toBe(day);
      expect(later > day).toBe(days > 0);
    }),
  );
});

test('the month after a month’s last day begins with its first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(addDays(lastDayOfMonth(year, month), 1)).toMatch(/-01$/);
    }),
  );
});

test.for<[string, string]>([
  ['2026-12-11', '11 December 2026'],
  ['2027-01-01', '1 January 2027'],
  ['2028-02-29', '29 February 2028'],
])('%s is said as %s', ([day, wanted]) => {
  expect(sayDate(day)).toBe(wanted);
});

test('the months have their English names, January first', () => {
  expect(monthNames).toHaveLength(12);
  expect([monthNames[0], monthNames[11]]).toEqual(['January', 'December']);
});

test.for<[string, string]>([
  ['2026-07-30T22:59:59Z', '2026-07-30'],
  ['2026-07-30T23:00:00Z', '2026-07-31'],
  ['2026-01-30T23:59:59Z', '2026-01-30'],
  ['2026-01-31T00:00:00Z', '2026-01-31'],
  // the clocks go forward at 1am on 29 March 2026, and back at 2am on 25 October
  ['2026-03-29T00:30:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T23:59:59Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
])('%s falls on %s in London', ([instant, wanted]) => {
  expect(dayOf(instant)).toBe(wanted);
  expect(dayOf(new Date(instant))).toBe(wanted);
});

test('noon UTC falls on its own day all year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(`${day}T12:00:00Z`)).toBe(day);
    }),
  );
});

test('the day of an instant is that of its text and of its moment, at every hour of the year', () => {
  const moments = fc.date({
    min: new Date('1972-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, fc.constantFrom(null, 0, 21, 22, 23), fc.boolean(), (at, hour, isShort) => {
      if (hour !== null) at.setUTCHours(hour);
      const text = isShort ? `${at.toISOString().slice(0, 19)}Z` : at.toISOString();
      expect(dayOf(text)).toBe(dayOf(new Date(text)));
    }),
    { numRuns: 2000 },
  );
});

test.for<[string, string]>([
  ['2026-12-11T14:05:00Z', '11 December 2026 at 2:05pm'],
  ['2026-07-11T14:05:00Z', '11 July 2026 at 3:05pm'],
  ['2026-12-11T00:00:00Z', '11 December 2026 at 12:00am'],
  ['2026-12-11T12:00:00Z', '11 December 2026 at 12:00pm'],
  ['2026-07-30T23:30:00Z', '31 July 2026 at 12:30am'],
  ['2026-03-29T00:59:00Z', '29 March 2026 at 12:59am'],
  ['2026-03-29T01:00:00Z', '29 March 2026 at 2:00am'],
])('%s is said as %s', ([instant, wanted]) => {
  expect(sayInstant(instant)).toBe(wanted);
});
