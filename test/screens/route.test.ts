import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeKinds } from '#domain/change/change.ts';
import { hrefOf, packParts, prepareParts, type Route } from '#screens/route.ts';
import { routeFrom } from '#screens/route-from.ts';

const ref = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const filter = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z]{0,10}$/),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ at: 'my-actions' }),
  fc.record({
    at: fc.constant('plan' as const),
    tab: fc.constantFrom('summary', 'actions', 'outline'),
    filter,
  }),
  fc.record({ at: fc.constant('action' as const), ref }),
  fc.record({ at: fc.constant('update' as const), ref }),
  fc.record({ at: fc.constant('propose' as const), ref, kind: fc.constantFrom(...changeKinds) }),
  fc.record({ at: fc.constant('add-action' as const), section: fc.oneof(fc.constant(''), ref) }),
  fc.record({
    at: fc.constant('change-several' as const),
    kind: fc.constantFrom(...changeKinds),
    refs: fc.array(ref, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ at: fc.constant('changes' as const), tab: fc.constantFrom('awaiting', 'log'), filter }),
  fc.record({ at: fc.constant('change' as const), id: fc.uuid() }),
  fc.record({ at: fc.constant('measures' as const), tab: fc.constantFrom('list', 'enter', 'paste'), filter }),
  fc.record({ at: fc.constant('measure' as const), key: ref }),
  fc.record({ at: fc.constant('measure-form' as const), key: fc.oneof(fc.constant(''), ref) }),
  fc.record({
    at: fc.constant('risks' as const),
    tab: fc.constantFrom('threats', 'opportunities', 'asks'),
    filter,
  }),
  fc.record({ at: fc.constant('add-risk' as const), filter }),
  fc.record({
    at: fc.constant('in-meeting' as const),
    pack: fc.oneof(fc.constant(''), ref),
    item: fc.oneof(fc.constant(''), ref),
  }),
  fc.constant<Route>({ at: 'merge-risks' }),
  fc.record({ at: fc.constant('risk' as const), ref }),
  fc.record({
    at: fc.constant('risk-form' as const),
    ref,
    form: fc.constantFrom('edit', 'review', 'close', 'reopen', 'happened'),
  }),
  fc.constant<Route>({ at: 'board-pack' }),
  fc.record({
    at: fc.constant('prepare-pack' as const),
    body: ref,
    on: fc.constant('2026-12-11'),
    part: fc.constantFrom(...prepareParts),
  }),
  fc.record({ at: fc.constant('issued-pack' as const), key: ref, part: fc.constantFrom(...packParts) }),
  fc.record({
    at: fc.constant('compare-packs' as const),
    a: fc.oneof(fc.constant(''), ref),
    b: fc.oneof(fc.constant(''), ref),
  }),
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
  ['#/plan/add', { at: 'add-action', section: '' }],
  ['#/plan/change/lead', { at: 'plan', tab: 'summary', filter: {} }],
  ['#/plan/change/colour?ref=1.1.1', { at: 'plan', tab: 'summary', filter: { ref: '1.1.1' } }],
  ['#/action/1.3.2/change/re-date', { at: 'propose', ref: '1.3.2', kind: 're-date' }],
  ['#/action/1.3.2/change/colour', { at: 'action', ref: '1.3.2' }],
  ['#/changes', { at: 'changes', tab: 'awaiting', filter: {} }],
  ['#/changes/log?kind=merge', { at: 'changes', tab: 'log', filter: { kind: 'merge' } }],
  ['#/changes/0b7c', { at: 'change', id: '0b7c' }],
  ['#/board-pack', { at: 'board-pack' }],
  [
    '#/board-pack/prepare?body=Board&on=2026-12-11',
    { at: 'prepare-pack', body: 'Board', on: '2026-12-11', part: 'facts' },
  ],
  [
    '#/board-pack/prepare?body=Board&on=2026-12-11&part=words',
    { at: 'prepare-pack', body: 'Board', on: '2026-12-11', part: 'words' },
  ],
  ['#/board-pack/prepare?body=Board&on=2026-02-30', { at: 'board-pack' }],
  ['#/board-pack/prepare?body=Board', { at: 'board-pack' }],
  [
    '#/board-pack/pack?key=board%202026-12-11%20v1',
    { at: 'issued-pack', key: 'board 2026-12-11 v1', part: 'read' },
  ],
  ['#/board-pack/pack?key=x&part=cover', { at: 'issued-pack', key: 'x', part: 'read' }],
  ['#/board-pack/pack', { at: 'board-pack' }],
  ['#/board-pack/compare?a=x', { at: 'compare-packs', a: 'x', b: '' }],
  ['#/board-pack/elsewhere', { at: 'board-pack' }],
  ['#/admin', { at: 'admin', tab: 'cycles' }],
  ['#/admin/set-up', { at: 'admin', tab: 'set-up' }],
])('%o leads to the right place', ([hash, wanted]) => {
  expect(routeFrom(hash)).toEqual(wanted);
});
