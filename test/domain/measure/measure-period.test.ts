import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfMonth, monthNames } from '#domain/date.ts';
import { nextPeriod, periodEnding, readMeasurePeriod, yearEndOf } from '#domain/measure/measure-period.ts';
import { frequencies } from '#domain/measure/measure.ts';

const said = (text: string, yearEnd: 3 | 8 | null = null) => {
  const found = readMeasurePeriod(text, yearEnd);
  return found.kind === 'read' ? [found.period.words, found.period.endsOn] : found.kind;
};

test.each([
  ['May 2026', 'May 2026', '2026-05-31'],
  ['may-26', 'May 2026', '2026-05-31'],
  ['05/2026', 'May 2026', '2026-05-31'],
  ['end of May 2026', 'May 2026', '2026-05-31'],
  ['12 months to May 2026', 'May 2026', '2026-05-31'],
  ['Rolling 12 months ending May 2026', 'May 2026', '2026-05-31'],
  ['Year to date to May 2026', 'May 2026', '2026-05-31'],
  ['Sept 2026', 'September 2026', '2026-09-30'],
  ['Feb 2028', 'February 2028', '2028-02-29'],
  ['31/05/2026', '31 May 2026', '2026-05-31'],
  ['2026-05-31', '31 May 2026', '2026-05-31'],
  ['as at 26 February 2019', '26 February 2019', '2019-02-26'],
  ['Week ending 5 June 2026', 'Week ending 5 June 2026', '2026-06-05'],
  ['w/e 05/06/2026', 'Week ending 5 June 2026', '2026-06-05'],
  ['week commencing 1 June 2026', 'Week ending 7 June 2026', '2026-06-07'],
  ['Spring term 2026', 'Spring term 2026', '2026-04-30'],
  ['spring 2026', 'Spring term 2026', '2026-04-30'],
  ['Summer term 2026', 'Summer term 2026', '2026-07-31'],
  ['end of summer term 2026', 'Summer term 2026', '2026-07-31'],
  ['Autumn term 2026/27', 'Autumn term 2026', '2026-12-31'],
  ['Q1 2026/27', 'Q1 2026/27', '2026-06-30'],
  ['April to June 2026', 'Q1 2026/27', '2026-06-30'],
  ['Jan-Mar 2026', 'Q4 2025/26', '2026-03-31'],
  ['2026', '2026', '2026-12-31'],
  ['FY 2025/26', 'Financial year 2025/26', '2026-03-31'],
  ['April 2025 to March 2026', 'Financial year 2025/26', '2026-03-31'],
  ['academic year 2025/26', 'Academic year 2025/26', '2026-08-31'],
])('%s is %s', (text, words, endsOn) => {
  expect(said(text)).toEqual([words, endsOn]);
});

test('2025/26 is asked back, unless the measure says which year it is', () => {
  expect(said('2025/26')).toBe('two-years');
  expect(said('2025/26', 8)).toEqual(['Academic year 2025/26', '2026-08-31']);
  expect(said('2025-26', 3)).toEqual(['Financial year 2025/26', '2026-03-31']);
  expect(yearEndOf([null, '2025-05-31', '2025-08-31', '2025-03-31'])).toBe(8);
  expect(yearEndOf(['2025-05-31'])).toBeNull();
});

test.each([
  '',
  'Mai 2026',
  '63',
  '63%',
  'Q1',
  'May',
  'Q3 2026',
  '2025-2028',
  '30 February 2026',
  'TBC',
  'ongoing',
  'K1',
])('‘%s’ is no period', (text) => {
  expect(said(text)).toBe('unread');
});

test('every month reads the same however it is written, and its words read as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2015, max: 2039 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const name = monthNames[month - 1] ?? '';
      const endsOn = lastDayOfMonth(year, month);
      const expected = [`${name} ${String(year)}`, endsOn];
      const short = `${name.slice(0, 3)} ${String(year)}`;
      for (const text of [`${name} ${String(year)}`, short, short.toUpperCase(), `12 months to ${short}`])
        expect(said(text)).toEqual(expected);
    }),
  );
});

test('the next period of every frequency reads as itself, ends later, and follows at its distance', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...frequencies),
      fc.integer({ min: 2020, max: 2035 }),
      fc.integer({ min: 1, max: 12 }),
      (frequency, year, month) => {
        const from = lastDayOfMonth(year, month);
        const next = nextPeriod(frequency, from);
        expect(next === null).toBe(frequency === 'irregular');
        if (next === null) return;
        expect(next.endsOn > from).toBe(true);
        expect(said(next.words)).toEqual([next.words, next.endsOn]);
      },
    ),
  );
});

test.each([
  ['termly', '2026-04-30', 'Summer term 2026'],
  ['termly', '2026-07-31', 'Autumn term 2026'],
  ['termly', '2026-12-31', 'Spring term 2027'],
  ['termly', '2026-08-31', 'Autumn term 2026'],
  ['quarterly', '2026-03-31', 'Q1 2026/27'],
  ['annual', '2025-08-31', 'Academic year 2025/26'],
  ['annual', '2026-03-31', 'Financial year 2026/27'],
  ['annual', '2026-02-28', 'February 2027'],
  ['monthly', '2026-12-31', 'January 2027'],
  ['monthly', '2026-05-12', 'June 2026'],
] as const)('after the %s value of %s comes %s', (frequency, endsOn, words) => {
  expect(nextPeriod(frequency, endsOn)?.words).toBe(words);
});

test('a day that is no day has no next period', () => {
  expect(nextPeriod('monthly', 'soon')).toBeNull();
});

test('the last day of August is a month, or a school year where values come so', () => {
  expect(periodEnding('2026-08-31', 'monthly').words).toBe('August 2026');
  expect(periodEnding('2026-08-31', 'annual').words).toBe('Academic year 2025/26');
  expect(periodEnding('2026-08-30', 'annual').words).toBe('30 August 2026');
});
