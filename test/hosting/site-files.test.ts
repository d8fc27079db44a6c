import { expect, test } from 'vitest';
import { checkConfig, ConfigError } from '#host/config.ts';
import { releaseOf, siteFiles, withMark } from '#hosting/site-files.ts';
import { checkPackageConfig } from '#package/package-config.ts';

const page = '<!doctype html><html><head><title>x</title></head><body></body></html>';
const names = ['assets/a-1.js', 'assets/b-2.js'];
const release = { version: '1.2.3', build: '0123456789ab' };
const guid = '11111111-2222-4333-8444-555555555555';

const fileOf = (name: string): unknown => JSON.parse(siteFiles(release).get(name) ?? '');

test('adds to the tab how it is hosted, what config.json is made of, and its release', () => {
  expect([...siteFiles(release).keys()].toSorted()).toEqual([
    'config.example.json',
    'nginx.conf',
    'staticwebapp.config.json',
    'version.json',
  ]);
  expect(fileOf('version.json')).toEqual(release);
});

test('the same build has the same release, in whatever order its files come', () => {
  const one = releaseOf('1.2.3', names, [page]);
  expect(releaseOf('1.2.3', names.toReversed(), [page])).toEqual(one);
  expect(one.version).toBe('1.2.3');
  expect(one.build).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  ['its version is another', () => releaseOf('1.2.4', names, [page])],
  ['a file is another', () => releaseOf('1.2.3', ['assets/a-1.js', 'assets/b-3.js'], [page])],
  ['a file is gone', () => releaseOf('1.2.3', ['assets/a-1.js'], [page])],
  ['a page is another', () => releaseOf('1.2.3', names, [`${page} `])],
  ['names run together otherwise', () => releaseOf('1.2.3', ['assets/a-1.jsassets/b-2.js'], [page])],
])('a build is another release when %s', (_, other) => {
  expect(other().build).not.toBe(releaseOf('1.2.3', names, [page]).build);
});

test('marks a page with its release, once, in its head', () => {
  const marked = withMark(page, release);
  expect(marked).toMatch(/<meta name="one-plan-release" content="1\.2\.3 0123456789ab" \/>\s*<\/head>/);
  expect(marked.match(/one-plan-release/g)).toHaveLength(1);
  expect(() => withMark('<p>no head</p>', release)).toThrow('no head');
});

test('the example of config.json, filled in, is what the page and the package take', () => {
  const example = fileOf('config.example.json') as Record<string, unknown>;
  const address = 'https://plan.oakshire.example/';
  const filled = {
    ...example,
    clientId: guid,
    tenantId: guid,
    site: 'oakshire.sharepoint.com:/sites/plan',
    openIn: `https://teams.microsoft.com/l/entity/${guid}/one-plan`,
    appId: guid,
    tab: address,
    developer: { name: 'Oakshire', websiteUrl: address, privacyUrl: address, termsOfUseUrl: address },
  };
  expect(Object.keys(filled).toSorted()).toEqual(Object.keys(example).toSorted());
  expect(checkConfig(filled)).toMatchObject({ clientId: guid, access: 'sites' });
  expect(checkPackageConfig(filled)).toMatchObject({ tab: address, version: '1.0.0' });
});

test('each placeholder that was left in the example is named', () => {
  const whole = {
    clientId: guid,
    tenantId: guid,
    site: 'oakshire.sharepoint.com:/sites/plan',
    openIn: 'https://teams.microsoft.com/',
    appId: guid,
    tab: 'https://plan.oakshire.example/',
    developer: {
      name: 'Oakshire',
      websiteUrl: 'https://oakshire.example/',
      privacyUrl: 'https://oakshire.example/',
      termsOfUseUrl: 'https://oakshire.example/',
    },
  };
  const example = fileOf('config.example.json') as typeof whole;
  const fieldOf = (config: unknown) => {
    try {
      checkPackageConfig(config);
    } catch (error) {
      return error instanceof ConfigError ? error.field : error;
    }
    return null;
  };
  expect(fieldOf(whole)).toBe(null);
  for (const field of ['clientId', 'tenantId', 'site', 'openIn', 'appId', 'tab'] as const)
    expect(fieldOf({ ...whole, [field]: example[field] })).toBe(field);
  for (const field of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const)
    expect(fieldOf({ ...whole, developer: { ...whole.developer, [field]: example.developer[field] } })).toBe(
      `developer.${field}`,
    );
});
