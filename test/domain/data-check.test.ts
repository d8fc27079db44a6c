import { expect, test } from 'vitest';
import { checkLines, findingsOf, openFindings, unconfirmed, type CheckedTexts } from '#domain/data-check.ts';

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

const before = {
  ...texts,
  impact: 'Waits fell. Two pupils came back.\nOne family left the area',
  nextSteps: 'Ring J. Smith of 3 children.',
};
const last = { ...before, dataCheck: checkLines(findingsOf(before, today)) };

test.for<[string, Partial<CheckedTexts>, Partial<typeof last> | null, readonly string[]]>([
  ['stands as it was', { impact: before.impact, nextSteps: before.nextSteps }, {}, []],
  ['has a sentence more around it', { impact: `New. ${before.impact}.\nMore` }, {}, []],
  ['says something else of as many', { impact: 'Two pupils left.' }, {}, ['impact small-number 1']],
  ['goes on', { impact: 'Two pupils came back. Two pupils left.' }, {}, ['impact small-number 1']],
  [
    'goes on in its sentence',
    { impact: 'One family left the area and returned.' },
    {},
    ['impact small-number 1'],
  ],
  ['has moved to another field', { nextSteps: 'Two pupils came back.' }, {}, ['nextSteps small-number 1']],
  ['was in no update before', { impact: before.impact }, null, ['impact small-number 2']],
  ['was never confirmed', { impact: before.impact }, { dataCheck: [] }, ['impact small-number 2']],
  [
    'was confirmed in part',
    { impact: before.impact },
    { dataCheck: ['impact small-number 1'] },
    ['impact small-number 2'],
  ],
])('of the last update’s confirmed words nothing is asked again: what %s', ([, given, part, wanted]) => {
  const said = part === null ? null : { ...last, ...part };
  expect(checkLines(openFindings({ ...texts, ...given }, [], said, today))).toEqual(wanted);
});
