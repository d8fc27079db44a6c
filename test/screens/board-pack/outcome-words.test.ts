import { expect, test } from 'vitest';
import { changedOutcomes, savedWords, withoutSent } from '#screens/board-pack/issued/outcome-words.ts';

const asks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const saved = [
  { ask: 'a', words: 'Agreed.' },
  { ask: 'b', words: '' },
  { ask: 'c', words: '' },
];

test('only what says something else than what is saved is sent, in the order of the asks', () => {
  expect(changedOutcomes({ c: 'Deferred.', a: 'Agreed.', b: 'Noted.' }, saved, asks)).toEqual([
    { ask: 'b', words: 'Noted.' },
    { ask: 'c', words: 'Deferred.' },
  ]);
  expect(changedOutcomes({ a: '' }, saved, asks)).toEqual([{ ask: 'a', words: '' }]);
  expect(savedWords(saved, 'a')).toBe('Agreed.');
  expect(savedWords([], 'a')).toBe('');
});

test('words that were typed on while the others were being saved stay', () => {
  const sent = [
    { ask: 'a', words: 'Agreed' },
    { ask: 'b', words: 'Noted.' },
  ];
  expect(withoutSent({ a: 'Agreed with a condition.', b: 'Noted.', c: 'New.' }, sent)).toEqual({
    a: 'Agreed with a condition.',
    c: 'New.',
  });
  // emptied again while the words were under way: that is not what was sent either
  expect(withoutSent({ a: '', b: 'Noted.' }, sent)).toEqual({ a: '' });
});

test('where everything was sent, nothing is left to keep', () => {
  expect(withoutSent({ b: 'Noted.' }, [{ ask: 'b', words: 'Noted.' }])).toBeNull();
});
