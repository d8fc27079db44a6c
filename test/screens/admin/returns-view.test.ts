import { expect, test } from 'vitest';
import { returnsOf } from '#domain/cycle/returns.ts';
import { sayRate } from '#screens/admin/returns/returns-groups.tsx';
import {
  isStillOpen,
  returnsHref,
  returnsShown,
  returnsViewFrom,
  stateName,
  type ReturnsView,
} from '#screens/admin/returns/returns-view.ts';
import { routeFrom } from '#screens/route-from.ts';
import { action, person, planWith, today, update } from '../../domain/plan-kit.ts';

const plan = planWith(
  [
    action('1.1.1', { leads: ['anna'] }),
    action('1.1.2', { leads: ['anna', 'ben'] }),
    action('1.1.3', { leads: [] }),
  ],
  [update('u1', '1.1.1', 'C2')],
  {
    people: new Map([person('anna'), person('ben', { organisation: 'Trust' })].map((one) => [one.key, one])),
  },
);

function view(part: Partial<ReturnsView> = {}): ReturnsView {
  const found = returnsViewFrom({}, plan.cycles, today);
  if (found === null) throw new Error('a cycle is open');
  return { ...found, ...part };
}

function shown(part: Partial<ReturnsView>): readonly string[] {
  const one = view(part);
  return returnsShown(returnsOf(plan, one.cycle, today), one, plan).map(({ action: { ref } }) => ref);
}

test('opens on what is missing in the cycle that counts', () => {
  expect(view()).toMatchObject({ tab: 'updates', show: 'missing', person: null, organisation: null });
  expect(view().cycle.key).toBe('C2');
});

test.each<[string, Record<string, string>]>([
  ['a cycle there is not', { cycle: 'C9' }],
  ['words nobody knows', { by: 'colour', show: 'nice' }],
])('an address with %s opens as usual', (_, address) => {
  expect(returnsViewFrom(address, plan.cycles, today)).toEqual(view());
});

test('a cycle to come cannot be asked for, and before the first there is nothing to show', () => {
  expect(returnsViewFrom({ cycle: 'C2' }, plan.cycles, '2026-10-15')?.cycle.key).toBe('C1');
  expect(returnsViewFrom({}, plan.cycles, '2026-08-31')).toBeNull();
  expect(returnsViewFrom({}, new Map(), today)).toBeNull();
});

test.each<Partial<ReturnsView>>([
  {},
  { show: null },
  { show: 'late', person: 'anna' },
  { tab: 'people', organisation: 'Health & care = one' },
  { person: '' },
])('the link of a view leads back to it: %j', (part) => {
  const route = routeFrom(returnsHref(view(part)));
  expect(route).toMatchObject({ at: 'admin', tab: 'returns' });
  const filter = route.at === 'admin' ? (route.filter ?? {}) : {};
  expect(returnsViewFrom(filter, plan.cycles, today)).toEqual(view(part));
});

test.each<[Partial<ReturnsView>, readonly string[]]>([
  [{ show: null }, ['1.1.1', '1.1.2', '1.1.3']],
  [{ show: 'missing' }, ['1.1.2', '1.1.3']],
  [{ show: 'on-time' }, ['1.1.1']],
  [{ show: null, person: 'ben' }, ['1.1.2']],
  [{ show: null, person: '' }, ['1.1.3']],
  [{ show: null, organisation: 'Council' }, ['1.1.1', '1.1.2']],
  [{ show: 'missing', organisation: 'Trust' }, ['1.1.2']],
  [{ show: null, organisation: '' }, ['1.1.3']],
])('%j shows %j', (part, refs) => {
  expect(shown(part)).toEqual(refs);
});

test('what has not come is only awaited until the cut-off has passed', () => {
  const { cycle } = view();
  expect(stateName('missing', cycle, cycle.cutOffOn)).toBe('Not in yet');
  expect(stateName('missing', cycle, '2026-12-01')).toBe('Missing');
  expect([stateName('late', cycle, today), stateName('on-time', cycle, today)]).toEqual(['Late', 'On time']);
});

test('a cycle is open until its freeze', () => {
  const { cycle } = view();
  expect(isStillOpen(cycle, plan.cycles, cycle.freezeOn)).toBe(true);
  expect(isStillOpen(cycle, plan.cycles, '2026-12-01')).toBe(false);
});

test.each<[number | null, string]>([
  [null, 'none due'],
  [0, '0%'],
  [0.001, '1%'],
  [0.5, '50%'],
  [0.999, '99%'],
  [1, '100%'],
])('a rate of %j is said as %s: never all, and never nothing, by rounding', (rate, words) => {
  expect(sayRate(rate)).toBe(words);
});
