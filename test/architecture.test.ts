import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A file as the rules see it: its path from the root of the project, and its text. */
type Source = { readonly path: string; readonly text: string };

type Import = { readonly to: string; readonly isTypeOnly: boolean };

type Allowed = {
  /** Folders, or single files with their path, that may be imported. */
  readonly ours: readonly string[];
  /** The same, for types only. */
  readonly types?: readonly string[];
  /** Packages; '@scope/*' stands for all of a scope. */
  readonly packages: readonly string[];
};

// Who may import what. A folder always may import itself.
const table: Readonly<Record<string, Allowed>> = {
  domain: { ours: [], packages: [] },
  lists: { ours: ['domain'], packages: [] },
  graph: { ours: [], packages: ['@microsoft/microsoft-graph-client'] },
  store: { ours: ['domain', 'lists', 'graph'], packages: ['idb'] },
  host: { ours: [], types: ['graph/wire.ts'], packages: ['@microsoft/teams-js', '@azure/msal-browser'] },
  pack: { ours: ['domain'], packages: ['exceljs', 'docx', 'fflate'] },
  intake: { ours: ['domain'], packages: ['@e965/xlsx', 'fflate', 'fuzzball', 'saxes'] },
  local: { ours: [], types: ['graph/wire.ts'], packages: ['libsql', 'hono', 'node:*'] },
  trial: {
    ours: ['domain', 'lists', 'graph', 'store', 'pack', 'intake', 'package', 'hosting', 'local'],
    packages: ['hono', '@hono/node-server', 'vite', 'node:*'],
  },
  package: {
    ours: ['domain/cycle/chase-message.ts', 'host/config.ts', 'host/deep-link.ts', 'host/scope.ts'],
    packages: ['fflate', 'node:*'],
  },
  hosting: { ours: ['host/release.ts'], packages: ['vite', 'node:crypto'] },
  screens: {
    ours: [
      'domain',
      'store',
      'host',
      'pack/make-pack.ts',
      'intake/read-file.ts',
      'intake/alike.ts',
      'graph/graph-error.ts',
    ],
    packages: ['react', 'react-dom', '@fluentui/*'],
  },
  'main.tsx': {
    ours: ['domain', 'lists', 'graph', 'store', 'host', 'pack', 'intake', 'screens'],
    packages: [],
  },
};

// packages whose ways are kept behind one file
const onlyIn: Readonly<Record<string, string>> = {
  '@microsoft/teams-js': 'src/host/teams.ts',
  '@azure/msal-browser/redirect-bridge': 'src/host/redirect-bridge.ts',
  '@azure/msal-browser': 'src/host/auth.ts',
  '@microsoft/microsoft-graph-client': 'src/graph/client.ts',
  idb: 'src/store/disk.ts',
};

test('every folder imports only what the table of layers allows', () => {
  expect(all(sources(), importsAgainstTable)).toEqual([]);
});

test('imports in src climb no folders and say their extension', () => {
  expect(all(sources(), badlyWrittenImports)).toEqual([]);
});

test('nothing in src exports by default', () => {
  expect(all(sources(), defaultExports)).toEqual([]);
});

test('no file in src is longer than 400 lines', () => {
  expect(all(sources(), tooLong)).toEqual([]);
});

test('no file is named after nothing in particular', () => {
  expect(all([...sources(), ...filesUnder('test')], namedAfterNothing)).toEqual([]);
});

test('nothing in the project names a place on somebody’s machine', () => {
  const roots = ['package.json', 'tsconfig.json', 'vite.config.ts', '.oxlintrc.json', '.gitignore'];
  const texts = [...sources(), ...filesUnder('test'), ...filesUnder('docs'), ...roots.map(readSource)];
  expect(all(texts, machinePaths)).toEqual([]);
});

test('the guard reads the whole of src, folder by folder', () => {
  const seen = sources().map((source) => topOf(source.path));
  for (const folder of [
    'domain',
    'lists',
    'graph',
    'store',
    'host',
    'hosting',
    'intake',
    'package',
    'screens',
    'trial',
    'main.tsx',
  ])
    expect(seen).toContain(folder);
  const imports = sources().flatMap((source) => importsIn(source.text));
  expect(imports.length).toBeGreaterThan(sources().length);
});

