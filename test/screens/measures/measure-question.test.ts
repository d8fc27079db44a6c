import { expect, test } from 'vitest';
import { sayQuestion } from '#screens/question-words.ts';

test.each([
  [
    0,
    'It is on track, and K1 (Plans in time) went from 63% to 60%. What explains it, and does it change anything here?',
  ],
  [
    1,
    'It is on track, and K1 (Plans in time) went from 63% to 60%, one of 2 linked measures that got worse. What explains it, and does it change anything here?',
  ],
])('a measure that got worse, and %d more, is asked about in neutral words', (more, words) => {
  const facts = { status: 'On track', measure: 'K1', title: 'Plans in time', from: '63%', to: '60%', more };
  expect(sayQuestion({ ref: '1.1.1', code: 'measure-falling', facts })).toBe(words);
});
