import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { mineOf, searchMine, type MyAction } from '#domain/people/mine.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { action, admin, person, section, snapshot, update } from '../intake/intake-build.ts';
import { deputy } from '../plan-kit.ts';

const today = '2026-11-22';
const me = person('me', { deputies: [deputy('deputy')] });
const colleague = person('colleague', { name: 'Cara Colleague', deputies: [deputy('me')] });

test('what is mine is what I lead and what I deputise for, not what an admin may update', () => {
  const plan = planOf([
    action('1.1', { leads: ['me'] }),
    action('1.2', { leads: ['colleague'] }),
    action('1.3', { leads: ['other'] }),
    action('1.4'),
  ]);
  const admins = { ...me, role: 'admin' as const };
  expect(refs(mineOf(plan, admins, today).owed)).toEqual(['1.1', '1.2']);
  expect(refs(mineOf(plan, admin, today).owed)).toEqual([]);
});

test('a deputy is told for whom it is: the lead they deputise for, not the first lead', () => {
  const plan = planOf([
    action('1.1', { leads: ['me'] }),
    action('1.2', { leads: ['other', 'colleague'] }),
    action('1.3', { leads: ['colleague', 'me'] }),
  ]);
  const mine = mineOf(plan, me, today).owed;
  expect(mine.map((one) => [one.action.ref, one.capacity, one.insteadOf])).toEqual([
    ['1.1', 'lead', null],
    ['1.2', 'deputy', 'Cara Colleague'],
    ['1.3', 'lead', null],
  ]);
});

test('proposed, merged and withdrawn actions are left out', () => {
  const plan = planOf(
    (['proposed', 'live', 'on-hold', 'merged', 'withdrawn'] as const).map((lifecycle) =>
      action(lifecycle, { leads: ['me'], lifecycle }),
    ),
  );
  const mine = mineOf(plan, me, today);
  expect([refs(mine.owed), refs(mine.returned), refs(mine.resting)]).toEqual([['live'], [], ['on-hold']]);
});

test('an update in the open cycle makes it returned, from whomever it came', () => {
  const plan = planOf(
    [action('1.1', { leads: ['me'] }), action('1.2', { leads: ['me'] }), action('1.3', { leads: ['me'] })],
    [
      update('1.1', { id: 'a', cycle: 'autumn', by: 'admin' }),
      update('1.2', { id: 'b', cycle: 'summer', by: 'me' }),
      // of this cycle's days, from before it was planned
      update('1.3', { id: 'c', cycle: '', by: 'me' }),
    ],
  );
  const mine = mineOf(plan, me, today);
  expect(refs(mine.returned)).toEqual(['1.1', '1.3']);
  expect(refs(mine.owed)).toEqual(['1.2']);
  expect(mine.cycle?.key).toBe('autumn');
});

test('what is complete or on hold rests, unless it was updated in this cycle', () => {
  const plan = planOf(
    [
      action('1.1', { leads: ['me'], status: 'complete' }),
      action('1.2', { leads: ['me'], status: 'on-hold' }),
      action('1.3', { leads: ['me'], status: 'complete' }),
      action('1.4', { leads: ['me'], status: 'a word of last year' }),
    ],
    [update('1.3', { cycle: 'autumn' })],
  );
  const mine = mineOf(plan, me, today);
  expect([refs(mine.owed), refs(mine.returned), refs(mine.resting)]).toEqual([
    ['1.4'],
    ['1.3'],
    ['1.1', '1.2'],
  ]);
});

test('between cycles everything open is owed, and the next cycle is named', () => {
  const plan = planOf([action('1.1', { leads: ['me'] })], [update('1.1', { cycle: 'autumn' })]);
  const mine = mineOf(plan, me, '2026-12-15');
  expect([mine.cycle, mine.next?.key, refs(mine.owed)]).toEqual([null, 'spring', ['1.1']]);
  expect(mineOf(plan, me, today).next).toBeNull();
});

test('what is due first comes first, and what has no date comes last by its number', () => {
  const plan = planOf([
    action('1.10', { leads: ['me'], completionLatest: null }),
    action('1.9', { leads: ['me'], completionLatest: null }),
    action('1.1', { leads: ['me'], completionLatest: '2027-03-31' }),
    action('1.2', { leads: ['me'], completionLatest: '2026-12-31' }),
    action('1.11', { leads: ['me'], completionLatest: '2026-12-31' }),
  ]);
  expect(refs(mineOf(plan, me, today).owed)).toEqual(['1.2', '1.11', '1.1', '1.9', '1.10']);
});

