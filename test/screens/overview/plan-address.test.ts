import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SortColumn } from '#domain/plan-row.ts';
import { noFilter, type RowFilter } from '#domain/row-filter.ts';
import {
  actionsHref,
  addressOf,
  viewFrom,
  viewHref,
  wholeView,
  type ActionsView,
} from '#screens/overview/plan-address.ts';
import { routeFrom } from '#screens/route-from.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const anyView: fc.Arbitrary<ActionsView> = fc.record({
  filter: fc.record<RowFilter>({
    text: fc.oneof(fc.constant(''), word),
    // '' is a priority of its own: actions under no heading
    priority: maybe(fc.oneof(fc.constant(''), word)),
    section: maybe(word),
    direct: maybe(word),
    status: maybe(word),
    countsAs: fc.constantFrom(null, 'open', 'done'),
    lead: maybe(word),
    lifecycle: fc.constantFrom(null, 'live', 'on-hold', 'proposed', 'merged', 'withdrawn'),
    theme: maybe(word),
    alignment: maybe(word),
    isOverdueOnly: fc.boolean(),
    isNotUpdatedOnly: fc.boolean(),
    isReDatedOnly: fc.boolean(),
    isOpenEndedOnly: fc.boolean(),
    isDateUnreadOnly: fc.boolean(),
    isStatutoryOnly: fc.boolean(),
  }),
  sort: fc.constantFrom<SortColumn>('ref', 'title', 'status', 'completion', 'lastUpdated'),
  direction: fc.constantFrom('ascending', 'descending'),
});

test('every view comes back from the address it was given', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const route = routeFrom(viewHref(view));
      expect(route).toMatchObject({ at: 'plan', tab: 'actions' });
      expect(route.at === 'plan' ? viewFrom(route.filter) : null).toEqual(view);
    }),
    { numRuns: 500 },
  );
});

test('the whole list has a plain address', () => {
  expect(addressOf(wholeView)).toEqual({});
  expect(actionsHref({})).toBe('#/plan/actions');
});

test('a figure leads to the address of its filter alone', () => {
  expect(actionsHref({ section: '1.2', status: 'at-risk' })).toBe(
    '#/plan/actions?section=1.2&status=at-risk',
  );
  expect(actionsHref({ priority: '' })).toBe('#/plan/actions?priority=');
});

test.each([
  ['counts', 'later'],
  ['lifecycle', 'gone'],
  ['sort', 'colour'],
  ['order', 'up'],
  ['overdue', 'true'],
  ['not-updated', ''],
  ['something', 'else'],
])('an address with %s=%s shows the whole list', (name, value) => {
  expect(viewFrom({ [name]: value })).toEqual(wholeView);
});

test('a section the plan does not have stays in the view, and will find nothing', () => {
  expect(viewFrom({ section: '99' }).filter).toEqual({ ...noFilter, section: '99' });
});
