import { expect, test } from 'vitest';

import type { ReadinessCode, ReadinessItem } from '#domain/pack/pack-readiness.ts';
import { readinessOf } from '#domain/pack/pack-readiness.ts';
import { sayReadiness } from '#screens/board-pack/prepare/readiness-words.ts';

import { planWith, request, today } from '../../domain/plan-kit.ts';

const meeting = { body: 'Board', on: '2026-12-08' };

const item = (code: ReadinessCode, given: Partial<ReadinessItem> = {}): ReadinessItem => ({
  code,
  severity: 'look',
  count: 1,
  keys: ['1.1.1'],
  people: [],
  findings: [],
  facts: {
    due: 67,
    cycle: 'November 2026',
    asAt: '2026-12-09',
    meetingOn: '2026-12-08',
    cutOffOn: '2026-11-27',
    overall: 1,
    highlights: 0,
  },
  ...given,
});

const say = (code: ReadinessCode, given: Partial<ReadinessItem> = {}) =>
  sayReadiness(item(code, given), meeting).words;

test.each<[ReadinessCode, Partial<ReadinessItem>, string]>([
  ['as-at-in-future', {}, 'The as-at day, 9 December 2026, is still to come.'],
  ['as-at-after-meeting', {}, 'The as-at day, 9 December 2026, is after the meeting on 8 December 2026.'],
  [
    'returns-missing',
    { count: 5 },
    '62 of 67 updates for November 2026 returned. The missing are shown as carried forward.',
  ],
  [
    'returns-missing',
    {},
    '66 of 67 updates for November 2026 returned. The missing one is shown as carried forward.',
  ],
  [
    'questions-open',
    { count: 3, keys: ['1.1.1', '1.1.2'] },
    '3 questions to ask about 2 actions, before the board does.',
  ],
  ['personal-data', {}, '1 place may tell who a child is, and is not confirmed.'],
  [
    'values-missing',
    { count: 2, keys: ['K1', 'K2'] },
    '2 measures have no value that should be known by now: K1, K2.',
  ],
  ['risks-past-review', { keys: ['R4'] }, '1 risk is past the day of review: R4.'],
  ['changes-waiting', { count: 2 }, '2 changes wait for a decision. The pack shows the plan without them.'],
  ['nothing-curated', {}, 'There are no highlights yet.'],
  [
    'nothing-curated',
    { facts: { overall: 0, highlights: 0 } },
    'There is no sentence on how the plan stands and no highlights yet.',
  ],
  [
    'nothing-curated',
    { facts: { overall: 0, highlights: 3 } },
    'There is no sentence on how the plan stands yet.',
  ],
  [
    'highlights-too-late',
    { count: 2, keys: ['1.1.1', '1.1.2'], facts: { asAt: '2026-11-06' } },
    'The updates behind 2 highlights are not in the plan as at 6 November 2026: 1.1.1, 1.1.2. Take them out, or choose a later day.',
  ],
  ['before-cut-off', {}, 'Updates for November 2026 may still come in until 27 November 2026.'],
])('%s %j is a sentence', (code, given, words) => {
  expect(say(code, given)).toBe(words);
});

test('a cut-off that is over is told as over, with the way to another day', () => {
  const over = item('before-cut-off', {
    facts: { cycle: 'November 2026', asAt: '2026-11-22', cutOffOn: '2026-11-27', isOver: 1 },
  });
  expect(sayReadiness(over, meeting)).toEqual({
    words:
      'Updates for November 2026 came in until 27 November 2026. Those after the as-at day, 22 November 2026, are not in the pack.',
    way: { route: { at: 'prepare-pack', ...meeting, part: 'facts' }, name: 'Choose another day' },
  });
});

test('what is missing of the words leads to the step that has it', () => {
  const way = (highlights: number) =>
    sayReadiness(item('nothing-curated', { facts: { overall: 0, highlights } }), meeting).way?.route;
  expect(way(0)).toMatchObject({ part: 'highlights' });
  expect(way(3)).toMatchObject({ part: 'words' });
});

test('everything that is looked at has a sentence, found or fine, and no sentence has a hole', () => {
  const codes = readinessOf(planWith([]), request, today).map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    for (const words of [say(code), say(code, { count: 2 }), say(code, { severity: 'fine', count: 0 })]) {
      expect(words).toMatch(/^[A-Z0-9].*\.$/);
      expect(words).not.toMatch(/undefined|NaN|null/);
    }
  }
});

test('what can be mended in the app leads there, and what is fine leads nowhere', () => {
  const without = new Set<ReadinessCode>(['personal-data', 'before-cut-off']);
  for (const { code } of readinessOf(planWith([]), request, today)) {
    expect([code, sayReadiness(item(code), meeting).way !== null]).toEqual([code, !without.has(code)]);
    expect(sayReadiness(item(code, { severity: 'fine' }), meeting).way).toBeNull();
  }
});

test('all updates returned is told with how many', () => {
  expect(say('returns-missing', { severity: 'fine', count: 0 })).toBe(
    'All 67 updates for November 2026 returned.',
  );
  expect(say('returns-missing', { severity: 'fine', count: 0, facts: {} })).toBe('No update is due.');
});
