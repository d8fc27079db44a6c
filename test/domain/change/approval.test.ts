import { expect, test } from 'vitest';
import {
  accountableFor,
  decidesAtOnce,
  isAccountable,
  mayDecide,
  mayNotPropose,
  mayPropose,
  refsProposedFor,
} from '#domain/change/approval.ts';
import { changeKinds, type Approver, type ChangeKind, type PlanChange } from '#domain/change/change.ts';
import type { Person } from '#domain/people/person.ts';
import {
  admin,
  director,
  everybody,
  lead,
  leaver,
  member,
  otherLead,
  planned,
  planOf,
  sample,
  sampleOf,
  standIn,
  viewer,
} from './change-kit.ts';
import { person, planChange, section, today } from '../plan-kit.ts';

const proposable = (me: Person, ref = '1.1.1') =>
  changeKinds.filter((kind) => mayPropose(sample, kind, kind === 'add' ? null : ref, me, today));

test('an admin may propose everything', () => {
  expect(proposable(admin)).toEqual(changeKinds);
});

const own: readonly ChangeKind[] = changeKinds.filter(
  (kind) => kind !== 'add' && kind !== 'move' && kind !== 'details',
);

test('a lead and their deputy may propose most kinds for their own, and a new action', () => {
  expect(proposable(lead)).toEqual(['add', ...own]);
  expect(proposable(standIn)).toEqual(['add', ...own]);
});

test('a lead of other actions may propose a new one only', () => {
  expect(proposable(otherLead)).toEqual(['add']);
});

test('an accountable officer may propose for what they answer for', () => {
  expect(proposable(director)).toEqual(own);
});

test('a named updater of a group that leads may propose as its lead', () => {
  const plan = planOf([planned('1.1.1', { leads: ['group'] })]);
  expect(mayPropose(plan, 're-date', '1.1.1', member, today)).toBe(true);
});

test('nobody else may propose: not a viewer, a visitor, or somebody who left', () => {
  for (const me of [viewer, leaver, { ...viewer, key: '' }, { ...admin, isActive: false }])
    expect(proposable(me)).toEqual([]);
});

test('nobody may propose for an action that is not there, but an admin, to whom the rules will say so', () => {
  expect(proposable(lead, '9.9.9')).toEqual(['add']);
});

test('who answers for an action is its own officer, else that of the nearest heading that has one', () => {
  const sections = new Map(
    [
      { ...section('1', 'Right support', null, 1), accountable: 'director' },
      section('1.1', 'Early identification', '1', 2),
      { ...section('2', 'Right place', '2.1', 3) },
      section('2.1', 'Circle', '2', 4),
    ].map((one) => [one.key, one]),
  );
  const plan = planOf([], [], { sections });
  expect(accountableFor(plan, { accountable: 'lead', section: '1.1' })).toBe('lead');
  expect(accountableFor(plan, { accountable: null, section: '1.1' })).toBe('director');
  expect(accountableFor(plan, { accountable: null, section: '2.1' })).toBeNull();
  expect(accountableFor(plan, { accountable: null, section: '9' })).toBeNull();
});

test('whoever updates for an accountable post answers with it, their deputy does not', () => {
  const post = person('post', { kind: 'post', updaters: ['member'] });
  const people = new Map([...everybody, post].map((one) => [one.key, one]));
  const plan = planOf([], [], { people });
  const is = (me: Person, accountable: string) =>
    isAccountable(plan, { accountable, section: '1.1' }, me, today);
  expect(is(member, 'post')).toBe(true);
  expect(is(standIn, 'lead')).toBe(false);
  expect(is(admin, 'director')).toBe(false);
});

test('a merge is proposed by those of its sources, a new action by nobody in particular', () => {
  expect(refsProposedFor(sampleOf.merge)).toEqual(['1.1.1', '1.1.2']);
  expect(refsProposedFor(sampleOf.add)).toEqual([null]);
  expect(refsProposedFor(sampleOf.hold)).toEqual(['1.1.1']);
});

