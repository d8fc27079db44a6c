import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, routeFrom, type Route } from '#screens/route.ts';

const ref = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const filter = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z]{0,10}$/),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ at: 'my-actions' }),
  fc.record({ at: fc.constant('plan' as const), tab: fc.constantFrom('summary', 'actions'), filter }),
  fc.record({ at: fc.constant('action' as const), ref }),
  fc.record({ at: fc.constant('update' as const), ref }),
  fc.constant<Route>({ at: 'board-pack' }),
  fc.constant<Route>({ at: 'outbox' }),
  fc.record({ at: fc.constant('admin' as const), tab: fc.constantFrom('import', 'set-up') }),
);

test('every address leads back to the route it was made for', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const there = routeFrom(hrefOf(route));
      expect(JSON.parse(JSON.stringify(there))).toEqual(JSON.parse(JSON.stringify(route)));
    }),
    { numRuns: 500 },
  );
});

test.for<[string, Route]>([
  ['', { at: 'my-actions' }],
  ['#', { at: 'my-actions' }],
  ['#/nowhere', { at: 'my-actions' }],
  ['#/action', { at: 'my-actions' }],
  ['#/action/', { at: 'my-actions' }],
  ['#action/1.3.2', { at: 'action', ref: '1.3.2' }],
  ['#/action/1.3.2/', { at: 'action', ref: '1.3.2' }],
  ['#/action/1.3.2/update', { at: 'update', ref: '1.3.2' }],
  ['#/action/1.3.2/update?from=teams', { at: 'update', ref: '1.3.2' }],
  ['#/action/50%', { at: 'action', ref: '50%' }],
  ['#/plan', { at: 'plan', tab: 'summary', filter: {} }],
  [
    '#/plan/actions?status=at-risk&lead=a%26b',
    { at: 'plan', tab: 'actions', filter: { status: 'at-risk', lead: 'a&b' } },
  ],
  ['#/admin', { at: 'admin', tab: 'import' }],
  ['#/admin/set-up', { at: 'admin', tab: 'set-up' }],
])('%o leads to the right place', ([hash, wanted]) => {
  expect(routeFrom(hash)).toEqual(wanted);
});
