import { expect, test } from 'vitest';
import type { PlanChange } from '#domain/change/change.ts';
import {
  approverName,
  changeTitle,
  decidedLine,
  listOf,
  proposedLine,
  proposerOf,
} from '#screens/changes/change-words.ts';
import { effectOnCounts } from '#screens/changes/count-words.ts';
import { action, approvedOn, person, planChange, planWith, section, today } from '../../domain/plan-kit.ts';

const plan = planWith([action('1.1.1'), action('1.1.2'), action('1.1.3', { status: 'complete' })]);
const merge = planChange('m', {
  kind: 'merge',
  parts: [
    {
      ref: '1.1.2',
      before: { lifecycle: 'live', mergedInto: null },
      after: { lifecycle: 'merged', mergedInto: '1.1.1' },
    },
    { ref: '1.1.1', before: {}, after: {} },
  ],
});
const added = planChange('a', {
  kind: 'add',
  parts: [{ ref: '1.1.4', before: null, after: { title: 'A new one', status: 'not-started' } }],
});

test('a change is titled by what it does and to which actions', () => {
  expect(changeTitle(planChange('r'), plan)).toBe('New wording: 1.1.1 Action 1.1.1');
  expect(changeTitle(merge, plan)).toBe('Merge: 1.1.2 into 1.1.1');
  expect(changeTitle(added, plan)).toBe('New action: 1.1.4 A new one');
});

test.each<[PlanChange['approver'], string]>([
  [{ by: 'admin' }, 'a plan admin'],
  [{ by: 'body', body: 'Partnership Board' }, 'the Partnership Board'],
  [{ by: 'body', body: 'The Panel' }, 'the Panel'],
  [{ by: 'accountable' }, 'the accountable officer, Name of director'],
])('the approver %o is named', (approver, words) => {
  expect(approverName(approver, planChange('r', { approver }), plan)).toBe(words);
});

test('a new action is decided by whoever answers for its heading, whomever it names itself, then and afterwards', () => {
  const approver = { by: 'accountable' } as const;
  const after = { title: 'A new one', section: '1.1', accountable: 'lead' };
  const change = planChange('a', { kind: 'add', approver, parts: [{ ref: '1.1.9', before: null, after }] });
  const sections = new Map([['1.1', { ...section('1.1', 'Early', null, 1), accountable: 'director' }]]);
  expect(approverName(approver, change, { ...plan, sections })).toBe(
    'the accountable officer, Name of director',
  );
  const entered = planWith([action('1.1.9', { accountable: 'lead' })]);
  expect(decidedLine({ ...change, ...approvedOn('2026-11-18') }, { ...entered, sections })).toBe(
    'Approved by Name of director on 18 November 2026.',
  );
});

test('where nobody is accountable, that is said', () => {
  const nobody = planWith([action('1.1.1', { accountable: null })]);
  expect(approverName({ by: 'accountable' }, planChange('r'), nobody)).toBe(
    'the accountable officer, whom nobody has named yet',
  );
});

test('the decision of a body names the body and who recorded it, and when if that was another day', () => {
  const approver = { by: 'body', body: 'Board' } as const;
  const approved = planChange('r', { approver, ...approvedOn('2026-11-18') });
  expect(decidedLine(approved, plan)).toBe(
    'Approved by the Board on 18 November 2026, recorded by Name of director.',
  );
  expect(decidedLine({ ...approved, decidedOn: '2026-11-11' }, plan)).toBe(
    'Approved by the Board on 11 November 2026, recorded by Name of director on 18 November 2026 at 12:00pm.',
  );
});

test('the decision of an accountable officer that somebody else recorded says so', () => {
  const people = new Map([...plan.people, ['admin', person('admin', { role: 'admin' })]]);
  const change = planChange('r', { approver: { by: 'accountable' }, ...approvedOn('2026-11-18') });
  expect(decidedLine(change, plan)).toBe('Approved by Name of director on 18 November 2026.');
  expect(decidedLine({ ...change, decidedBy: 'admin' }, { ...plan, people })).toBe(
    'Approved by the accountable officer, Name of director on 18 November 2026, recorded by Name of admin.',
  );
});

test('what was declined or taken back is said, and nothing before a decision', () => {
  expect(decidedLine(planChange('r'), plan)).toBe('');
  const declined = planChange('r', { ...approvedOn('2026-11-18'), state: 'declined' });
  expect(decidedLine(declined, plan)).toBe('Declined by Name of director on 18 November 2026.');
  expect(decidedLine({ ...declined, state: 'taken-back', decidedBy: 'lead', decidedOn: null }, plan)).toBe(
    'Taken back by Name of lead on 18 November 2026 at 12:00pm.',
  );
});

test('who proposed it is named, also somebody the plan has no more', () => {
  expect(proposedLine(planChange('r'), plan)).toBe('Proposed by Name of lead on 12 November 2026 at 9:30am.');
  expect(proposerOf(planChange('r'), plan)).toBe('Name of lead on 12 November 2026 at 9:30am');
  expect(proposedLine(planChange('r', { proposedBy: 'gone' }), plan)).toMatch(/^Proposed by gone on /);
});

test.each<[string, PlanChange, string]>([
  ['a rewording', planChange('r'), 'The counts of the next pack stay as they are.'],
  ['a merge', merge, 'One action fewer. On track: one fewer.'],
  ['a new action', added, 'One action more. Not started: one more.'],
  [
    'a reopening',
    planChange('o', {
      kind: 'reopen',
      parts: [{ ref: '1.1.3', before: { status: 'complete' }, after: { status: 'at-risk' } }],
    }),
    'Complete: one fewer. At risk: one more.',
  ],
  [
    'a date that has passed',
    planChange('d', {
      kind: 're-date',
      parts: [{ ref: '1.1.1', before: {}, after: { completionAsWritten: 'July 2026' } }],
    }),
    'Overdue: one more.',
  ],
  [
    'an action that is gone',
    planChange('g', { parts: [{ ref: '9.9', before: {}, after: { lifecycle: 'withdrawn' } }] }),
    'The counts of the next pack stay as they are.',
  ],
])('the counts of the next pack are foretold for %s', (_, change, words) => {
  expect(effectOnCounts(change, plan, today)).toBe(words);
});

test('things are listed as people say them', () => {
  expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
