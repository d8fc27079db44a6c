import { expect, test } from 'vitest';
import { endIn, endOf, endSince, sayEnd } from '#screens/my-actions/no-change-end.ts';
import type { Entry } from '#store/outbox.ts';
import type { PostOutcome, UpdatePost } from '#store/state.ts';
import { action, planWith, update, filledIn } from '../../domain/plan-kit.ts';

const refs = ['1.1', '1.2', '1.3', '1.4', '1.5'];
const posts = refs.map((ref): UpdatePost => ({ actionRef: ref, updateId: `u-${ref}`, entry: filledIn() }));
const sent = update('u-1.1', '1.1', 'c2');

const entry = (id: string, given: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'update',
  label: '1.2',
  actionRef: '1.2',
  writes: [],
  total: 2,
  enteredAt: '2026-11-22T10:00:00.000Z',
  order: 1,
  attempts: 1,
  nextTryAt: 0,
  state: 'waiting',
  setback: null,
  theirs: null,
  ...given,
});

test('counts what was saved and kept, and names what was not taken, however that came about', () => {
  const outcomes: readonly PostOutcome[] = [
    { kind: 'saved', update: sent },
    { kind: 'kept', update: sent, isStopped: false, setback: null },
    { kind: 'refused', refusals: [] },
    { kind: 'conflict', conflict: { base: action('1.4'), theirs: action('1.4'), byName: 'Ada' } },
    { kind: 'gone' },
  ];
  expect(endOf(posts, outcomes)).toEqual({ saved: 1, kept: ['u-1.2'], left: ['1.3', '1.4', '1.5'] });
  expect(endOf([], [])).toEqual({ saved: 0, kept: [], left: [] });
});

test('where nobody heard, the plan and the outbox say what became of each', () => {
  const snapshot = planWith(
    refs.map((ref) => action(ref)),
    [sent, update('u-1.3', '1.3', 'c2', { row: null })],
  );
  const outbox = [entry('u-1.2'), entry('other', { insteadOf: 'u-1.4' })];
  expect(endIn(posts, { snapshot, outbox })).toEqual({
    saved: 1,
    kept: ['u-1.2', 'u-1.4'],
    left: ['1.3', '1.5'],
  });
});

test('what was kept counts as saved once it has arrived, and no more once it was discarded', () => {
  const end = { saved: 1, kept: ['u-1.2', 'u-1.3', 'u-1.4'], left: ['1.5'] };
  const snapshot = planWith(
    refs.map((ref) => action(ref)),
    [sent, update('u-1.2', '1.2', 'c2'), update('u-1.3', '1.3', 'c2', { row: null })],
  );
  expect(endSince(end, { snapshot, outbox: [entry('u-1.3')] })).toEqual({
    saved: 2,
    kept: ['u-1.3'],
    left: ['1.5'],
  });
});

test.each([
  [{ saved: 2, kept: [], left: [] }, '2 updates saved: no change.'],
  [{ saved: 0, kept: ['u-1.2'], left: [] }, '1 update kept on this device, not sent yet.'],
  [
    { saved: 1, kept: [], left: ['1.2', '1.3'] },
    '1 update saved: no change. Not saved: 1.2, 1.3. Open each to see how it stands: somebody may have changed it meanwhile, or you began an update of it.',
  ],
])('says what became of them: %j', (end, words) => {
  expect(sayEnd(end)).toBe(words);
});

test('of a try that broke off it says what was saved and what was not, and sends nobody away from it', () => {
  expect(sayEnd({ saved: 2, kept: [], left: ['1.3'] }, true)).toBe(
    '2 updates saved: no change. Not saved: 1.3.',
  );
});
