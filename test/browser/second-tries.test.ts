import { expect, test } from 'vitest';

import { secondTryWords } from './second-tries.ts';

test('a run says nothing of second tries where there were none', () => {
  expect(secondTryWords([])).toBe('');
});

test('a run names each test that passed only on a second try, with what went wrong at first', () => {
  const words = secondTryWords([
    { name: 'test/flow/a.test.ts > saves', wrong: 'expected [] to equal [ 1 ]' },
    { name: 'test/flow/b.test.ts > reads', wrong: 'timed out' },
  ]);
  expect(words.trim().split('\n')).toEqual([
    'Passed only on a second try, and has to be looked into (2):',
    '  test/flow/a.test.ts > saves',
    '    at first: expected [] to equal [ 1 ]',
    '  test/flow/b.test.ts > reads',
    '    at first: timed out',
  ]);
});
