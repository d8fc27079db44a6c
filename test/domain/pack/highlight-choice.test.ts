import { expect, test } from 'vitest';
import type { Highlight } from '#domain/pack/curation.ts';
import { highlightChoices, proposedHighlights } from '#domain/pack/highlight-choice.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

import { action, approvedOn, cycle, planChange, planWith, today, update } from '../plan-kit.ts';
import { storedSample } from '../frozen/thawed-kit.ts';

const plain = { impactRating: null, impact: '' };
const whyOf = (given: Partial<Update>, plan = planWith([action('1.1.1')])) => {
  const snapshot = { ...plan, updates: new Map([['u', update('u', '1.1.1', 'C2', { ...plain, ...given })]]) };
  const [one] = highlightChoices(snapshot, today);
  return one === undefined ? null : [one.news, ...one.why];
};

test.each([
  [{}, ['neither', 'Tells of activity']],
  [{ impact: 'Waits fell.' }, ['neither', 'Tells of impact']],
  [{ statusBefore: 'at-risk' }, ['good', 'Moved from at risk to on track']],
  [{ statusBefore: 'not-started' }, ['good', 'Moved from not started to on track']],
  [{ statusAfter: 'at-risk' }, ['bad', 'Moved from on track to at risk']],
  [{ statusBefore: 'off-track', statusAfter: 'at-risk' }, ['good', 'Moved from off track to at risk']],
  [{ statusAfter: 'off-track' }, ['bad', 'Moved from on track to off track']],
  [{ statusBefore: 'off-track', statusAfter: 'off-track' }, ['bad', 'Still off track']],
  [{ statusAfter: 'complete' }, ['good', 'Moved from on track to complete']],
  [{ statusBefore: 'complete' }, ['bad', 'Moved from complete to on track']],
  [{ impactRating: 'clear-evidence' }, ['good', 'Impact: clear evidence']],
  [{ impactRating: 'sustained' }, ['good', 'Impact: sustained']],
  [{ impactRating: 'no-difference' }, ['bad', 'Impact: no difference, or worse']],
  [{ impactRating: 'some-evidence' }, ['neither', 'Tells of activity']],
  [{ evidence: [{ label: 'Audit', url: 'https://x.example' }] }, ['neither', 'Gives evidence']],
  [
    { statusAfter: 'at-risk', impactRating: 'sustained' },
    ['good', 'Impact: sustained', 'Moved from on track to at risk'],
  ],
] as const)('an update with %o is told of as %o', (given, told) => {
  expect(whyOf(given)).toEqual(told);
});

test('an update that says that nothing changed gives an impact of before as no news', () => {
  const same = { activity: 'No change. Work goes on.', impact: 'Waits fell.', impactRating: 'sustained' };
  expect(whyOf(same)).toEqual(['neither', 'No change']);
  expect(whyOf({ ...same, statusBefore: 'off-track', statusAfter: 'off-track' })).toEqual([
    'bad',
    'Still off track',
  ]);
  // these words stand in an update of their own, too
  expect(whyOf({ ...same, statusBefore: 'at-risk' })).toEqual([
    'good',
    'Impact: sustained',
    'Moved from at risk to on track',
  ]);
});

test('an action that is overdue, or was confirmed as embedded in the cycle, says so', () => {
  expect(whyOf({}, planWith([action('1.1.1', { completionLatest: '2026-10-31' })]))).toEqual([
    'bad',
    'Overdue',
  ]);
  const embed = planChange('e', {
    kind: 'embed',
    parts: [{ ref: '1.1.1', before: { status: 'complete' }, after: { status: 'embedded' } }],
    ...approvedOn('2026-11-10'),
  });
  const plan = planWith([action('1.1.1', { status: 'embedded' })], [], { changes: new Map([['e', embed]]) });
  expect(whyOf({}, plan)).toEqual(['good', 'Confirmed as complete and embedded']);
});

test('what tells of nothing, is not in the library, or came in another cycle or later is not offered', () => {
  expect(whyOf({ activity: ' ' })).toBeNull();
  expect(whyOf({ row: null })).toBeNull();
  expect(whyOf({ cycle: 'C1' })).toBeNull();
  expect(whyOf({ submittedAt: `2026-11-21T00:30:00.000Z` })).toBeNull();
  expect(whyOf({}, planWith([action('1.1.1', { lifecycle: 'merged' })]))).toBeNull();
});

