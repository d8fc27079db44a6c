import { expect, test } from 'vitest';
import { keptWords } from '#screens/parts/kept-words.ts';

test('what SharePoint refused is never told as being on its way', () => {
  expect(keptWords({ state: 'waiting' })).toMatch(/sent as soon as/);
  for (const state of ['stopped', 'conflict'] as const) {
    expect(keptWords({ state })).toMatch(/did not take it, and the plan stays as it was/);
    expect(keptWords({ state })).not.toMatch(/sent/);
  }
});
