import { expect, test } from 'vitest';
import { Refused } from '#intake/file-refusal.ts';
import { scanStrings } from '#intake/scan-strings.ts';
import { struckFrom, struckIn } from '#intake/struck-runs.ts';

const head = (count: number) => [0, 0, 0, 0, count, 0, 0, 0];
const letters = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const wideLetters = (text: string) => letters(text).flatMap((code) => [code, 0]);

test('finds the fonts within texts, past plain texts and phonetic additions', () => {
  const plain = [2, 0, 0, ...letters('ab')];
  const extended = [1, 0, 4, 3, 0, 0, 0, ...letters('c'), 9, 9, 9];
  const rich = [3, 0, 9, 1, 0, ...wideLetters('def'), 1, 0, 7, 0];
  const record = Uint8Array.from([...head(3), ...plain, ...extended, ...rich]);
  expect(scanStrings([record])).toEqual(new Map([[2, [{ from: 1, font: 7 }]]]));
});

test('goes on where a text is cut by the end of a record, its letters as wide as the next one says', () => {
  const first = Uint8Array.from([...head(1), 4, 0, 8, 2, 0, ...letters('ab')]);
  const second = Uint8Array.from([1, ...wideLetters('cd'), 0, 0]);
  const third = Uint8Array.from([5, 0, 2, 0, 6, 0]);
  expect(scanStrings([first, second, third])).toEqual(
    new Map([
      [
        0,
        [
          { from: 0, font: 5 },
          { from: 2, font: 6 },
        ],
      ],
    ]),
  );
});

test('turns away texts that end before they are whole', () => {
  expect(() => scanStrings([Uint8Array.from([...head(1), 9, 0, 0, 1])])).toThrow(Refused);
  expect(() => scanStrings([Uint8Array.from([...head(1), 1, 0, 8, 9, 0, 1])])).toThrow(Refused);
  expect(() => scanStrings([Uint8Array.from([1])])).toThrow(Refused);
});

test('parts a text by where its looks begin', () => {
  const stretches = [
    { from: 0, isStruck: true },
    { from: 4, isStruck: false },
  ];
  expect(struckFrom(stretches, 'old new')).toEqual({ struck: 'part', unstruck: 'new' });
  expect(struckFrom(stretches, 'old')).toEqual({ struck: 'all', unstruck: '' });
  expect(struckFrom(stretches.slice(1), 'plain')).toEqual({ struck: 'none', unstruck: 'plain' });
});

test('parts a text by its XML, letters of markup and control characters decoded', () => {
  const run = (text: string, look = '') => `<r><rPr>${look}</rPr><t xml:space="preserve">${text}</t></r>`;
  const xml = run('old ', '<strike/>') + run('A &amp; B &#x263A; &#66;_x000A_C');
  expect(struckIn(xml, 'old A & B ☺ B\nC', false)).toEqual({ struck: 'part', unstruck: 'A & B ☺ B\nC' });
  expect(struckIn(run('x', '<strike val="0"/>'), 'x', true)).toEqual({ struck: 'none', unstruck: 'x' });
  expect(struckIn(undefined, 'x', true)).toEqual({ struck: 'all', unstruck: '' });
});
