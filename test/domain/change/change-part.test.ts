import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { changeKinds, type ChangeKind, type ChangePart } from '#domain/change/change.ts';
import { isAltering, partsOf, usualWeight, weightOf, withDerived } from '#domain/change/change-part.ts';
import type { Proposed } from '#domain/change/proposal.ts';
import { defaultScheme } from '#domain/status.ts';
import {
  admin,
  approve,
  contextOf,
  lead,
  newAction,
  noDetails,
  planned,
  planOf,
  played,
  proposal,
  propose,
  sample,
  sampleOf,
} from './change-kit.ts';

test('what alters a promise is material, what leaves it as it is is minor', () => {
  const material = changeKinds.filter((kind) => usualWeight(kind) === 'material');
  expect(material).toEqual(['add', 're-date', 'measure', 'split', 'merge', 'hold', 'withdraw']);
});

test.for<[ChangeKind, 'minor' | 'material', 'minor' | 'material']>([
  ['reword', 'minor', 'minor'],
  ['reword', 'material', 'material'],
  ['re-date', 'minor', 'material'],
  ['lead', 'minor', 'minor'],
  ['lead', 'material', 'material'],
])('a %s proposed as %s counts as %s', ([kind, chosen, wanted]) => {
  expect(weightOf(kind, chosen)).toBe(wanted);
});

const before = { title: 'Action 1.1.1', description: 'The full wording of action 1.1.1.' };

test.for<[string, Proposed, readonly ChangePart[]]>([
  [
    'a rewording',
    sampleOf.reword,
    [
      {
        ref: '1.1.1',
        before,
        after: { title: 'Train all staff', description: 'Train all staff by the day.' },
      },
    ],
  ],
  [
    'a rewording of the title only',
    { kind: 'reword', ref: '1.1.1', title: ' Train\n staff ', description: before.description },
    [{ ref: '1.1.1', before: { title: before.title }, after: { title: 'Train staff' } }],
  ],
  [
    'a plan that has one sentence for each action',
    { kind: 'reword', ref: '1.1.1', title: 'Train staff', description: '' },
    [{ ref: '1.1.1', before, after: { title: 'Train staff', description: 'Train staff' } }],
  ],
  [
    'another date',
    sampleOf['re-date'],
    [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027' },
        after: { completionAsWritten: 'Autumn term 2027' },
      },
    ],
  ],
  [
    'a date without a last day',
    { kind: 're-date', ref: '1.1.1', completionAsWritten: 'Ongoing', reviewOn: '2027-06-30' },
    [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027', reviewOn: null },
        after: { completionAsWritten: 'Ongoing', reviewOn: '2027-06-30' },
      },
    ],
  ],
  [
    'another date, with the review date left empty',
    { ...sampleOf['re-date'], reviewOn: '' },
    [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027' },
        after: { completionAsWritten: 'Autumn term 2027' },
      },
    ],
  ],
  [
    'another lead, named twice',
    {
      kind: 'lead',
      ref: '1.1.1',
      leads: ['forum', 'forum'],
      ownerAsWritten: 'Therapies workstream',
      accountable: 'director',
    },
    [{ ref: '1.1.1', before: { leads: ['lead'] }, after: { leads: ['forum'] } }],
  ],
  [
    'another measure',
    sampleOf.measure,
    [
      {
        ref: '1.1.1',
        before: { successMeasures: 'Families tell us that they waited less.' },
        after: { successMeasures: '90% within 20 weeks.' },
      },
    ],
  ],
  [
    'another section',
    sampleOf.move,
    [{ ref: '1.1.1', before: { section: '1.1' }, after: { section: '2.1' } }],
  ],
  [
    'a merge, with the one that goes on last and unaltered',
    sampleOf.merge,
    [
      {
        ref: '1.1.1',
        before: { lifecycle: 'live', mergedInto: null },
        after: { lifecycle: 'merged', mergedInto: '1.2.1' },
      },
      {
        ref: '1.1.2',
        before: { lifecycle: 'live', mergedInto: null },
        after: { lifecycle: 'merged', mergedInto: '1.2.1' },
      },
      { ref: '1.2.1', before: {}, after: {} },
    ],
  ],
  [
    'a pause',
    sampleOf.hold,
    [
      {
        ref: '1.1.1',
        before: { lifecycle: 'live', reviewOn: null, status: 'on-track' },
        after: { lifecycle: 'on-hold', reviewOn: '2027-03-01', status: 'on-hold' },
      },
    ],
  ],
  [
    'the end of a pause',
    sampleOf.resume,
    [
      {
        ref: '1.1.3',
        before: { lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-01-31' },
        after: { lifecycle: 'live', status: 'on-track', reviewOn: null },
      },
    ],
  ],
  [
    'a withdrawal',
    sampleOf.withdraw,
    [{ ref: '1.1.1', before: { lifecycle: 'live' }, after: { lifecycle: 'withdrawn' } }],
  ],
  [
    'a completion',
    sampleOf.complete,
    [{ ref: '1.1.1', before: { status: 'on-track' }, after: { status: 'complete' } }],
  ],
  [
    'a completion out of a pause',
    { kind: 'complete', ref: '1.1.3' },
    [
      {
        ref: '1.1.3',
        before: { lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-01-31' },
        after: { lifecycle: 'live', status: 'complete', reviewOn: null },
      },
    ],
  ],
  [
    'an embedding',
    sampleOf.embed,
    [{ ref: '1.1.4', before: { status: 'complete' }, after: { status: 'embedded' } }],
  ],
  [
    'a reopening',
    sampleOf.reopen,
    [{ ref: '1.1.4', before: { status: 'complete' }, after: { status: 'at-risk' } }],
  ],
  [
    'tags',
    {
      kind: 'details',
      ref: '1.1.1',
      ...noDetails,
      themes: [' Voice; of children ', 'Voice, of children', ''],
    },
    [{ ref: '1.1.1', before: { themes: [] }, after: { themes: ['Voice, of children'] } }],
  ],
  ['an action that the plan does not have', { kind: 'withdraw', ref: '9.9.9' }, []],
  ['nothing new', { kind: 'move', ref: '1.1.1', section: '1.1' }, [{ ref: '1.1.1', before: {}, after: {} }]],
])('%s has parts of exactly what changes', ([, proposed, wanted]) => {
  expect(partsOf(sample, proposed)).toEqual(wanted);
});

