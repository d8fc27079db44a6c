import { expect, test } from 'vitest';

import { emptyCuration } from '#domain/pack/curation.ts';
import { addHighlight } from '#domain/pack/curate.ts';
import { refusal } from '#domain/refusal.ts';
import { checkDraft, daysMissing, planAsAt } from '#screens/board-pack/prepare/check-draft.ts';
import { startOf, type PackDraft } from '#screens/board-pack/prepare/pack-draft.ts';
import { fieldName, stepOf } from '#screens/board-pack/prepare/refused-field.ts';

import { action, planWith, today, update } from '../../domain/plan-kit.ts';

const late = update('u', '1.1.1', 'C2', { submittedAt: `${today}T10:00:00.000Z` });
const plan = planWith([action('1.1.1')], [late]);
const draft: PackDraft = {
  ...startOf(plan, { body: 'Board', on: '2027-01-20' }, today),
  curation: addHighlight(emptyCuration, late),
};
const check = (given: PackDraft) =>
  checkDraft(plan, planAsAt(plan, given.asAt), given, today).map(({ code, field }) => [code, field]);

test('a highlight written after the as-at day is refused before anything is issued', () => {
  expect(check(draft)).toEqual([]);
  expect(check({ ...draft, asAt: '2026-10-15' })).toEqual([['highlight-unknown', 'highlights.0']]);
});

test.each(['', '2026-02-30', '2026-1'])(
  'an as-at day of %j is missing, and stops without an error',
  (asAt) => {
    expect(daysMissing({ ...draft, asAt })).toEqual([refusal('date-invalid', 'asAt')]);
    expect(check({ ...draft, asAt })).toEqual([['date-invalid', 'asAt']]);
  },
);

test('two days that are there are not missing, and that of a hand-made address is', () => {
  expect(daysMissing(draft)).toEqual([]);
  expect(daysMissing({ ...draft, meetingOn: '2027-13-01' })).toEqual([refusal('date-invalid', 'meetingOn')]);
});

test('what is refused leads to the step that has its field', () => {
  const fields = ['asAt', 'reason', 'body', 'overall', 'publicOverall', 'asks.1.text', 'highlights.0', null];
  expect(fields.map(stepOf)).toEqual([
    'facts',
    'facts',
    'facts',
    'words',
    'words',
    'words',
    'highlights',
    null,
  ]);
});

test('a refusal names its field where the sentence does not', () => {
  const named = (field: string | null, code: Parameters<typeof refusal>[0] = 'not-given') =>
    fieldName(refusal(code, field));
  expect(named('asks.1.text')).toBe('Ask 2: ');
  expect(named('body', 'text-too-long')).toBe('The name of the occasion: ');
  expect(named('highlights.2.impact', 'text-too-long')).toBe('Highlight 3: ');
  expect(named('highlights.2', 'highlight-unknown')).toBe('');
  expect(named('reason', 'pack-reason-missing')).toBe('');
  expect(named(null, 'pack-unsent')).toBe('');
});