test('another cycle can be asked for, and a plan without cycles tells of all', () => {
  const plan = planWith([action('1.1.1')], [update('a', '1.1.1', 'C1'), update('b', '1.1.1', 'C2')]);
  const ids = (all: ReturnType<typeof highlightChoices>) => all.map((one) => one.update.id);
  expect(ids(highlightChoices(plan, today, 'C1'))).toEqual(['a']);
  const bare = planWith([action('1.1.1')], [update('a', '1.1.1', '')], { cycles: new Map() });
  expect(ids(highlightChoices(bare, today))).toEqual(['a']);
});

test('the most telling come first, equal ones in the order of the plan', () => {
  const plan = planWith(
    [action('1.1.10'), action('1.1.2'), action('1.2.1')],
    [
      update('a', '1.1.10', 'C2', plain),
      update('b', '1.1.2', 'C2', plain),
      update('c', '1.2.1', 'C2', { ...plain, statusAfter: 'complete' }),
    ],
  );
  expect(highlightChoices(plan, today).map((one) => one.update.id)).toEqual(['c', 'b', 'a']);
});

const refs = (all: readonly Highlight[]) => all.map((one) => one.actionRef);
const complete = { statusAfter: 'complete' };
const planOf = (...updates: readonly Update[]): Snapshot =>
  planWith(
    [...new Set(updates.map((one) => one.actionRef))].map((ref) => action(ref)),
    updates,
    { cycles: new Map([['C2', cycle('C2', '2026-11-01', '2026-11-30')]]) },
  );

test('a start has one of each heading before a second of one, and one of an action', () => {
  const plan = planOf(
    update('a', '1.1.1', 'C2', complete),
    update('b', '1.1.2', 'C2', complete),
    update('c', '1.2.1', 'C2', plain),
    update('d', '1.1.1', 'C2', { ...complete, submittedAt: '2026-11-11T09:30:00.000Z' }),
  );
  expect(refs(proposedHighlights(plan, today))).toEqual(['1.1.1', '1.1.2', '1.2.1']);
  expect(refs(proposedHighlights(plan, today, 'C2', 2))).toEqual(['1.1.1', '1.2.1']);
});

test('bad news is not crowded out by good news, nor good by bad', () => {
  const done = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.1.6', '1.1.7'];
  const plan = planOf(
    ...done.map((ref) => update(ref, ref, 'C2', { ...complete, impactRating: 'sustained' })),
    update('bad', '1.1.8', 'C2', { ...plain, statusAfter: 'at-risk' }),
  );
  const proposed = refs(proposedHighlights(plan, today));
  expect(proposed).toHaveLength(6);
  expect(proposed).toContain('1.1.8');
  const worse = planOf(
    ...done.map((ref) => update(ref, ref, 'C2', { ...plain, statusAfter: 'off-track' })),
    update('good', '1.1.8', 'C2', { ...plain, statusBefore: 'at-risk' }),
  );
  expect(refs(proposedHighlights(worse, today))).toContain('1.1.8');
});

test('a start is in the words of the leads, for whom the update is for', () => {
  const plan = planOf(update('a', '1.1.1', 'C2', { ...complete, audience: 'public' }));
  const words = { activity: 'Trained 40 staff.', impact: 'Waits fell.' };
  expect(proposedHighlights(plan, today)).toEqual([
    { updateId: 'a', actionRef: '1.1.1', original: words, edited: words, audience: 'public' },
  ]);
  expect(proposedHighlights(planWith([]), today)).toEqual([]);
});

test('the sample offers what moved in the sixth cycle, and starts with six of six headings', () => {
  const plan = storedSample();
  const choices = highlightChoices(plan, '2026-05-31');
  // of 62 that were due 57 came, and some leads said nothing in words
  expect(choices.length).toBeGreaterThan(45);
  expect(choices.filter((one) => one.why.some((words) => words.startsWith('Moved'))).length).toBeGreaterThan(
    10,
  );
  const proposed = proposedHighlights(plan, '2026-05-31');
  expect(proposed).toHaveLength(6);
  expect(new Set(proposed.map((one) => plan.actions.get(one.actionRef)?.section)).size).toBe(6);
  const news = proposed.map((one) => choices.find((other) => other.update.id === one.updateId)?.news);
  expect(news).toContain('good');
  expect(news).toContain('bad');
});
