import { expect, test } from 'vitest';
import { checkLines, findingsOf, unconfirmed, type CheckedTexts } from '#domain/data-check.ts';

const today = '2026-11-22';
const texts: CheckedTexts = { reason: '', activity: '', impact: '', nextSteps: '', evidence: [] };

function linesOf(part: Partial<CheckedTexts>): readonly string[] {
  return checkLines(findingsOf({ ...texts, ...part }, today));
}

test('says field, kind and count, in the order of the form, and nothing of the text', () => {
  expect(
    linesOf({
      nextSteps: 'Ring 07700 900123.',
      activity: 'Two pupils and 3 children came; Child A and Child B too.',
      reason: 'One family left.',
      evidence: [
        { label: 'Minutes', url: 'https://example.org/m' },
        { label: 'Plan of Child A', url: 'https://example.org/a' },
      ],
    }),
  ).toEqual([
    'reason small-number 1',
    'activity alias 2',
    'activity small-number 2',
    'nextSteps phone 1',
    'evidence.1.label alias 1',
  ]);
});

test('texts with nothing in them give no line', () => {
  expect(linesOf({ activity: 'Trained 40 staff.' })).toEqual([]);
});

test.for<[string, string, readonly string[], readonly string[]]>([
  ['nothing was confirmed', 'Two pupils came.', [], ['activity small-number 1']],
  ['as many were confirmed', 'Two pupils came.', ['activity small-number 1'], []],
  ['more were confirmed than are there now', 'Two pupils came.', ['activity small-number 2'], []],
  [
    'one came in addition',
    'Two pupils, 3 children.',
    ['activity small-number 1'],
    ['activity small-number 2'],
  ],
  ['another kind came in addition', 'Child A.', ['activity small-number 1'], ['activity alias 1']],
  ['another field was confirmed', 'Two pupils came.', ['impact small-number 1'], ['activity small-number 1']],
  [
    'the confirmation is no sense',
    'Two pupils came.',
    ['', 'activity', 'activity small-number x'],
    ['activity small-number 1'],
  ],
])('when %s, what is left to confirm is that', ([, activity, confirmed, wanted]) => {
  const findings = findingsOf({ ...texts, activity }, today);
  expect(checkLines(unconfirmed(findings, confirmed))).toEqual(wanted);
});
