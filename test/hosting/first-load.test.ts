import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { beforeAll, expect, test } from 'vitest';

import { withPreloads } from '#hosting/first-load.ts';
import { partSignIn } from '#hosting/sign-in-parts.ts';
import type { BuiltFile } from '#trial/build.ts';
import { builtFolder } from '#trial/server.ts';

import { ensureBuilt } from '../browser/built.ts';

/** The most that the scripts of a first load may weigh, packed with gzip, KB of 1,024 bytes. */
const budget = 235;

const site = join(builtFolder, 'tab');
let page = '';
let files: ReadonlyMap<string, BuiltFile> = new Map();
beforeAll(() => {
  ensureBuilt('tab');
  page = readFileSync(join(site, 'index.html'), 'utf8');
  // written by the build itself
  const all = JSON.parse(readFileSync(join(site, '.files.json'), 'utf8')) as readonly BuiltFile[];
  files = new Map(all.map((file) => [file.name, file]));
});

/** The scripts that the page names, and all that these need. */
function firstLoad(): readonly BuiltFile[] {
  const found = new Map<string, BuiltFile>();
  const left = named();
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const file = files.get(name);
    if (file === undefined || found.has(name)) continue;
    found.set(name, file);
    left.push(...file.imports);
  }
  return [...found.values()];
}

const named = () => [...page.matchAll(/"\.\/(assets\/[\w.-]+\.js)"/g)].map(([, name]) => name ?? '');

test('what it takes to paint My actions is named by the page, so that one script is not found by way of another', () => {
  const modules = firstLoad().flatMap((file) => file.modules);
  expect(modules).toContain('src/main.tsx');
  expect(modules).toContain('src/screens/my-actions/my-actions.tsx');
  expect(
    firstLoad()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(named().toSorted());
  expect(named().length).toBeLessThanOrEqual(8);
});

test('the scripts of a first load keep within their budget', () => {
  const bytes = firstLoad().map(({ name }) => gzipSync(readFileSync(join(site, name))).length);
  const all = bytes.reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThan(100 * 1024);
  expect(all / 1024).toBeLessThanOrEqual(budget);
});

test('nothing is in a first load that only some people need, or only later', () => {
  const notYet = [
    // workbooks, documents, charts, foreign files
    /node_modules\/(exceljs|docx|@e965\/xlsx|fflate|saxes|fuzzball|jszip)\//,
    /node_modules\/@fluentui\/(react-charts|chart-utilities|react-dialog|react-menu|react-popover|react-tooltip)\//,
    /node_modules\/@fluentui\/(react-combobox|react-table|react-toast|react-tabs|react-drawer|react-positioning)\//,
    /node_modules\/(@floating-ui|d3-[\w-]+|tabster)\//,
    // sign-in by a window
    /@azure\/msal-browser\/dist\/(controllers\/Standard|interaction_client)/,
    /^src\/(pack|intake|local|trial|package|hosting)\//,
    /^src\/screens\/(admin|board-pack|changes|measures|overview|risks|update-form|outbox|configure)\//,
    /^src\/screens\/other-screens\.tsx$/,
    // what decides and sends
    /^src\/domain\/(?:[\w-]+\/)?(decide|check|intake-(?!choice)|pack|freeze|identifiers|import)[\w-]*\.ts$/,
    /^src\/store\/(wishes|drain|post|send-[\w-]+|setup|issue-pack|chase|health)\.ts$/,
    /^src\/screens\/(words|[\w]+-refusals|people-words|structure-words)\.ts$/,
  ];
  const modules = firstLoad().flatMap((file) => file.modules);
  expect(modules.filter((module) => notYet.some((one) => one.test(module)))).toEqual([]);
  // what is named there is in other scripts, so that a slip of the pen above would be seen
  const others = [...files.values()].flatMap((file) => file.modules);
  expect(notYet.filter((one) => !others.some((module) => one.test(module))).map(String)).toEqual([]);
});

test('no library is in two scripts', () => {
  const places = new Map<string, number>();
  for (const { modules } of files.values())
    for (const module of modules) places.set(module, (places.get(module) ?? 0) + 1);
  expect(places.size).toBeGreaterThan(1000);
  expect([...places].filter(([, count]) => count > 1).map(([module]) => module)).toEqual([]);
});

test('the page that a sign-in window comes back to fetches no screen', () => {
  const auth = [...files.values()].find(({ modules }) => modules.includes('src/auth.html'));
  expect(
    auth?.imports.flatMap((name) => files.get(name)?.modules ?? []).filter((one) => one.startsWith('src/')),
  ).toEqual([]);
});

test('nor does it fetch the script of the host, which asks the network when it is loaded', () => {
  const found = new Set(['src/auth.html']);
  const left = [...files.values()].filter(({ modules }) => modules.includes('src/auth.html'));
  expect(left).toHaveLength(1);
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    for (const module of file.modules) found.add(module);
    left.push(...file.imports.flatMap((name) => files.get(name) ?? []));
  }
  expect([...found].filter((one) => one.includes('teams-js'))).toEqual([]);
  expect([...found].some((one) => one.includes('@azure/msal'))).toBe(true);
});

test('a page has each file fetched from its start once, whether it names it already or not', () => {
  const html = '<head>\n    <script src="./assets/a.js"></script>\n  </head>';
  expect(withPreloads(html, ['assets/a.js', 'assets/b.js'])).toBe(
    '<head>\n    <script src="./assets/a.js"></script>\n    <link rel="modulepreload" crossorigin href="./assets/b.js">\n  </head>',
  );
});

test('sign-in is parted as it is installed, and a build stops where it is another', () => {
  const code = readFileSync('node_modules/@azure/msal-browser/dist/app/PublicClientApplication.mjs', 'utf8');
  const parted = partSignIn(code);
  expect(parted.split('\n')).toHaveLength(code.split('\n').length);
  expect(parted).not.toContain('import { StandardController }');
  expect(parted.match(/await import\('\.\.\/controllers\/StandardController\.mjs'\)/g)).toHaveLength(1);
  expect(() => partSignIn(code.replace('StandardController }', 'OtherController }'))).toThrow(
    'not as it was',
  );
  expect(() => partSignIn(parted)).toThrow('not as it was');
});
