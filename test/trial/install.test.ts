import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

const install = pathToFileURL(fileURLToPath(new URL('../../src/trial/install.mjs', import.meta.url))).href;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-plan-install-'));
  mkdirSync(join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Packages = Record<string, { version?: string; integrity?: string; optional?: true }>;

const wanted: Packages = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};

/** Asks in a plain Node, as the commands do before anything is installed. */
function isInstalled(present: Packages | string | null): boolean {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  const text = typeof present === 'string' ? present : JSON.stringify({ packages: present });
  if (present !== null) writeFileSync(join(folder, 'node_modules', '.package-lock.json'), text);
  const ask = `import { isInstalled } from ${JSON.stringify(install)}; process.stdout.write(String(isInstalled(process.argv[1])));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', ask, folder], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^(true|false)$/);
  return stdout === 'true';
}

test('is content with what the lock wants, less what is for other systems', () => {
  expect(isInstalled({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } })).toBe(true);
});

const lacking: [string, Packages | string | null][] = [
  ['nothing was installed', null],
  ['the installation was cut short', '{"packages":'],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['a package has another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
];

test.each(lacking)('installs when %s', (_, present) => {
  expect(isInstalled(present)).toBe(false);
});