test('a new action begins live, with the first status of the scheme and its date as the original one', () => {
  const [part] = partsOf(sample, {
    kind: 'add',
    action: newAction(' 1.1.9. ', { title: '', description: 'Train everybody.' }),
  });
  expect(part).toMatchObject({
    ref: '1.1.9',
    before: null,
    after: {
      title: 'Train everybody.',
      lifecycle: 'live',
      status: 'not-started',
      completionAsWritten: 'March 2028',
      originalCompletion: 'March 2028',
      splitFrom: null,
    },
  });
});

test('a split rewords its source and names it in every heir', () => {
  const parts = partsOf(sample, sampleOf.split);
  expect(parts.map((part) => [part.ref, part.before === null, part.after.splitFrom])).toEqual([
    ['1.1.1', false, undefined],
    ['1.1.10', true, '1.1.1'],
    ['1.1.11', true, '1.1.1'],
  ]);
});

test('a split may leave its source as it is', () => {
  const parts = partsOf(sample, { ...sampleOf.split, ...before });
  expect(parts.map(isAltering)).toEqual([false, true, true]);
});

test('a scheme without a status for pauses leaves the status as it is', () => {
  const statuses = defaultScheme.statuses.filter((one) => one.code !== 'on-hold');
  const plan = planOf([planned('1.1.1')], [], { scheme: { ...defaultScheme, statuses } });
  expect(partsOf(plan, sampleOf.hold)).toEqual([
    {
      ref: '1.1.1',
      before: { lifecycle: 'live', reviewOn: null },
      after: { lifecycle: 'on-hold', reviewOn: '2027-03-01' },
    },
  ]);
});

test('after a pause the review date of an action without a last day stays', () => {
  const paused = planned('1.1.1', {
    lifecycle: 'on-hold',
    reviewOn: '2027-01-31',
    completionAsWritten: 'Ongoing',
  });
  const [part] = partsOf(planOf([paused]), { kind: 'resume', ref: '1.1.1', status: 'on-track' });
  expect(part?.after).not.toHaveProperty('reviewOn');
});

test.for<[string, string, Partial<Action>, string | null]>([
  ['comes back', 'Ongoing', {}, '2026-12-24'],
  ['comes back, as none', 'Ongoing', { reviewOn: null }, null],
  ['comes back beside a last day too', 'March 2027', {}, '2026-12-24'],
])('after a pause the review date from before it %s', ([, completionAsWritten, given, expected]) => {
  const one = planned('1.1.1', { completionAsWritten, reviewOn: '2026-12-24', ...given });
  const paused = played(planOf([one]), propose(proposal(sampleOf.hold)), contextOf(lead));
  const held = played(paused, approve('hold-1'), contextOf(admin));
  expect(held.actions.get('1.1.1')?.reviewOn).toBe('2027-03-01');
  const resume = { kind: 'resume', ref: '1.1.1', status: 'on-track' } as const;
  expect(partsOf(held, resume)[0]?.after.reviewOn).toBe(expected);
  // somebody set another day during the pause
  const moved = { ...one, lifecycle: 'on-hold' as const, reviewOn: '2027-05-01' };
  const [part] = partsOf({ ...held, actions: new Map([['1.1.1', moved]]) }, resume);
  expect(part?.after.reviewOn).toBe(completionAsWritten === 'Ongoing' ? undefined : null);
});

test('the first date given to an action that came without one becomes its original date', () => {
  const plan = planOf([planned('1.1.1', { completionAsWritten: '', originalCompletion: '' })]);
  const [part] = partsOf(plan, sampleOf['re-date']);
  expect(part?.after).toEqual({
    completionAsWritten: 'Autumn term 2027',
    originalCompletion: 'Autumn term 2027',
  });
});

test('the days that words name follow from them', () => {
  expect(withDerived({ completionAsWritten: 'Autumn term 2027' })).toEqual({
    completionAsWritten: 'Autumn term 2027',
    completionPrecision: 'term',
    completionEarliest: '2027-09-01',
    completionLatest: '2027-12-31',
  });
  expect(withDerived({ title: 'Other' })).toEqual({ title: 'Other' });
});
