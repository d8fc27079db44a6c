import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { shots } from '../pictures/shots.ts';
import { pages, picturesIn, textOf } from './reading.ts';

const shown = pages.flatMap((page) =>
  picturesIn(textOf(page)).map(({ says, file }) => ({ page, says, file: join(dirname(page), file) })),
);
const files = shots.map(({ file }) => file);

test.for(shown)(
  '$file of $page is taken by the script, and says what is to be seen on it',
  ({ says, file }) => {
    expect(files).toContain(file);
    // a person who does not see it learns what it shows, and not only its name
    expect(says.split(' ').length).toBeGreaterThan(6);
  },
);

test('every picture that the script takes is shown on a page', () => {
  expect(shown.length).toBeGreaterThan(10);
  expect(files.filter((file) => !shown.some((one) => one.file === file))).toEqual([]);
});

test('the folder of pictures holds those of the script, and no other', () => {
  const there = readdirSync('docs/pictures').map((name) => `docs/pictures/${name}`);
  expect(there.toSorted()).toEqual(files.filter((file) => file.startsWith('docs/')).toSorted());
});

test.for(shots)('$file is a PNG of the size it was asked for, and small', ({ file, width, height }) => {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  expect(statSync(file).size).toBeLessThan(150_000);
});

test('a picture is found with its words', () => {
  expect(picturesIn('| ![What it is](pictures/a.png) | [no picture](b.md) |')).toEqual([
    { says: 'What it is', file: 'pictures/a.png' },
  ]);
});

test('the guide of the leads stays one page in print', () => {
  const guide = textOf('docs/user-guide.md');
  const words = guide.replaceAll(/^\|.*$/gm, '').split(/\s+/);
  // as many as fit under a row of pictures on A4, in letters of nine points
  expect(words.length).toBeLessThan(680);
});
