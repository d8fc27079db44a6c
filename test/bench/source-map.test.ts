import { expect, test } from 'vitest';

import { piecesOf } from './source-map.ts';

const map = { sources: ['a.ts', 'b.ts'], mappings: 'AAAA,GCAA,G;ADAA' };

test('each stretch of a script goes to what its source map names, and what it does not name to nobody', () => {
  const pieces = piecesOf({ code: 'aaabbb//\nmore', map }, (source) => source);
  expect(Object.fromEntries(pieces)).toEqual({ '': '//', 'a.ts': 'aaamore', 'b.ts': 'bbb' });
});

test('stretches of one group come together, and nothing is lost without a map', () => {
  expect([...piecesOf({ code: 'aaabbb//\nmore', map }, () => 'all')]).toEqual([['all', 'aaabbb//more']]);
  expect([...piecesOf({ code: 'abc', map: null }, (source) => `from ${source}`)]).toEqual([['from ', 'abc']]);
});
