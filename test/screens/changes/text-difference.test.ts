import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, type Run } from '#screens/changes/text-difference.ts';

const without = (runs: readonly Run[], kind: Run['kind']): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('');

const words = fc
  .array(fc.constantFrom('agree', 'one', 'offer', 'by', '2027', ' ', '\n', '  ', 'for', 'Ünïcode', '👩‍👧'), {
    maxLength: 40,
  })
  .map((all) => all.join(' '));

test('both texts can be read out of their difference, whatever they say', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = differenceOf(before, after);
      expect(without(runs, 'added')).toBe(before);
      expect(without(runs, 'removed')).toBe(after);
      expect(runs.every((run) => run.text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a text compared with itself has no difference', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(differenceOf(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }]);
    }),
  );
});

test('only the words that changed are marked', () => {
  expect(differenceOf('Agree one offer by July 2027.', 'Agree one shared offer by March 2028.')).toEqual([
    { kind: 'same', text: 'Agree one ' },
    { kind: 'added', text: 'shared ' },
    { kind: 'same', text: 'offer by ' },
    { kind: 'removed', text: 'July 2027.' },
    { kind: 'added', text: 'March 2028.' },
  ]);
});

test('a text that was empty is added as a whole, one that is emptied is removed as a whole', () => {
  expect(differenceOf('', 'New words')).toEqual([{ kind: 'added', text: 'New words' }]);
  expect(differenceOf('Old words', '')).toEqual([{ kind: 'removed', text: 'Old words' }]);
  expect(differenceOf('', '')).toEqual([]);
});

test('two long texts with nothing in common are exchanged as a whole instead of being compared for ever', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, n) => `${word}${String(n)}`).join(' ');
  const runs = differenceOf(long('a'), long('b'));
  expect(runs.map((run) => run.kind)).toEqual(['removed', 'added']);
});