test('what somebody fills in is told to be not theirs before it is sent', () => {
  expect(mayNotPropose(sample, sampleOf.merge, lead, today)).toBeNull();
  expect(mayNotPropose(sample, sampleOf.merge, otherLead, today)).toMatchObject({
    code: 'not-yours-to-change',
    facts: { ref: '1.1.1, 1.1.2', kind: 'merge' },
  });
  // the one that goes on may be anybody's
  const turned = { ...sampleOf.merge, refs: ['1.2.1'], into: '1.1.1' };
  expect(mayNotPropose(sample, turned, otherLead, today)).toBeNull();
  expect(mayNotPropose(sample, { ...sampleOf.hold, ref: '9' }, lead, today)).toBeNull();
});

const board: Approver = { by: 'body', body: 'SEND Partnership Board' };
const waiting = (approver: Approver, given: Partial<PlanChange> = {}) =>
  planChange('c', { approver, ...given });

test.for<[string, Approver, Person, string | null]>([
  ['an admin', { by: 'admin' }, admin, null],
  ['the accountable officer', { by: 'admin' }, director, 'not-yours-to-decide'],
  ['the lead', { by: 'admin' }, lead, 'not-yours-to-decide'],
  ['an admin', { by: 'accountable' }, admin, null],
  ['the accountable officer', { by: 'accountable' }, director, null],
  ['the lead', { by: 'accountable' }, lead, 'not-yours-to-decide'],
  ['an admin', board, admin, null],
  ['the accountable officer', board, director, 'not-yours-to-decide'],
  ['a viewer', board, viewer, 'not-yours-to-decide'],
  ['somebody who left', { by: 'admin' }, { ...admin, isActive: false }, 'not-yours-to-decide'],
  [
    'an admin after their last day',
    { by: 'admin' },
    { ...admin, leftOn: '2026-11-19' },
    'not-yours-to-decide',
  ],
  ['an admin on their last day', { by: 'admin' }, { ...admin, leftOn: today }, null],
  [
    'an officer after their last day',
    { by: 'accountable' },
    { ...director, leftOn: '2026-11-19' },
    'not-yours-to-decide',
  ],
])('where %s is asked about what $1.by decides', ([, approver, me, wanted]) => {
  expect(mayDecide(sample, waiting(approver), me, today)?.code ?? null).toBe(wanted);
});

test('after their last day nobody proposes anything, a new action least of all', () => {
  for (const me of [admin, lead]) {
    expect(mayPropose(sample, 'add', null, { ...me, leftOn: today }, today)).toBe(true);
    expect(mayPropose(sample, 'add', null, { ...me, leftOn: '2026-11-19' }, today)).toBe(false);
  }
});

test('a refusal says who decides', () => {
  expect(mayDecide(sample, waiting(board), lead, today)?.facts).toEqual({
    id: 'c',
    approver: 'body',
    body: 'SEND Partnership Board',
    officers: 'Name of director',
  });
});

test('who answers for some of the actions only does not decide for all', () => {
  const plan = planOf([planned('1.1.1'), planned('1.1.2', { accountable: 'other-lead' })]);
  const parts = ['1.1.1', '1.1.2'].map((ref) => ({ ref, before: {}, after: {} }));
  const change = waiting({ by: 'accountable' }, { kind: 'merge', parts });
  expect(mayDecide(plan, change, director, today)?.code).toBe('not-yours-to-decide');
  expect(mayDecide(plan, change, admin, today)).toBeNull();
});

