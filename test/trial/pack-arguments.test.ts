import { expect, test } from 'vitest';

import { packUsage, readPackWish } from '#trial/pack-arguments.ts';

test('a folder is enough: workbook and report of the last pack of each body', () => {
  expect(readPackWish(['--out', 'packs'])).toEqual({
    out: 'packs',
    data: null,
    body: null,
    cycle: null,
    kinds: ['workbook', 'report'],
    committee: null,
  });
});

test('kinds are named one by one or all, and stand in the order in which people choose them', () => {
  const kinds = (...words: readonly string[]) => readPackWish(['--out', 'x', ...words])?.kinds;
  expect(kinds('--kind', 'bulletin, Workbook,bulletin')).toEqual(['workbook', 'bulletin']);
  expect(kinds('--kind', 'all')).toEqual(['workbook', 'report', 'plain-workbook', 'bulletin']);
  expect(kinds('--kind=all', '--committee', 'Children’s Committee')).toContain('scrutiny');
});

test('who asks for help gets it, whatever else is missing, and it names every option', () => {
  expect(readPackWish(['--help'])).toBeNull();
  expect(readPackWish(['-h', '--body', 'x'])).toBeNull();
  for (const name of ['out', 'body', 'cycle', 'kind', 'committee', 'data'])
    expect(packUsage).toContain(`--${name}`);
});

test.for<[string, readonly string[], string]>([
  ['no folder', [], 'Say where the files go with --out, such as npm run pack -- --out packs.'],
  [
    'an empty folder',
    ['--out', ' '],
    'Say where the files go with --out, such as npm run pack -- --out packs.',
  ],
  [
    'an unknown kind',
    ['--out', 'x', '--kind', 'pdf'],
    "There is no kind of file 'pdf'. There are workbook, report, plain-workbook, scrutiny, bulletin, all.",
  ],
  [
    'scrutiny without its committee',
    ['--out', 'x', '--kind', 'scrutiny'],
    'Say which committee the scrutiny report is for with --committee.',
  ],
  ['an empty body', ['--out', 'x', '--body='], 'Nothing was said after --body.'],
  [
    'an option that is not there',
    ['--out', 'x', '--format', 'y'],
    "Unknown option '--format'. Ask for --help to see what there is.",
  ],
  ['a word too many', ['--out', 'x', 'y'], "Unexpected argument 'y'. Ask for --help to see what there is."],
])('refuses %s in a sentence', ([, words, sentence]) => {
  let said = '';
  try {
    readPackWish(words);
  } catch (error) {
    said = error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
  expect(said).toContain(`PackRefused: ${sentence.split('.')[0] ?? ''}`);
  expect(said).not.toContain('\n');
});
