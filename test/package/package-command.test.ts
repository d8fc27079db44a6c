import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageCommand } from '#package/package-command.ts';
import { readJson, rightConfig } from './package-kit.ts';
import { brokenRules } from './package-rule.ts';

let from: string;
let said: string[];
let complained: string[];

beforeEach(() => {
  from = mkdtempSync(join(tmpdir(), 'one-plan-package-'));
  said = [];
  complained = [];
});
afterEach(() => {
  rmSync(from, { recursive: true, force: true });
});

function run(...words: string[]): number {
  return packageCommand(words, {
    root: process.cwd(),
    from,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
}

function writeConfig(config: unknown): void {
  writeFileSync(join(from, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
}

const usual = ['--config', 'config.json', '--out', 'packages'];

test('makes a package that breaks no rule, and says what the app registration needs', () => {
  writeConfig(rightConfig);
  expect(run(...usual)).toBe(0);
  const made = join(from, 'packages', 'one-plan-1.0.0.zip');
  expect(brokenRules(readFileSync(made))).toEqual([]);
  expect(said).toEqual([
    `Made ${made}`,
    'Version 1.0.0 for the page at https://plan.oakshire.example/',
    'The app registration needs the redirect address brk-multihub://plan.oakshire.example',
  ]);
  expect(complained).toEqual([]);
});

test('raises the version with each package, and leaves those before it as they are', () => {
  writeConfig({ ...rightConfig, version: '2.0.0' });
  for (const _ of [1, 2, 3]) expect(run(...usual)).toBe(0);
  const made = readdirSync(join(from, 'packages')).sort();
  expect(made).toEqual(['one-plan-2.0.0.zip', 'one-plan-2.0.1.zip', 'one-plan-2.0.2.zip']);
  const versions = made.map(
    (file) => readJson(unzipSync(readFileSync(join(from, 'packages', file)))['manifest.json'])['version'],
  );
  expect(versions).toEqual(['2.0.0', '2.0.1', '2.0.2']);
});

test('a wrong config.json makes nothing and names the field', () => {
  writeConfig({ ...rightConfig, developer: { ...rightConfig.developer, privacyUrl: 'soon' } });
  expect(run(...usual)).toBe(1);
  expect(complained).toEqual([
    'config.json: developer.privacyUrl should be an https address that people can open.',
  ]);
  expect(existsSync(join(from, 'packages'))).toBe(false);
});

test('says that a config.json is none, or not there', () => {
  writeConfig('{ "appId": ');
  expect(run(...usual)).toBe(1);
  expect(complained[0]).toMatch(/config\.json is not valid JSON: /);
  expect(run('--config', 'nowhere.json', '--out', 'packages')).toBe(1);
  expect(complained[1]).toMatch(/^There is no such file: .*nowhere\.json/);
});

test('says how it is called when a word is missing or unknown, and on request', () => {
  expect(run('--config', 'config.json')).toBe(1);
  expect(run('--folder', 'packages')).toBe(1);
  for (const line of complained) expect(line).toContain('npm run package -- --config');
  expect(run('--help')).toBe(0);
  expect(said.join()).toContain('npm run package -- --config');
});