test('nobody becomes the approver of a new action by naming themselves its accountable officer', () => {
  const parts = [{ ref: '1.1.9', before: null, after: { accountable: 'lead', section: '1.1' } }];
  const change = waiting({ by: 'accountable' }, { kind: 'add', parts });
  expect(mayDecide(sample, change, lead, today)?.code).toBe('not-yours-to-decide');
  const sections = new Map([['1.1', { ...section('1.1', 'Early', null, 1), accountable: 'director' }]]);
  expect(mayDecide(planOf([], [], { sections }), change, director, today)).toBeNull();
});

test('who answers for the source of a split decides it with its heirs', () => {
  const parts = [
    { ref: '1.1.1', before: {}, after: {} },
    { ref: '1.1.9', before: null, after: { section: '1.1', accountable: null, splitFrom: '1.1.1' } },
  ];
  expect(
    mayDecide(sample, waiting({ by: 'accountable' }, { kind: 'split', parts }), director, today),
  ).toBeNull();
});

const embedding = (approver: Approver) =>
  waiting(approver, { kind: 'embed', parts: [{ ref: '1.1.4', before: {}, after: { status: 'embedded' } }] });

test.for<[string, Person, boolean]>([
  ['the lead', lead, false],
  ['a lead who is admin', { ...lead, role: 'admin' }, false],
  ['the deputy', standIn, false],
  ['a deputy who is admin', { ...standIn, role: 'admin' }, false],
  ['an admin who does not lead it', admin, true],
  ['the accountable officer', director, true],
])('that an action is embedded can be confirmed by %s: $2', ([, me, isFine]) => {
  const refusal = mayDecide(sample, embedding({ by: 'accountable' }), me, today);
  expect(refusal?.code ?? null).toBe(isFine ? null : 'embed-by-lead');
});

test('an accountable officer who leads the action does not confirm it themselves', () => {
  const plan = planOf([planned('1.1.4', { leads: ['director'], status: 'complete' })]);
  expect(mayDecide(plan, embedding({ by: 'accountable' }), director, today)?.code).toBe('embed-by-lead');
});

test.for<[string, Person, readonly string[], string, string | null]>([
  ['an officer for what they do not lead', director, ['lead'], 'director', null],
  ['an officer who leads it', director, ['director'], 'director', 'own-proposal'],
  [
    'an officer who leads it and is admin',
    { ...director, role: 'admin' },
    ['director'],
    'director',
    'own-proposal',
  ],
  ['an updater of the group that leads', member, ['group'], 'member', 'own-proposal'],
  ['an officer who deputises for the lead', standIn, ['lead'], 'stand-in', 'own-proposal'],
])(
  'what an officer decides by rule, proposed by %s, is decided by themselves: $4',
  ([, me, leads, accountable, code]) => {
    const plan = planOf([planned('1.1.1', { leads, accountable })]);
    const change = waiting({ by: 'accountable' }, { kind: 're-date', proposedBy: me.key });
    expect(mayDecide(plan, change, me, today)?.code ?? null).toBe(code);
    expect(decidesAtOnce(plan, change, me, today)).toBe(code === null);
    expect(mayDecide(plan, { ...change, proposedBy: 'other-lead' }, me, today)).toBeNull();
    expect(mayDecide(plan, change, admin, today)).toBeNull();
  },
);

test('an officer does not add an action that they lead themselves without a second person', () => {
  const sections = new Map([['1.1', { ...section('1.1', 'Early', null, 1), accountable: 'director' }]]);
  const parts = [{ ref: '1.1.9', before: null, after: { leads: ['director'], section: '1.1' } }];
  const change = waiting({ by: 'accountable' }, { kind: 'add', parts, proposedBy: 'director' });
  expect(mayDecide(planOf([], [], { sections }), change, director, today)?.code).toBe('own-proposal');
});

test('a named updater of the group that leads does not confirm it either', () => {
  const plan = planOf([planned('1.1.4', { leads: ['group'], status: 'complete' })]);
  const me = { ...member, role: 'admin' as const };
  expect(mayDecide(plan, embedding({ by: 'admin' }), me, today)?.code).toBe('embed-by-lead');
});