test('where the scheme has no status of a pause, one is told by the lifecycle only', () => {
  const actions = [
    action('1.1', { leads: ['me'], status: 'on-hold' }),
    action('1.2', { leads: ['me'], lifecycle: 'on-hold', status: 'on-track' }),
  ];
  const plan = planOf(actions);
  const statuses = plan.scheme.statuses.filter((one) => one.code !== 'on-hold');
  const mine = mineOf({ ...plan, scheme: { ...plan.scheme, statuses } }, me, today);
  expect([refs(mine.owed), refs(mine.resting)]).toEqual([['1.1'], ['1.2']]);
});

test('each says its section, its status, whether it is overdue and its newest update', () => {
  const plan = planOf(
    [action('1.1', { leads: ['me'], section: '1', completionLatest: '2026-11-21', status: 'at-risk' })],
    [
      update('1.1', { id: 'old', cycle: 'summer', submittedAt: '2026-09-01T09:00:00Z' }),
      update('1.1', { id: 'new', cycle: 'summer', submittedAt: '2026-10-01T09:00:00Z' }),
    ],
  );
  const one = mineOf(plan, me, today).owed[0];
  expect(one).toMatchObject({ isOverdue: true, isReturned: false, section: { title: 'Early help' } });
  expect([one?.status.label, one?.lastUpdate?.id]).toEqual(['At risk', 'new']);
});

test('an action in a section nobody knows has none, and is still mine', () => {
  const mine = mineOf(planOf([action('9.9', { leads: ['me'], section: '9' })]), me, today);
  expect(mine.owed.map((one) => one.section)).toEqual([null]);
});

test('an empty plan owes nothing', () => {
  const mine = mineOf(snapshot(), me, today);
  expect(mine).toEqual({ cycle: null, next: null, owed: [], waiting: [], returned: [], resting: [] });
});

test.for<[string, readonly string[]]>([
  ['', ['1.1', '1.2']],
  ['   ', ['1.1', '1.2']],
  ['speech', ['1.1']],
  ['SPEECH', ['1.1']],
  ['1.2', ['1.2']],
  ['early help', ['1.1', '1.2']],
  ['early  risk', ['1.2']],
  ['families wording', ['1.2']],
  ['speech families', []],
])('a search for %o finds %o', ([text, wanted]) => {
  const plan = planOf([
    action('1.1', { leads: ['me'], section: '1', title: 'Speech therapy' }),
    action('1.2', {
      leads: ['me'],
      section: '1',
      title: 'Local offer',
      description: 'A longer wording for families',
      status: 'at-risk',
    }),
  ]);
  expect(refs(searchMine(mineOf(plan, me, today).owed, text))).toEqual(wanted);
});

function planOf(actions: readonly Action[], updates: readonly Update[] = []): Snapshot {
  const cycle = (key: string, opensOn: string, freezeOn: string) => ({
    row: null,
    key,
    title: key,
    opensOn,
    remindOn: [],
    cutOffOn: freezeOn,
    freezeOn,
    circulateOn: freezeOn,
    meetings: [],
  });
  const cycles = [cycle('autumn', '2026-11-01', '2026-11-30'), cycle('spring', '2027-02-01', '2027-02-28')];
  return {
    ...snapshot({ people: [me, colleague], sections: [section('1', 'Early help')], actions, updates }),
    cycles: new Map(cycles.map((one) => [one.key, one])),
  };
}

function refs(all: readonly MyAction[]): readonly string[] {
  return all.map((one) => one.action.ref);
}

test('an update that waits on this device is neither owed nor returned', () => {
  const plan = planOf(
    [action('1.1', { leads: ['me'] }), action('1.2', { leads: ['me'] })],
    [
      { ...update('1.1', { id: 'a', cycle: 'autumn', by: 'me' }), row: null },
      update('1.2', { id: 'b', cycle: 'autumn', by: 'me' }),
    ],
  );
  const mine = mineOf(plan, me, today);
  expect([refs(mine.owed), refs(mine.waiting), refs(mine.returned)]).toEqual([[], ['1.1'], ['1.2']]);
});
