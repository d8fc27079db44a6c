import { expect, test } from 'vitest';

import type { NounName } from '#domain/write.ts';
import { writersOf } from '#domain/people/who-writes.ts';
import { checkConfig } from '#host/config.ts';
import { accesses, scopesFor, type Right } from '#host/scope.ts';
import { tabPolicy } from '#hosting/content-policy.ts';
import { configExample } from '#hosting/config-example.ts';
import { manifestFor } from '#package/manifest.ts';
import { readLanguages } from '#package/language.ts';
import { checkPackageConfig } from '#package/package-config.ts';
import { listCount, listTitle } from '#store/list-titles.ts';

import { jsonIn, tableOf, textOf, wordsOf } from './reading.ts';

const guide = 'docs/admin-guide.md';
const privacy = 'docs/security-and-privacy.md';
const rights: readonly Right[] = ['use', 'manage', 'notify', 'mail'];
const everyScope = new Set(rights.flatMap((right) => accesses.flatMap((access) => scopesFor(right, access))));
const code = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');

test('the config.json of the guide is one that the page and the package take', () => {
  const example = jsonIn(guide);
  expect(checkConfig(example).site).toBe('contoso.sharepoint.com:/sites/one-plan');
  expect(checkPackageConfig(example).tab).toBe('https://plan.example.org/');
});

test('the guide explains every field of config.json, and no other', () => {
  const { developer, ...rest } = configExample;
  const known = [
    ...Object.keys(checkConfig(jsonIn(guide))),
    ...Object.keys(rest),
    ...Object.keys(developer).map((field) => `developer.${field}`),
    'version',
  ];
  const explained = tableOf(guide, 'Field').map(([field]) => code(field));
  expect(explained.toSorted()).toEqual([...new Set(known)].toSorted());
});

test.for([guide, privacy])('%s names every permission that is asked for, and no other', (page) => {
  const named = tableOf(page, 'Permission').map(([permission]) => code(permission));
  expect(named.toSorted()).toEqual([...everyScope].toSorted());
});

test('the guide names the redirect addresses that the sign-in uses', () => {
  const deployment = checkPackageConfig(jsonIn(guide));
  const { webApplicationInfo } = manifestFor(deployment, readLanguages('manifest/language'));
  const [{ redirectUri }] = webApplicationInfo.nestedAppAuthInfo;
  expect(textOf(guide)).toContain(`\`${redirectUri}\``);
  expect(textOf(guide)).toContain(`\`${new URL('auth.html', deployment.tab).href}\``);
});

test('the guide says of every list who may write it, as the rules have it', () => {
  // Object.keys forgets the key type; writersOf has exactly the nouns as keys
  const nouns = Object.keys(writersOf) as NounName[];
  const [admins, updaters] = tableOf(guide, 'Lists').map(([lists = '']) => lists.split(', '));
  const titles = (writers: string) =>
    nouns.filter((noun) => writersOf[noun] === writers).map((noun) => listTitle(noun));
  expect(admins?.toSorted()).toEqual(titles('admins').toSorted());
  expect(updaters?.toSorted()).toEqual(titles('updaters').toSorted());
  expect(textOf(guide)).toContain(`creates ${String(listCount)} lists`);
});

test('what is stored where tells of every list', () => {
  const told = new Set(tableOf(privacy, 'List').flatMap(([lists = '']) => lists.split(', ')));
  const lists = Object.keys(writersOf).map((noun) => listTitle(noun as NounName));
  expect(lists.filter((title) => !told.has(title))).toEqual([]);
});

test('the data flows name every address that the page may call', () => {
  const [, sources = ''] = /connect-src ([^;]+)/.exec(tabPolicy([])) ?? [];
  const hosts = sources.split(' ').filter((source) => source.startsWith('https://'));
  expect(hosts.length).toBeGreaterThan(3);
  const flows = tableOf(privacy, 'From')
    .map(([, to = '']) => to)
    .join(' ');
  expect(hosts.filter((host) => !flows.includes(host.replace('https://', '')))).toEqual([]);
});

test('the accessibility statement says what was not tested', () => {
  const words = wordsOf('docs/accessibility-statement.md');
  for (const one of ['screen readers', 'real Microsoft Teams', 'disabled people'])
    expect(words).toContain(one);
});
