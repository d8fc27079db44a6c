import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { anchorOf, headingsIn, linksIn, pages, plain, screenWords, textOf } from './reading.ts';

const isOutside = (target: string) => /^https?:/.test(target);

// what npm knows without a script of that name
const ownCommands: ReadonlySet<string> = new Set(['ci', 'install']);

function brokenLinks(page: string, text: string): readonly string[] {
  return linksIn(text)
    .filter((target) => !isOutside(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(path)) return true;
      return anchor !== undefined && !headingsIn(textOf(path)).map(anchorOf).includes(anchor);
    });
}

function unknownCommands(text: string): readonly string[] {
  // of the project's own file
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return [...text.matchAll(/(?:^|`)npm (?:run )?([a-z][a-z:]*)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !ownCommands.has(name) && !(name in scripts));
}

test.for(pages)('%s links to files and headings that are there', (page) => {
  expect(brokenLinks(page, textOf(page))).toEqual([]);
});

test.for(pages)('%s names only commands of npm that are there', (page) => {
  expect(unknownCommands(textOf(page))).toEqual([]);
});

test('a link that leads nowhere and a command that is not there are found', () => {
  const text =
    '[a](admin-guide.md#updating) [b](admin-guide.md#nowhere) [c](gone.md) `npm run nothing` npm and';
  expect(brokenLinks('docs/user-guide.md', text)).toEqual(['admin-guide.md#nowhere', 'gone.md']);
  expect(unknownCommands(text)).toEqual(['nothing']);
  expect(anchorOf("One site only: `access: 'selected'`")).toBe('one-site-only-access-selected');
});

test('README names every command of npm that people call by themselves', () => {
  for (const name of [
    'start',
    'test',
    'run check',
    'run build',
    'run package',
    'run pack',
    'run pictures',
    'run check:tenant',
  ])
    expect(textOf('README.md')).toContain(`npm ${name}`);
});

// as `store/replica`, `hosting/first-load.ts` or `domain/decide*.ts`; it may lie in a folder of that folder
function missingFiles(text: string): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const folders = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  return [...text.matchAll(/`([a-z]+)\/([\w*-]+)(?:\.tsx?)?`/g)].flatMap(([, folder = '', name = '']) => {
    if (!folders.some((one) => one.name === folder)) return [];
    const pattern = new RegExp(
      `^${folder}/(?:[\\w-]+/)?${name.replaceAll('*', '.*')}(?:$|\\.(?:ts|tsx|mjs)$)`,
    );
    return files.some((file) => pattern.test(file)) ? [] : [`${folder}/${name}`];
  });
}

test('every file of the source that a page names is there', () => {
  const named = pages.map((page) => [page, missingFiles(textOf(page))]);
  expect(named).toEqual(pages.map((page) => [page, []]));
});

test('a file that a page names and that is not there is found', () => {
  const text =
    'Both `store/replica.ts` and `domain/freeze`, `domain/decide*.ts`, but `store/replicas` and `lists/x.ts`.';
  expect(missingFiles(text)).toEqual(['store/replicas', 'lists/x']);
});

test('README shows every folder of the source, and none that is not there', () => {
  const shown = [...textOf('README.md').matchAll(/\bsrc\/([a-z-]+)/g)].map(
    ([, name]) => `src/${String(name)}`,
  );
  expect(shown.filter((path) => !existsSync(path))).toEqual([]);
  const folders = ['domain', 'graph', 'host', 'hosting', 'intake', 'lists', 'local', 'pack', 'package'];
  for (const name of [...folders, 'screens', 'store', 'trial']) expect(shown).toContain(`src/${name}`);
});

test.for(pages)('every table of %s has as many cells in each row as in its head', (page) => {
  const tables = textOf(page).match(/(?:^\|.*\n)+/gm) ?? [];
  const ragged = tables.filter((table) => {
    const widths = table
      .trimEnd()
      .split('\n')
      .map((line) => line.split('|').length);
    return new Set(widths).size > 1;
  });
  expect(ragged).toEqual([]);
});

const guides = ['docs/user-guide.md', 'docs/admin-guide.md', 'docs/troubleshooting.md'];

// SharePoint's own words, which no screen of ours writes
const foreign: ReadonlySet<string> = new Set(['Full Control', 'Versioning settings']);

// put together while it runs; the test of the page of troubles holds these
const isMade = (words: string) => /^(?:should be|This file has) /.test(words);

test.for(guides)('what %s sets in italics stands on a screen in these words', (page) => {
  const screens = screenWords();
  const italics = [...textOf(page).matchAll(/(?<![*\w])\*([^*]+?)\*(?![*\w])/g)].map(([, words = '']) =>
    plain(words),
  );
  const unknown = italics.filter(
    (words) =>
      !foreign.has(words) &&
      !isMade(words) &&
      !words.split(/…|\d+/).every((part) => screens.includes(part.trim())),
  );
  expect(unknown).toEqual([]);
});
