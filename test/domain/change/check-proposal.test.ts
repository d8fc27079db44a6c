import { expect, test } from 'vitest';
import { checkProposal } from '#domain/change/check-proposal.ts';
import { proposalLimits } from '#domain/change/proposal-limit.ts';
import type { NewAction, Proposal, Proposed } from '#domain/change/proposal.ts';
import { defaultScheme } from '#domain/status.ts';
import { changeKinds } from '#domain/change/change.ts';
import {
  newAction,
  noDetails,
  planned,
  planOf,
  proposal,
  sample,
  sampleActions,
  sampleOf,
  told,
} from './change-kit.ts';
import { planChange, today, update } from '../plan-kit.ts';

const check = (proposed: Proposed, given: Partial<Proposal> = {}, plan = sample) =>
  told(checkProposal(plan, proposal(proposed, given), { today }));

test.for(changeKinds.map((kind) => [kind] as const))('a sound proposal to %s breaks no rule', ([kind]) => {
  expect(check(sampleOf[kind])).toEqual([]);
});

const reworded = { kind: 'reword', ref: '1.1.1', title: 'Other', description: 'Other' } as const;
const added = (given: Partial<NewAction>): Proposed => ({ kind: 'add', action: newAction('1.1.9', given) });
const long = (length: number) => 'x'.repeat(length + 1);

