import { expect, test } from 'vitest';
import { blankAction } from '#domain/action.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { carriesOn } from '#domain/intake/intake-carry.ts';

function worded(wording: string, completionAsWritten = '') {
  const { earliest, latest } = readCompletion(completionAsWritten);
  return {
    ...blankAction('1', '1', wording),
    completionAsWritten,
    completionEarliest: earliest,
    completionLatest: latest,
  };
}

test.for<[file: string, plan: string, isCarrying: boolean]>([
  ['Embed the pathway', 'Develop the pathway', true],
  ['Continue to embed the pathway', 'Embed the pathway', true],
  ['To review the offer', 'Publish the offer', true],
  ['Fully embed the pathway', 'Embed the pathway', true],
  ['Roll out the toolkit', 'Pilot the toolkit', true],
  ['Embed the pathway', 'Embed the pathway in schools', false],
  ['Develop the pathway', 'Embed the pathway', false],
  ['Review the offer', 'Review of the offer', false],
  ['Train staff: year 2', 'Train staff: year 1', true],
  ['Train staff, phase two', 'Train staff', true],
  ['Train staff: phase 1', 'Train staff', false],
  ['Train staff: year 1', 'Train staff: year 2', false],
])('%s after %s', ([file, plan, isCarrying]) => {
  expect(carriesOn(worded(file), worded(plan))).toBe(isCarrying);
});

test.for<[file: string, plan: string, isCarrying: boolean]>([
  ['Autumn term 2027', 'March 2027', false],
  ['April 2027', 'March 2027', false],
  ['September 2027 to July 2028', 'March 2027', true],
  ['From September 2027', 'March 2027', true],
  ['Sept 2027 - July 2028', 'Sept 2026 - July 2027', true],
  ['March 2027', 'March 2027', false],
  ['2027', 'March 2027', false],
  ['Ongoing', 'March 2027', false],
  ['April 2027', 'Ongoing', false],
])('%s beside %s', ([file, plan, isCarrying]) => {
  expect(carriesOn(worded('Train staff', file), worded('Train staff', plan))).toBe(isCarrying);
});

test('other words for a later time carry on, the same words are the same action put off', () => {
  const plan = worded('Train staff', 'March 2027');
  expect(carriesOn(worded('Train more staff', 'April 2027'), plan)).toBe(true);
  expect(carriesOn(worded('Train staff.', 'April 2027'), plan)).toBe(false);
});