test.for<[string, string, string]>([
  ['domain imports another layer', 'src/domain/x.ts', `import { load } from '#store/load.ts';`],
  ['domain imports a package', 'src/domain/x.ts', `import { openDB } from 'idb';`],
  ['domain imports a built-in module', 'src/domain/x.ts', `import { join } from 'node:path';`],
  [
    'domain imports another layer for types',
    'src/domain/x.ts',
    `import type { Send } from '#graph/client.ts';`,
  ],
  ['lists import the wire', 'src/lists/x.ts', `import type { GraphItem } from '#graph/wire.ts';`],
  ['graph imports the domain', 'src/graph/x.ts', `import { dayOf } from '#domain/date.ts';`],
  ['store imports screens', 'src/store/x.ts', `import { go } from '#screens/route.ts';`],
  ['host imports values of graph', 'src/host/x.ts', `import { batchSize } from '#graph/batch.ts';`],
  ['host imports the wire as a value', 'src/host/x.ts', `import { Page } from '#graph/wire.ts';`],
  ['pack imports lists', 'src/pack/x.ts', `import { actionList } from '#lists/action.ts';`],
  ['intake imports the store', 'src/intake/x.ts', `import type { World } from '#store/world.ts';`],
  [
    'screens import graph beyond its errors',
    'src/screens/x.ts',
    `import { createSend } from '#graph/client.ts';`,
  ],
  ['screens import lists', 'src/screens/a/x.tsx', `import { unnamedPlan } from '#lists/setting.ts';`],
  ['screens import the inside of the pack', 'src/screens/x.ts', `import { sheet } from '#pack/sheet.ts';`],
  ['screens import it late', 'src/screens/x.ts', `const pack = import('#pack/workbook.ts');`],
  ['screens import a package of another layer', 'src/screens/x.ts', `import exceljs from 'exceljs';`],
  [
    'screens import the local Graph',
    'src/screens/x.ts',
    `import { createLocalGraph } from '#local/graph.ts';`,
  ],
  ['the package imports the sign-in', 'src/package/x.ts', `import { createAuth } from '#host/auth.ts';`],
  ['the package imports the trial', 'src/package/x.ts', `import { tenant } from '#trial/tenant.ts';`],
  ['the package imports a schema', 'src/package/x.ts', `import Ajv from 'ajv-draft-04';`],
  ['hosting imports the app', 'src/hosting/x.ts', `import { checkConfig } from '#host/config.ts';`],
  ['hosting reads the disk', 'src/hosting/x.ts', `import { readFileSync } from 'node:fs';`],
  ['screens import hosting', 'src/screens/x.ts', `import { headerPlan } from '#hosting/header-plan.ts';`],
  ['main imports the trial', 'src/main.tsx', `import { serve } from '#trial/serve.ts';`],
  ['local imports lists of ours', 'src/local/x.ts', `import { actionList } from '#lists/action.ts';`],
  ['trial imports screens', 'src/trial/x.ts', `import { sayTrouble } from '#screens/words.ts';`],
  ['trial opens the database itself', 'src/trial/x.ts', `import Database from 'libsql';`],
  ['a second file imports TeamsJS', 'src/host/x.ts', `import { app } from '@microsoft/teams-js';`],
  ['a side effect is imported', 'src/domain/x.ts', `import '#store/load.ts';`],
  ['something is exported onwards', 'src/lists/x.ts', `export { load } from '#store/load.ts';`],
  ['a folder is not in the table', 'src/extras/x.ts', `import { dayOf } from '#domain/date.ts';`],
])('turns red when %s', ([, path, text]) => {
  expect(importsAgainstTable({ path, text })).toHaveLength(1);
});

test.for<[string, string, string, (source: Source) => readonly string[]]>([
  ['an import climbs', 'src/store/x.ts', `import { dayOf } from '../domain/date.ts';`, badlyWrittenImports],
  ['an extension is missing', 'src/store/x.ts', `import { load } from './load';`, badlyWrittenImports],
  [
    'an aliased one is missing',
    'src/store/x.ts',
    `import { dayOf } from '#domain/date';`,
    badlyWrittenImports,
  ],
  ['something is the default', 'src/domain/x.ts', `export default function x() {}`, defaultExports],
  ['something is named default', 'src/domain/x.ts', `export { x as default };`, defaultExports],
  ['a file is long', 'src/domain/x.ts', 'x\n'.repeat(401), tooLong],
  ['a file is called utils', 'src/domain/utils.ts', '', namedAfterNothing],
  ['a file is called types', 'src/graph/types.ts', '', namedAfterNothing],
  ['a test is called helpers', 'test/store/helpers.ts', '', namedAfterNothing],
  ['a folder is called misc', 'src/screens/misc/x.tsx', '', namedAfterNothing],
  ['a home folder is named', 'docs/x.md', ['', 'home', 'sam', 'x'].join('/'), machinePaths],
  ['a Mac is named', 'src/x.ts', ['', 'Users', 'sam', 'x'].join('/'), machinePaths],
  ['a workspace is named', 'src/x.ts', `'${['', 'work', 'main'].join('/')}'`, machinePaths],
  ['a drive is named', 'src/x.ts', ['C:', 'Users', 'sam'].join('\\'), machinePaths],
])('turns red when %s', ([, path, text, rule]) => {
  expect(rule({ path, text })).toHaveLength(1);
});