test.for<[string, Proposed, readonly string[]]>([
  ['an action nobody knows', { ...reworded, ref: '9.9.9' }, ['ref: action-unknown']],
  ['no wording', { ...reworded, title: ' ', description: '' }, ['title: wording-missing']],
  ['a title that is too long', { ...reworded, title: long(proposalLimits.title) }, ['title: text-too-long']],
  [
    'a wording that is too long',
    { ...reworded, description: long(proposalLimits.description) },
    ['description: text-too-long'],
  ],
  [
    'the same wording with other spaces',
    { ...reworded, title: ' Action  1.1.1', description: 'The full wording of action 1.1.1.\r\n' },
    ['-: nothing-changes'],
  ],
  ['the section it is in', { kind: 'move', ref: '1.1.1', section: '1.1' }, ['-: nothing-changes']],
  ['a section nobody knows', { kind: 'move', ref: '1.1.1', section: '7' }, ['section: section-unknown']],
  [
    'a measure that is too long',
    { kind: 'measure', ref: '1.1.1', successMeasures: long(proposalLimits.successMeasures) },
    ['successMeasures: text-too-long'],
  ],
  // dates
  ['no date', date(''), ['completionAsWritten: completion-missing']],
  ['a date that is too long', date(long(200), '2027-01-31'), ['completionAsWritten: text-too-long']],
  ['a date that has passed', date('March 2020'), []],
  ['words that are no date, to be looked at again', date('When the moon is full', '2027-01-31'), []],
  ['words that are no date', date('When the moon is full'), ['reviewOn: review-missing']],
  ['ongoing', date('Ongoing'), ['reviewOn: review-missing']],
  ['ongoing, with a field left empty', date('Ongoing', ''), ['reviewOn: review-missing']],
  ['ongoing, to be looked at again', date('Ongoing', '2027-01-31'), []],
  ['ongoing, to be looked at again today', date('Ongoing', today), []],
  ['to be confirmed', date('TBC - subject to DfE'), ['reviewOn: review-missing']],
  ['recurring', date('Termly'), ['reviewOn: review-missing']],
  ['phased without a start', date('Phased over 3 years'), ['reviewOn: review-missing']],
  ['recurring until a day', date('Termly until July 2028'), []],
  ['a review date of yesterday', date('Ongoing', '2026-11-19'), ['reviewOn: review-past']],
  ['a review date that never comes', date('Ongoing', '2027-02-30'), ['reviewOn: review-invalid']],
  ['a review date that is no day', date('March 2028', 'soon'), ['reviewOn: review-invalid']],
  ['another date for a complete action', { ...date('March 2028'), ref: '1.1.4' }, ['ref: done-keeps-date']],
  // people
  ['no lead at all', leads([]), ['leads: lead-missing']],
  ['a lead nobody knows', leads(['nobody']), ['leads: person-unknown']],
  ['a lead who left', leads(['lead', 'leaver']), ['leads: lead-left']],
  ['a group with a named updater', leads(['group']), []],
  ['a post whose only updater left', leads(['deserted']), ['leads: nobody-updates']],
  ['too many leads', leads(Array.from({ length: 11 }, () => 'lead')), ['leads: too-many-leads']],
  ['an accountable officer who left', leads(['lead'], 'leaver'), ['accountable: lead-left']],
  ['an accountable officer nobody knows', leads(['lead'], 'nobody'), ['accountable: person-unknown']],
  ['nobody accountable', leads(['lead'], null), []],
  // new actions
  ['no ref', added({ ref: ' ' }), ['ref: ref-missing']],
  ['a ref with a line break', added({ ref: '1.1;2' }), ['ref: ref-malformed']],
  ['a ref that is too long', added({ ref: '1'.repeat(51) }), ['ref: ref-malformed']],
  ['a ref with letters', added({ ref: 'AP 3/b' }), []],
  ['the ref of another action', added({ ref: '1.1.2' }), ['ref: ref-taken']],
  ['the same ref with a dot at its end', added({ ref: '1.1.2.' }), ['ref: ref-taken']],
  ['no section', added({ section: '' }), ['section: section-unknown']],
  ['no wording of it', added({ title: '', description: ' ' }), ['title: wording-missing']],
  ['a new action nobody leads', added({ leads: [] }), ['leads: lead-missing']],
  [
    'a new action without a date',
    added({ completionAsWritten: ' ' }),
    ['completionAsWritten: completion-missing'],
  ],
  ['a new action that is ongoing', added({ completionAsWritten: 'Ongoing' }), ['reviewOn: review-missing']],
  ['a theme that is too long', added({ themes: [long(200)] }), ['themes: text-too-long']],
  [
    'too many sources',
    added({ sources: Array.from({ length: 31 }, (_, index) => `Source ${String(index)}`) }),
    ['sources: too-many-labels'],
  ],
  ['carrying on what the plan does not have', added({ follows: '9.9.9' }), ['follows: action-unknown']],
  // splits
  ['a split without an heir', { ...sampleOf.split, heirs: [] }, ['heirs: heir-missing']],
  [
    'two heirs with one ref',
    { ...sampleOf.split, heirs: [newAction('1.1.10'), newAction('1.1.10.')] },
    ['heirs.1.ref: ref-taken'],
  ],
  [
    'an heir with the ref of its source',
    { ...sampleOf.split, heirs: [newAction('1.1.1')] },
    ['heirs.0.ref: ref-taken'],
  ],
  [
    'an heir without a lead',
    { ...sampleOf.split, heirs: [newAction('1.1.10'), newAction('1.1.11', { leads: [] })] },
    ['heirs.1.leads: lead-missing'],
  ],
  // merges
  ['a merge of nothing', { kind: 'merge', refs: ['', ' '], into: '1.2.1' }, ['refs: merge-source-missing']],
  ['a merge of one alone', { kind: 'merge', refs: ['1.1.1'], into: '' }, ['refs: merge-source-missing']],
  [
    'a merge into nothing',
    { kind: 'merge', refs: ['1.1.1', '1.1.2'], into: '' },
    ['into: merge-target-missing'],
  ],
  [
    'a merge into itself',
    { kind: 'merge', refs: ['1.1.2', '1.1.1'], into: '1.1.1' },
    ['refs.1: merge-into-itself'],
  ],
  ['a merge of what is not there', { kind: 'merge', refs: ['9'], into: '1.1.1' }, ['refs.0: action-unknown']],
  [
    'a merge into one that is complete',
    { kind: 'merge', refs: ['1.1.1'], into: '1.1.4' },
    ['into: merge-target-done'],
  ],
  [
    'a merge into one on hold',
    { kind: 'merge', refs: ['1.1.1'], into: '1.1.3' },
    ['into: merge-target-held'],
  ],
  ['a merge into what is not there', { kind: 'merge', refs: ['1.1.1'], into: '9' }, ['into: action-unknown']],
  // states
  [
    'a pause without a review date',
    { kind: 'hold', ref: '1.1.1', reviewOn: null },
    ['reviewOn: hold-review-missing'],
  ],
  [
    'a pause looked at today',
    { kind: 'hold', ref: '1.1.1', reviewOn: today },
    ['reviewOn: review-not-ahead'],
  ],
  [
    'a pause until a day that is none',
    { kind: 'hold', ref: '1.1.1', reviewOn: '2027-13-01' },
    ['reviewOn: review-invalid'],
  ],
  ['a pause of what is paused', { ...sampleOf.hold, ref: '1.1.3' }, ['ref: already-on-hold']],
  ['a pause of what is complete', { ...sampleOf.hold, ref: '1.1.4' }, ['ref: not-open']],
  ['the end of no pause', { ...sampleOf.resume, ref: '1.1.1' }, ['ref: not-on-hold']],
  ['a pause that ends complete', { ...sampleOf.resume, status: 'complete' }, ['status: status-not-open']],
  ['a pause that ends on hold', { ...sampleOf.resume, status: 'on-hold' }, ['status: status-not-open']],
  ['a reopening without a status', { ...sampleOf.reopen, status: '' }, ['status: status-not-open']],
  ['a reopening to embedded', { ...sampleOf.reopen, status: 'embedded' }, ['status: status-not-open']],
  ['a reopening of what is open', { ...sampleOf.reopen, ref: '1.1.1' }, ['ref: not-done']],
  ['a completion of what is complete', { kind: 'complete', ref: '1.1.4' }, ['ref: not-open']],
  ['an embedding of what is open', { kind: 'embed', ref: '1.1.1' }, ['ref: not-done']],
  [
    'notes that are too long',
    { kind: 'details', ref: '1.1.1', ...noDetails, implications: long(5000) },
    ['implications: text-too-long'],
  ],
  [
    'an action that carries on itself',
    { kind: 'details', ref: '1.1.1', ...noDetails, follows: '1.1.1' },
    ['follows: action-unknown'],
  ],
])('%s', ([, proposed, wanted]) => {
  expect(check(proposed)).toEqual(wanted);
});

