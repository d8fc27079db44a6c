import { expect, test } from 'vitest';
import { cycleOfMoment, cycleOn, nextCycle, type Cycle } from '#domain/cycle/cycle.ts';

const autumn = cycle('autumn', '2026-11-01', '2026-11-30');
const spring = cycle('spring', '2027-02-01', '2027-02-28');

test.for<[string, string | null]>([
  ['2026-10-31', null],
  ['2026-11-01', 'autumn'],
  ['2026-11-21', 'autumn'],
  ['2026-11-30', 'autumn'],
  ['2026-12-01', null],
  ['2027-02-01', 'spring'],
  ['2027-03-01', null],
])('on %s the open cycle is %s', ([today, wanted]) => {
  expect(cycleOn([autumn, spring], today)?.key ?? null).toBe(wanted);
});

test.for<[string, string | null]>([
  ['2026-10-31', 'autumn'],
  ['2026-11-01', 'spring'],
  ['2027-01-31', 'spring'],
  ['2027-02-01', null],
])('on %s the next cycle to open is %s', ([today, wanted]) => {
  expect(nextCycle([spring, autumn], today)?.key ?? null).toBe(wanted);
});

test('of two cycles open on the same day the later one counts, in whatever order they come', () => {
  const overlapping = cycle('overlapping', '2026-11-20', '2026-12-20');
  expect(cycleOn([autumn, overlapping], '2026-11-25')?.key).toBe('overlapping');
  expect(cycleOn([overlapping, autumn], '2026-11-25')?.key).toBe('overlapping');
});

test('an update is still taken between the cut-off and the freeze', () => {
  expect(autumn.cutOffOn < '2026-11-25').toBe(true);
  expect(cycleOn([autumn], '2026-11-25')?.key).toBe('autumn');
});

test('a plan without cycles has none open and none next', () => {
  expect(cycleOn([], '2026-11-25')).toBeNull();
  expect(nextCycle([], '2026-11-25')).toBeNull();
});

test.for<[string, string, string, string]>([
  ['in a cycle', 'autumn', '2027-02-10T09:00:00.000Z', 'autumn'],
  ['in a cycle that is gone', 'summer', '2026-11-10T09:00:00.000Z', 'summer'],
  ['before any was planned, on a day that has one now', '', '2026-11-10T09:00:00.000Z', 'autumn'],
  ['before any was planned, between two of now', '', '2026-12-10T09:00:00.000Z', 'spring'],
  ['late on the last day before an opening, in London', '', '2026-10-31T23:59:00.000Z', 'autumn'],
  ['after all that are planned', '', '2027-03-01T09:00:00.000Z', ''],
])('what was written %s counts in the right cycle', ([, key, at, wanted]) => {
  expect(cycleOfMoment(keyed(autumn, spring), key, at)).toBe(wanted);
});

function keyed(...cycles: readonly Cycle[]): ReadonlyMap<string, Cycle> {
  return new Map(cycles.map((one) => [one.key, one]));
}

function cycle(key: string, opensOn: string, freezeOn: string): Cycle {
  const cutOffOn = `${opensOn.slice(0, 8)}21`;
  return {
    row: null,
    key,
    title: key,
    opensOn,
    remindOn: [],
    cutOffOn,
    freezeOn,
    circulateOn: freezeOn,
    meetings: [],
  };
}
