import { expect, test } from 'vitest';
import { blocksOf } from '#screens/parts/written-blocks.ts';

function read(text: string) {
  return blocksOf(text).map(({ kind, lines }) => [kind, ...lines.map(({ words }) => words)]);
}

test('lines with a dash before them are a list', () => {
  expect(read('- Fewer waits\n- More places')).toEqual([['list', 'Fewer waits', 'More places']]);
});

test('a text around a list stays a text, with its empty lines', () => {
  expect(read('We will know when:\n• waits are shorter\n – places are full\n\nEach quarter.')).toEqual([
    ['text', 'We will know when:'],
    ['list', 'waits are shorter', 'places are full'],
    ['text', '', 'Each quarter.'],
  ]);
});

test('each line says which of the text it is', () => {
  expect(blocksOf('a\n- b\n- c').flatMap(({ lines }) => lines.map(({ at }) => at))).toEqual([0, 1, 2]);
});

test('a dash within a line, before a figure without a space, or alone makes no list', () => {
  for (const text of ['Waits - all of them', '-5 percentage points', '-', '– '])
    expect(read(text)).toEqual([['text', text]]);
});