function date(completionAsWritten: string, reviewOn: string | null = null) {
  return { kind: 're-date', ref: '1.1.1', completionAsWritten, reviewOn } as const;
}

function leads(keys: readonly string[], accountable: string | null = 'director'): Proposed {
  return { kind: 'lead', ref: '1.1.1', leads: keys, ownerAsWritten: 'Council', accountable };
}

test('every proposal says why, and not at too great a length', () => {
  expect(check(sampleOf.move, { reason: ' \n' })).toEqual(['reason: change-reason-missing']);
  expect(check(sampleOf.move, { reason: long(proposalLimits.reason) })).toEqual(['reason: text-too-long']);
  expect(check(sampleOf.move, { driver: long(proposalLimits.driver) })).toEqual(['driver: text-too-long']);
});

test('all that is wrong is said at once', () => {
  expect(check(added({ ref: '', leads: [], section: '' }), { reason: '' })).toEqual([
    'ref: ref-missing',
    'section: section-unknown',
    'leads: lead-missing',
    'reason: change-reason-missing',
  ]);
});

test.for<['merged' | 'withdrawn', readonly string[]]>([
  ['merged', ['ref: closed-to-change']],
  ['withdrawn', ['ref: closed-to-change']],
])('nothing of a %s action can be changed', ([lifecycle, wanted]) => {
  const plan = planOf([planned('1.1.1', { lifecycle }), ...sampleActions.slice(1)]);
  for (const kind of [
    'reword',
    're-date',
    'lead',
    'hold',
    'withdraw',
    'complete',
    'split',
    'details',
  ] as const)
    expect(check(sampleOf[kind], {}, plan)).toEqual(wanted);
  expect(check(sampleOf.merge, {}, plan)).toEqual(['refs.0: closed-to-change']);
  expect(check({ kind: 'merge', refs: ['1.1.2'], into: '1.1.1' }, {}, plan)).toEqual([
    'into: merge-target-gone',
  ]);
});

test('what is embedded is not embedded again', () => {
  const plan = planOf([planned('1.1.4', { status: 'embedded' })]);
  expect(check(sampleOf.embed, {}, plan)).toEqual(['ref: already-embedded']);
});

test('a scheme without a done status takes no completion and no embedding', () => {
  const statuses = defaultScheme.statuses.filter((one) => one.countsAs === 'open');
  const scheme = { ...defaultScheme, statuses, retiredStatuses: defaultScheme.statuses };
  const plan = planOf(sampleActions, [], { scheme });
  expect(check(sampleOf.complete, {}, plan)).toEqual(['status: status-lacking']);
  expect(check(sampleOf.embed, {}, plan)).toContain('status: status-lacking');
});

