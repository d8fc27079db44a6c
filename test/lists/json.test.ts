import { expect, test } from 'vitest';
import { Unreadable } from '#lists/column.ts';
import { choiceOf, fieldOf, flagOf, listOf, numberOf, recordOf, wordOf } from '#lists/json.ts';

test('a value of the right kind is given as it is', () => {
  expect(recordOf({ a: 1 }, 'x')).toEqual({ a: 1 });
  expect(fieldOf({ a: 1 }, 'a')).toBe(1);
  expect(fieldOf({ a: 1 }, 'b')).toBeUndefined();
  expect(listOf([1, 2], 'x', (one) => numberOf(one, 'x') + 1)).toEqual([2, 3]);
  expect(wordOf('', 'x')).toBe('');
  expect(flagOf(false, 'x')).toBe(false);
  expect(numberOf(-0.5, 'x')).toBe(-0.5);
  expect(choiceOf('b', 'x', ['a', 'b'])).toBe('b');
});

test.for<[string, () => unknown, string]>([
  ['a list for an object', () => recordOf([], 'x'), 'x is not an object'],
  ['nothing for an object', () => recordOf(null, 'x'), 'x is not an object'],
  ['a text that should have a field', () => fieldOf('a', 'name'), 'what holds name is not an object'],
  ['an object for a list', () => listOf({ length: 1 }, 'x', String), 'x is not a list'],
  ['a number for a text', () => wordOf(1, 'x'), 'x is not a text'],
  ['nothing for a text', () => wordOf(undefined, 'x'), 'x is not a text'],
  ['a word for a yes or no', () => flagOf('true', 'x'), 'x is neither true nor false'],
  ['a text for a number', () => numberOf('1', 'x'), 'x is not a number'],
  ['no number at all', () => numberOf(Number.NaN, 'x'), 'x is not a number'],
  ['a word not offered', () => choiceOf('B', 'x', ['a', 'b']), 'x is none of a, b'],
])('%s cannot be read', ([, read, wanted]) => {
  expect(read).toThrow(Unreadable);
  expect(read).toThrow(wanted);
});
