import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { checkRelease } from '#host/release.ts';
import { headerPlan } from '#hosting/header-plan.ts';
import { nginxConfig } from '#hosting/nginx.ts';
import { staticWebAppConfig } from '#hosting/static-web-app.ts';
import { builtFolder } from '#trial/server.ts';

import { ensureBuilt } from '../browser/built.ts';

const site = join(builtFolder, 'tab');
const textOf = (name: string) => readFileSync(join(site, name), 'utf8');
const isPage = (name: string) => name.endsWith('.html');

let names: readonly string[] = [];
beforeAll(() => {
  ensureBuilt('tab');
  names = readdirSync(site).filter((name) => !name.startsWith('.'));
});

test('the site has its pages, its assets and what a host needs, and no configuration of anybody', () => {
  expect(names.filter((name) => !isPage(name)).toSorted()).toEqual([
    'assets',
    'config.example.json',
    'nginx.conf',
    'staticwebapp.config.json',
    'version.json',
  ]);
  expect(names.filter(isPage).toSorted()).toEqual(readdirSync('src').filter(isPage).toSorted());
});

test('every asset has a name that changes with what is in it, because it is kept for ever', () => {
  const assets = readdirSync(join(site, 'assets'));
  expect(assets.length).toBeGreaterThan(50);
  expect(assets.filter((name) => !/-[\w-]{8}\.[a-z]+$/.test(name))).toEqual([]);
});

test('no page has a script or style of its own in it, or anything from elsewhere', () => {
  for (const name of names.filter(isPage)) {
    const page = textOf(name);
    expect(page.match(/<script\b[^>]*>/g)?.filter((tag) => !tag.includes(' src="./'))).toEqual([]);
    expect(page).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="|https?:\/\//);
  }
});

test('every page is marked with the release that version.json names', () => {
  const release = checkRelease(JSON.parse(textOf('version.json')));
  // package.json as it is
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(release?.version).toBe(version);
  for (const name of names.filter(isPage))
    expect(textOf(name)).toContain(`content="${version} ${release?.build ?? ''}"`);
});

test('its hosts are told what the source says', () => {
  expect(textOf('staticwebapp.config.json')).toBe(staticWebAppConfig(headerPlan()));
  expect(textOf('nginx.conf')).toBe(nginxConfig(headerPlan()));
});
