import { expect, test } from 'vitest';

import { checkNoChangeLine, noChangeEntry, noChangeOf, ownUpdateNeeded } from '#domain/no-change.ts';

import { action, planWith, today, update } from './plan-kit.ts';

const settled = action('1.1.1', { status: 'on-track', impactRating: 'too-early', latestActivity: 'Began.' });
const plan = planWith([settled]);

test('an update without a change keeps everything but what was done', () => {
  expect(noChangeEntry(plan, settled, '  Work goes on. ')).toMatchObject({
    status: 'on-track',
    impactRating: 'too-early',
    impact: settled.latestImpact,
    nextSteps: settled.latestNextSteps,
    activity: 'No change. Work goes on.',
    evidence: [],
    audience: 'board',
  });
});

test('what was never rated needs an update of its own', () => {
  const codes = (given: Parameters<typeof action>[1]) =>
    ownUpdateNeeded(plan, { ...settled, ...given }, 'lead', today).map((one) => one.code);
  expect(codes({})).toEqual([]);
  expect(codes({ impactRating: null })).toEqual(['impact-rating-missing']);
  expect(codes({ status: 'at-risk', latestReason: '' })).toEqual(['reason-missing']);
});

test('the line has to be there, and tells nobody who a child is', () => {
  const codes = (words: string) =>
    checkNoChangeLine(plan, settled, 'lead', words, today).map((one) => one.code);
  expect(codes(' ')).toEqual(['activity-missing']);
  expect(codes('Work goes on.')).toEqual([]);
  expect(codes('Wrote to the family of NHS number 943 476 5919.')).toEqual(['personal-data']);
  expect(codes('x'.repeat(10_001))).toEqual(['text-too-long']);
});

test('is for the board alone, also where the last words were for the public: nobody was asked', () => {
  const told = update('u-1', '1.1.1', 'C1', { audience: 'public' });
  const after = planWith([{ ...settled, lastUpdateId: 'u-1' }], [told]);
  expect(noChangeEntry(after, settled, 'Work goes on.').audience).toBe('board');
});

test('nothing is confirmed of an action that somebody else moved on meanwhile', () => {
  const entryAfter = (given: Parameters<typeof action>[1]) =>
    noChangeOf(planWith([{ ...settled, ...given }]), settled, 'Work goes on.');
  expect(entryAfter({})).toEqual(noChangeEntry(plan, settled, 'Work goes on.'));
  expect(entryAfter({ lifecycle: 'withdrawn' })).toBeNull();
  expect(entryAfter({ lastUpdateId: 'theirs' })).toBeNull();
  expect(entryAfter({ status: 'at-risk', latestReason: 'A post is empty.' })).toBeNull();
  expect(entryAfter({ latestNextSteps: 'Ask the panel.' })).toBeNull();
  expect(noChangeOf(planWith([]), settled, 'Work goes on.')).toBeNull();
});
