import { expect, test } from 'vitest';
import { hasWords, sameFigures, sameLabels, sameWords, sharedWords, stemsOf } from '#domain/same-words.ts';

test.for<[string, string, string, boolean]>([
  ['space and case', 'Train  ALL\nstaff', 'train all staff', true],
  ['quotes and dashes', '‘Early help’ – the “offer”', `'Early help' - the "offer"`, true],
  ['bullets and ends of lines', '• One;\n• Two.', 'One\nTwo', true],
  ['a figure', 'Waits below 18 weeks', 'Waits below 12 weeks', false],
  ['the sign before a figure', 'Waits <20%', 'Waits >20%', false],
  ['a decimal point', '1.5 posts', '15 posts', false],
  ['one word', 'Train all staff', 'Train some staff', false],
])('%s tells two texts apart or not', ([, a, b, isSame]) => {
  expect([sameWords(a, b), sameWords(b, a)]).toEqual([isSame, isSame]);
});

test('labels are compared as a set', () => {
  expect(sameLabels(['Voice', 'Transition'], ['transition', ' voice ', 'Voice'])).toBe(true);
  expect(sameLabels(['Voice'], ['Voice', 'Transition'])).toBe(false);
  expect(sameLabels([''], [])).toBe(true);
});

test('figures are compared in any order', () => {
  expect(sameFigures('40 of 60 schools', '60 schools, 40 done')).toBe(true);
  expect(sameFigures('by 2026/27', 'by 2027/28')).toBe(false);
});

test('a text holds another one in other writing', () => {
  expect(hasWords('12 March 2026:  Met the FORUM.\nAgreed.', '12 March 2026: met the forum')).toBe(true);
  expect(hasWords('Met the forum', 'Met the panel')).toBe(false);
});

test('words are shared whatever their endings', () => {
  expect(sharedWords(stemsOf('Training staff'), stemsOf('Train the staff'))).toBeCloseTo(0.8);
  expect(sharedWords(stemsOf('Autism'), stemsOf('Travel'))).toBe(0);
  expect(sharedWords(stemsOf(''), stemsOf(''))).toBe(1);
});