test.for<[string, string]>([
  ['src/store/x.ts', `import { load } from './load.ts';\nimport type { World } from '#domain/date.ts';`],
  ['src/host/x.ts', `import type { Page } from '#graph/wire.ts';`],
  ['src/screens/x.tsx', `import { makePack } from '#pack/make-pack.ts';\nimport { useState } from 'react';`],
  ['src/main.tsx', `const screens = import('#screens/mount.tsx');`],
  ['src/local/list/x.ts', `import { Hono } from 'hono/tiny';\nimport { join } from 'node:path';`],
])('stays green for what is allowed in %s', ([path, text]) => {
  expect(importsAgainstTable({ path, text })).toEqual([]);
  expect(badlyWrittenImports({ path, text })).toEqual([]);
});

function importsAgainstTable({ path, text }: Source): readonly string[] {
  const top = topOf(path);
  const allowed = table[top];
  if (allowed === undefined) return [`${path}: the table of layers does not know '${top}'`];
  return importsIn(text).flatMap(({ to, isTypeOnly }) => {
    if (to.startsWith('.')) return [];
    if (to.startsWith('#')) {
      const target = to.slice(1);
      const among = (list: readonly string[]) =>
        list.some((one) => one === target || target.startsWith(`${one}/`));
      const isFine =
        topOf(`src/${target}`) === top || among(allowed.ours) || (isTypeOnly && among(allowed.types ?? []));
      return isFine ? [] : [`${path} imports ${to}`];
    }
    const isFine = allowed.packages.some((one) => isOfPackage(to, one));
    const keeper = Object.entries(onlyIn).find(([name]) => isOfPackage(to, name))?.[1];
    return isFine && (keeper === undefined || keeper === path) ? [] : [`${path} imports ${to}`];
  });
}

function badlyWrittenImports({ path, text }: Source): readonly string[] {
  return importsIn(text)
    .map(({ to }) => to)
    .filter((to) => /(^|\/)\.\.(\/|$)/.test(to) || (/^[.#]/.test(to) && !/\.[a-z]+(\?.*)?$/.test(to)))
    .map((to) => `${path} imports ${to}`);
}

function defaultExports({ path, text }: Source): readonly string[] {
  return /^export\s+default\b|\bas\s+default\b/m.test(text) ? [`${path} has a default export`] : [];
}

function tooLong({ path, text }: Source): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return path.startsWith('src/') && lines > 400 ? [`${path} has ${String(lines)} lines`] : [];
}

function namedAfterNothing({ path }: Source): readonly string[] {
  return /\/(utils?|helpers?|misc|types|common|shared|index)(\.[a-z.]+)?(\/|$)/.test(path) &&
    !path.endsWith('.html')
    ? [path]
    : [];
}

function machinePaths({ path, text }: Source): readonly string[] {
  const found = /(?<![\w.:/~-])\/(home|Users|root|work|tmp)\/[\w.-]+|\b[A-Z]:\\+Users\\/.exec(text);
  return found === null ? [] : [`${path} names ${found[0]}`];
}

// what a module names in import and export statements, late imports, and worker addresses
function importsIn(text: string): readonly Import[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found: Import[] = [];
  for (const one of code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s+['"]([^'"]+)['"]/gm))
    found.push({ to: one[2] ?? '', isTypeOnly: one[1] !== undefined });
  for (const pattern of [
    /^\s*import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /new URL\(\s*['"]([^'"]+\.tsx?)['"],\s*import\.meta\.url/g,
  ])
    for (const one of code.matchAll(pattern)) found.push({ to: one[1] ?? '', isTypeOnly: false });
  return found;
}

function isOfPackage(to: string, name: string): boolean {
  if (name.endsWith('*')) return to.startsWith(name.slice(0, -1));
  return to === name || to.startsWith(`${name}/`);
}

function topOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function all(files: readonly Source[], rule: (source: Source) => readonly string[]): readonly string[] {
  expect(files.length).toBeGreaterThan(0);
  return files.flatMap(rule);
}

function sources(): readonly Source[] {
  return filesUnder('src').filter((file) => /\.(ts|tsx|mjs)$/.test(file.path));
}

function filesUnder(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|md|html|css|json)$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name)));
}

function readSource(path: string): Source {
  return { path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
}
