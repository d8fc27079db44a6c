import { expect, test } from 'vitest';

import { PackRefused } from '#trial/pack-arguments.ts';
import { chosenPacks } from '#trial/pack-choice.ts';
import { packsOfSample } from '#trial/pack-source.ts';
import { board, panel } from '#trial/sample/settings.ts';

const { packs, cycles } = await packsOfSample();

const chosen = (body: string | null, cycle: string | null) =>
  chosenPacks(packs, cycles, { body, cycle }).map((pack) => [pack.body, pack.cycle, pack.version]);

test('the last pack of each body is meant where nothing is said, in its newest version', () => {
  expect(chosen(null, null)).toEqual([
    [panel, '2026-05', 2],
    [board, '2026-05', 1],
  ]);
});

test.each([board, 'partnership board', ' SEND and  AP ', 'Partnership'])(
  'a body is found by its name or part of it: %s',
  (words) => {
    expect(chosen(words, null)).toEqual([[board, '2026-05', 1]]);
  },
);

test('words that are in the names of several bodies mean all of them', () => {
  expect(chosen('send', '1')).toEqual([
    [panel, '2025-07', 1],
    [board, '2025-07', 1],
  ]);
});

test('a whole name means that body alone, though others have it in theirs', () => {
  const more = packs.map((pack) => (pack.body === panel ? { ...pack, body: `${board} (shadow)` } : pack));
  const found = chosenPacks(more, cycles, { body: board, cycle: null });
  expect(found.map(({ body }) => body)).toEqual([board]);
});

test.each(['5', '2026-03', 'March 2026', 'march'])(
  'a cycle is found by number, key or title: %s',
  (words) => {
    expect(chosen(board, words)).toEqual([[board, '2026-03', 1]]);
  },
);

test.for<[string, string | null, string | null, RegExp]>([
  [
    'an unknown body',
    'Cabinet',
    null,
    /^No body with packs is called 'Cabinet'\. There are SEND Exec.*Board\.$/,
  ],
  [
    'an unknown cycle',
    null,
    'June 2030',
    /^There is no cycle 'June 2030'\. There are July 2025, .*July 2026/,
  ],
  ['a number that no cycle has', null, '8', /^There is no cycle '8'/],
  [
    'a title that several have',
    null,
    '2026',
    /^More than one cycle is called '2026': January 2026, March 2026/,
  ],
  [
    'a cycle without a pack',
    board,
    '7',
    /^No pack for July 2026 has been issued for SEND and AP Partnership Board\. There are packs for July 2025, /,
  ],
])('refuses %s and says what there is', ([, body, cycle, sentence]) => {
  expect(() => chosen(body, cycle)).toThrow(PackRefused);
  expect(() => chosen(body, cycle)).toThrow(sentence);
});
