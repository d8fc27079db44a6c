import { expect, test } from 'vitest';

import { byWhen } from '#domain/completion/completion-words.ts';

test.each([
  ['December 2026', 'December 2026'],
  ['by May 2027', 'May 2027'],
  ['By the end of March 2027.', 'the end of March 2027'],
  ['31/12/2025', '31/12/2025'],
  ['Autumn term 2026', 'Autumn term 2026'],
  ['Q3 2026/27', 'Q3 2026/27'],
  ['2026/27', '2026/27'],
])('something is complete by %s', (words, limit) => {
  expect(byWhen(words)).toBe(limit);
});

test.each([
  '',
  'Ongoing',
  'Ongoing - review July 2026',
  'September 2026 and phased over 2 years',
  'termly',
  'TBC',
  'December 2026 TBC',
  'when the contract is let',
  'before May 2027',
  'from May 2027',
  'In May 2027',
  'March to June 2026',
])('nothing is said to be complete by %s', (words) => {
  expect(byWhen(words)).toBeNull();
});
