import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { sha256Of } from '#store/frozen-file.ts';
import { openDatabase } from '#local/database.ts';
import { createLocalGraph } from '#local/graph.ts';
import { packCommand } from '#trial/pack-command.ts';
import { directory } from '#trial/sample/directory.ts';
import { dataFile } from '#trial/server.ts';

import { loadedGraph } from './loaded-trial.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-plan-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Outcome = { readonly code: number; readonly said: readonly string[]; readonly complained: string };

/** `npm run pack` as from the folder of the test, which is the project's as well. */
async function run(...words: readonly string[]): Promise<Outcome> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await packCommand(words, {
    root: folder,
    from: folder,
    dataDir: undefined,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { code, said, complained: complained.join('\n') };
}

/** Every file below the folder for the files, with the hash of its bytes. */
async function filesIn(place: string): Promise<Readonly<Record<string, string>>> {
  const all = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const pairs = all.map(async ({ parentPath, name }) => {
    const bytes = new Uint8Array(readFileSync(join(parentPath, name)));
    return [join(parentPath, name).slice(place.length + 1), await sha256Of(bytes)] as const;
  });
  return Object.fromEntries((await Promise.all(pairs)).toSorted(([a], [b]) => a.localeCompare(b)));
}

const boardOfMay = join('SEND and AP Partnership Board', '2026-06-08');
const panelOfMay = join('SEND Executive Oversight Panel', '2026-06-15');

test('without trial data it writes workbook and report of the sample plan for each body, and says so', async () => {
  const { code, said, complained } = await run('--out', 'packs');
  expect([code, complained]).toEqual([0, '']);
  expect(said[0]).toBe(
    `There is no trial data in ${join(folder, '.data')} yet: these are the packs of the sample plan.`,
  );
  expect(said.at(-1)).toBe(`4 files in ${join(folder, 'packs')}`);
  expect(said).toContain('SEND and AP Partnership Board, 8 June 2026, version 1');
  expect(said.filter((line) => line.startsWith('  '))).toHaveLength(4);
  expect(Object.keys(await filesIn(join(folder, 'packs')))).toEqual(
    [
      join(boardOfMay, 'Board pack 2026-06-08 v1.xlsx'),
      join(boardOfMay, 'Highlight report 2026-06-08 v1.docx'),
      join(panelOfMay, 'Board pack 2026-06-15 v2.xlsx'),
      join(panelOfMay, 'Highlight report 2026-06-15 v2.docx'),
    ].toSorted((a, b) => a.localeCompare(b)),
  );
});

test('run again it writes the very same bytes, and tells of a file that it replaced', async () => {
  const words = [
    '--out',
    'packs',
    '--body',
    'Board',
    '--cycle',
    '5',
    '--kind',
    'all',
    '--committee',
    'Scrutiny',
  ];
  const first = await run(...words);
  expect(first.said.filter((line) => line.endsWith(' kB'))).toHaveLength(5);
  const files = await filesIn(join(folder, 'packs'));
  const again = await run(...words);
  expect(again.said.filter((line) => line.endsWith(' kB, there already'))).toHaveLength(5);
  const [name = ''] = Object.keys(files);
  writeFileSync(join(folder, 'packs', name), 'something else');
  const third = await run(...words);
  expect(third.said.filter((line) => line.endsWith(' kB, replaced'))).toEqual([
    expect.stringContaining(name),
  ]);
  expect(await filesIn(join(folder, 'packs'))).toEqual(files);
});

test('where npm start has left its data, the packs in its library are written', async () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const data = join(folder, 'data');
  mkdirSync(data);
  (await loadedGraph(now, dataFile(data))).close();
  const { code, said, complained } = await run(
    '--data',
    'data',
    '--out',
    'packs',
    '--body',
    'panel',
    '--kind',
    'report',
  );
  expect([code, complained]).toEqual([0, '']);
  expect(said[0]).toBe(`From the trial data in ${data}.`);
  expect(said.at(-1)).toBe(`1 file in ${join(folder, 'packs')}`);
  expect(said[1]).toMatch(/^SEND Executive Oversight Panel, 16 November 2026, version 2$/);

  // somebody altered what was frozen
  const db = openDatabase(dataFile(data));
  db.run(
    "UPDATE drive_content SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Complete', 'Finished') AS BLOB)",
  );
  db.close();
  const altered = await run('--data', 'data', '--out', 'other');
  expect(altered.code).toBe(1);
  expect(altered.complained).toMatch(
    /^The frozen plan 'One Plan\/Frozen plans\/.*\.json' was altered after the issue: nothing was made of it\.$/,
  );
  expect(readdirSync(folder)).not.toContain('other');
}, 120_000);

test('trial data without a pack, and a folder without data, are told apart', async () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  createLocalGraph({ file: dataFile(data), ...directory }).close();
  expect(await run('--data', data, '--out', 'x')).toMatchObject({
    code: 1,
    complained: `No pack has been issued in the trial data in ${data}. Issue one on the Board pack page, or name another folder with --data.`,
  });
  expect(await run('--data', 'nowhere', '--out', 'x')).toMatchObject({
    code: 1,
    complained: `There is no trial data in ${join(folder, 'nowhere')}.`,
  });
  mkdirSync(join(folder, 'broken'));
  writeFileSync(dataFile(join(folder, 'broken')), 'this is no database '.repeat(100));
  const broken = await run('--data', 'broken', '--out', 'x');
  expect(broken.code).toBe(1);
  expect(broken.complained).toMatch(
    /^The trial data cannot be read \(.*\)\. Name another folder with --data\.$/,
  );
});

test('a folder that cannot be written is said in a sentence', async () => {
  writeFileSync(join(folder, 'packs'), 'a file');
  const { code, complained } = await run('--out', 'packs', '--kind', 'bulletin');
  expect(code).toBe(1);
  expect(complained).toMatch(
    /^The folder .*packs cannot be written \(E[A-Z]+\)\. Choose another one with --out\.$/,
  );
});

test('help is shown and nothing is written; words that mean nothing are refused', async () => {
  const help = await run('--help');
  expect([help.code, help.complained]).toEqual([0, '']);
  expect(help.said.join('\n')).toContain('npm run pack -- --out DIR');
  expect(await run('--out', 'x', '--cycle', '99')).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^There is no cycle '99'/) as unknown,
  });
  expect(readdirSync(folder)).toEqual([]);
});
