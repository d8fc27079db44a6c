import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankHolidays } from '#domain/cycle/bank-holiday.ts';
import { phaseOf, stepsOf, type Cycle } from '#domain/cycle/cycle.ts';
import { addDays, civilDate, daysBetween } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import { proposeCycle } from '#domain/cycle/propose-cycle.ts';
import { isWorkingDay, weekdayOf, whyNoWorkingDay, workingDaysBefore } from '#domain/cycle/working-day.ts';
import { cycle, person, planWith, today } from '../plan-kit.ts';

const november: Cycle = {
  ...cycle('2026-11', '2026-11-02', '2026-11-30'),
  remindOn: ['2026-11-16', '2026-11-20'],
  cutOffOn: '2026-11-25',
  circulateOn: '2026-12-02',
  meetings: [
    { body: 'Board', on: '2026-12-09' },
    { body: 'Panel', on: '2026-12-16' },
  ],
};

test.for<readonly [string, string, readonly [string, string] | null]>([
  ['2026-11-01', 'planned', ['opens', '2026-11-02']],
  ['2026-11-02', 'open', ['reminder', '2026-11-16']],
  ['2026-11-16', 'open', ['reminder', '2026-11-16']],
  ['2026-11-21', 'open', ['cut-off', '2026-11-25']],
  ['2026-11-25', 'open', ['cut-off', '2026-11-25']],
  ['2026-11-26', 'after-cut-off', ['freeze', '2026-11-30']],
  ['2026-11-30', 'after-cut-off', ['freeze', '2026-11-30']],
  ['2026-12-01', 'frozen', ['circulate', '2026-12-02']],
  ['2026-12-02', 'circulated', ['circulate', '2026-12-02']],
  ['2026-12-03', 'circulated', ['meeting', '2026-12-09']],
  ['2026-12-10', 'circulated', ['meeting', '2026-12-16']],
  ['2026-12-16', 'circulated', ['meeting', '2026-12-16']],
  ['2026-12-17', 'met', null],
])('on %s the cycle is %s, and what comes next is %j', ([day, phase, next]) => {
  const found = phaseOf(november, day);
  expect(found.phase).toBe(phase);
  expect(found.next === null ? null : [found.next.what, found.next.on]).toEqual(next);
});

test('a cycle without meetings ends with its papers', () => {
  expect(phaseOf({ ...november, meetings: [] }, '2027-01-01')).toEqual({ phase: 'circulated', next: null });
});

test('the steps of a cycle come in the order of their days, with who meets', () => {
  expect(stepsOf(november).map((step) => `${step.on} ${step.what} ${step.body}`.trim())).toEqual([
    '2026-11-02 opens',
    '2026-11-16 reminder',
    '2026-11-20 reminder',
    '2026-11-25 cut-off',
    '2026-11-30 freeze',
    '2026-12-02 circulate',
    '2026-12-09 meeting Board',
    '2026-12-16 meeting Panel',
  ]);
});

test('a cycle is counted back from its meeting in working days, over Christmas too', () => {
  // 25 and 28 December and 1 January are bank holidays
  expect(proposeCycle(planWith([]), '2027-01-15')).toEqual({
    row: null,
    key: '2026-12',
    title: 'December 2026',
    opensOn: '2026-12-15',
    remindOn: ['2026-12-22', '2026-12-29'],
    cutOffOn: '2026-12-31',
    freezeOn: '2027-01-07',
    circulateOn: '2027-01-08',
    meetings: [],
  });
});

test('where the cycle before is not frozen yet, the next opens the day after it', () => {
  const plan = planWith([], [], { cycles: new Map([['C2', cycle('C2', '2026-11-01', '2026-12-16')]]) });
  const proposed = proposeCycle(plan, '2027-01-15');
  expect(proposed.opensOn).toBe('2026-12-17');
  expect(proposed.remindOn).toEqual(['2026-12-22', '2026-12-29']);
});

test('two cycles of the same month have keys and titles of their own', () => {
  const first = proposeCycle(planWith([]), '2027-01-15');
  const plan = planWith([], [], { cycles: new Map([[first.key, first]]) });
  const second = proposeCycle(plan, '2027-01-14', [{ body: 'Panel', on: '2027-01-14' }]);
  expect(second).toMatchObject({ key: '2026-12-2', title: 'December 2026, for 14 January 2027' });
});

test('every meeting day of 2025 to 2029 gives a cycle that may be saved', () => {
  const plan = planWith([], [], { cycles: new Map() });
  const context = {
    today,
    now: `${today}T10:00:00.000Z`,
    me: person('admin', { role: 'admin' }),
    newId: () => 'x',
  } as const;
  const settings = { ...plan.settings, bodies: [{ name: 'Board', purpose: '', isActive: true }] };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: daysBetween('2025-01-01', '2029-12-31') }), (n) => {
      const on = addDays('2025-01-01', n);
      const proposed = proposeCycle(plan, on, [{ body: 'Board', on }]);
      const decision = decide({ ...plan, settings }, { kind: 'save-cycle', cycle: proposed }, context);
      expect({ on, decision }).toMatchObject({ decision: { kind: 'writes' } });
      for (const day of [proposed.opensOn, ...proposed.remindOn, proposed.cutOffOn, proposed.freezeOn])
        expect(isWorkingDay(day)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.for<readonly [string, string | null]>([
  ['2026-11-27', null],
  ['2026-11-28', 'a Saturday'],
  ['2026-11-29', 'a Sunday'],
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-28', 'Boxing Day (substitute day)'],
])('%s is no working day because it is %s', ([day, why]) => {
  expect(whyNoWorkingDay(day)).toBe(why);
  expect(isWorkingDay(day)).toBe(why === null);
});

test('working days are counted back over weekends and bank holidays', () => {
  expect(workingDaysBefore('2026-11-30', 1)).toBe('2026-11-27');
  expect(workingDaysBefore('2026-12-29', 1)).toBe('2026-12-24');
  expect(workingDaysBefore('2026-11-29', 1)).toBe('2026-11-27');
  expect(weekdayOf('2026-11-27')).toBe('Friday');
});

// the table against the rules it follows: Easter by the Gregorian computus, Mondays counted out
test.for([2025, 2026, 2027, 2028, 2029])('the bank holidays of %i are those of the Act', (year) => {
  const easter = easterOf(year);
  const wanted = [
    moved(dateOf(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmasOf(year),
  ];
  expect([...bankHolidays.keys()].filter((one) => one.startsWith(String(year)))).toEqual(wanted.sort());
});

function dateOf(year: number, month: number, date: number): string {
  return civilDate(year, month, date) ?? '';
}

function moved(holiday: string): string {
  const weekday = weekdayOf(holiday);
  return weekday === 'Saturday' ? addDays(holiday, 2) : weekday === 'Sunday' ? addDays(holiday, 1) : holiday;
}

function christmasOf(year: number): readonly string[] {
  const first = moved(dateOf(year, 12, 25));
  const second = moved(dateOf(year, 12, 26));
  return [first, first === second || second < first ? addDays(first, 1) : second];
}

function firstMonday(year: number, month: number): string {
  let at = dateOf(year, month, 1);
  while (weekdayOf(at) !== 'Monday') at = addDays(at, 1);
  return at;
}

function lastMonday(year: number, month: number): string {
  let at = dateOf(year, month, 31);
  while (weekdayOf(at) !== 'Monday') at = addDays(at, -1);
  return at;
}

// Anonymous Gregorian algorithm (Nature, 20 April 1876)
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dateOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