test('refs are taken by merged and withdrawn actions, by changes whatever became of them, and by updates', () => {
  const taken = (ref: string, plan: typeof sample) => check(added({ ref }), {}, plan);
  for (const lifecycle of ['merged', 'withdrawn'] as const)
    expect(taken('1.1.9', planOf([planned('1.1.9', { lifecycle })]))).toEqual(['ref: ref-taken']);
  const parts = [{ ref: 'AP 7', before: null, after: { title: 'x' } }];
  for (const state of ['proposed', 'declined', 'taken-back'] as const)
    expect(taken('ap7', planOf([], [planChange('c', { kind: 'add', parts, state })]))).toEqual([
      'ref: ref-taken',
    ]);
  const reported = new Map([['u', update('u', '1.1.9', 'C1')]]);
  expect(taken('1.1.9', planOf([], [], { updates: reported }))).toEqual(['ref: ref-taken']);
});

test('a proposal looked at again is not in its own way', () => {
  const parts = [{ ref: '1.1.9', before: null, after: { title: 'x' } }];
  const plan = planOf([planned('1.1.1')], [planChange('add-1', { kind: 'add', parts })]);
  expect(check(sampleOf.add, {}, plan)).toEqual([]);
  const waiting = planChange('reword-1', { kind: 'reword' });
  expect(check(sampleOf.reword, {}, planOf([planned('1.1.1')], [waiting]))).toEqual([]);
});

test('the same change that already waits is refused with its id and whoever proposed it', () => {
  const plan = planOf(sampleActions, [planChange('c7', { proposedBy: 'other-lead' })]);
  expect(checkProposal(plan, proposal(sampleOf.reword), { today })).toEqual([
    {
      code: 'change-waiting',
      field: null,
      facts: { id: 'c7', ref: '1.1.1', kind: 'reword', by: 'Name of other-lead' },
    },
  ]);
  expect(check(sampleOf.move, {}, plan)).toEqual([]);
  expect(check({ ...sampleOf.reword, ref: '1.1.2' }, {}, plan)).toEqual([]);
});

const merging = (id: string, from: string, into: string) =>
  planChange(id, {
    kind: 'merge',
    parts: [
      {
        ref: from,
        before: { lifecycle: 'live', mergedInto: null },
        after: { lifecycle: 'merged', mergedInto: into },
      },
      { ref: into, before: {}, after: {} },
    ],
  });

test('a source waits for one merge at a time, the action that goes on for several', () => {
  const plan = planOf(sampleActions, [merging('m', '1.1.2', '1.2.1')]);
  expect(check({ kind: 'merge', refs: ['1.1.1'], into: '1.2.1' }, {}, plan)).toEqual([]);
  expect(check({ kind: 'merge', refs: ['1.1.1', '1.1.2'], into: '1.2.1' }, {}, plan)).toEqual([
    '-: change-waiting',
  ]);
});

test('a merge that would close a circle with merges that wait is refused', () => {
  const twice = planOf(sampleActions, [merging('m', '1.1.2', '1.1.1')]);
  expect(check({ kind: 'merge', refs: ['1.1.1'], into: '1.1.2' }, {}, twice)).toEqual([
    'into: merge-circular',
  ]);
  const around = planOf(sampleActions, [merging('m', '1.1.2', '1.2.1'), merging('n', '1.2.1', '1.1.1')]);
  expect(check({ kind: 'merge', refs: ['1.1.1'], into: '1.1.2' }, {}, around)).toEqual([
    'into: merge-circular',
  ]);
  const decided = planOf(sampleActions, [{ ...merging('m', '1.1.2', '1.1.1'), state: 'declined' }]);
  expect(check({ kind: 'merge', refs: ['1.1.1'], into: '1.1.2' }, {}, decided)).toEqual([]);
});

test('looking for circles ends although a circle is stored already', () => {
  const stored = [merging('m', '1.1.2', '1.1.3'), merging('n', '1.1.3', '1.1.2')];
  expect(check({ kind: 'merge', refs: ['1.1.1'], into: '1.1.2' }, {}, planOf(sampleActions, stored))).toEqual(
    [],
  );
});

test('a change whose texts together fit no row of the library is refused', () => {
  const description = 'ä'.repeat(7_900);
  const heirs = Array.from({ length: 9 }, (_, index) =>
    newAction(`1.1.${String(20 + index)}`, { description }),
  );
  expect(check({ ...sampleOf.split, heirs })).toEqual(['-: change-too-long']);
});
