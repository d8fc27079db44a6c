import { expect, test } from 'vitest';
import { ConfigError } from '#host/config.ts';
import { checkPackageConfig } from '#package/package-config.ts';
import { rightConfig } from './package-kit.ts';

test('reads what the package needs, and leaves the rest of config.json to the page', () => {
  expect(checkPackageConfig({ ...rightConfig, unknown: 'kept for others' })).toEqual({
    appId: rightConfig.appId,
    clientId: rightConfig.clientId,
    access: 'sites',
    tab: rightConfig.tab,
    version: '1.0.0',
    developer: rightConfig.developer,
  });
});

test('takes the version to begin with from config.json', () => {
  expect(checkPackageConfig({ ...rightConfig, version: '2.1.0' }).version).toBe('2.1.0');
});

test('needs no link that opens the app, and takes a page of its own for one', () => {
  expect(() => checkPackageConfig({ ...rightConfig, openIn: undefined })).toThrow(ConfigError);
  const { openIn: _, ...withoutLink } = rightConfig;
  expect(checkPackageConfig(withoutLink).appId).toBe(rightConfig.appId);
  expect(checkPackageConfig({ ...rightConfig, openIn: rightConfig.tab }).tab).toBe(rightConfig.tab);
});

const { developer } = rightConfig;

test.for<[string, object, string]>([
  ['clientId', { clientId: 'one-plan' }, 'should be the application (client) id, a GUID'],
  ['site', { site: 'https://oakshire.sharepoint.com/sites/one-plan' }, 'should be a site address'],
  ['appId', { appId: 'one-plan' }, 'should be the id in the Teams manifest, a GUID'],
  ['appId', { appId: undefined }, 'should be the id in the Teams manifest, a GUID'],
  [
    'openIn',
    { appId: rightConfig.clientId },
    `should be a link to the app of this package, /l/entity/${rightConfig.clientId}/one-plan`,
  ],
  ['tab', { tab: undefined }, 'should be the https address of the page without port or query, ending in /'],
  ['tab', { tab: 'plan.oakshire.example' }, 'should be the https address'],
  ['tab', { tab: 'http://plan.oakshire.example/' }, 'should be the https address'],
  ['tab', { tab: 'https://plan.oakshire.example' }, 'ending in /'],
  ['tab', { tab: 'https://plan.oakshire.example:8443/' }, 'without port'],
  ['tab', { tab: 'https://plan.oakshire.example/?a=b' }, 'or query'],
  ['tab', { tab: 'https://plan.oakshire.example/#/plan' }, 'should be the https address'],
  ['tab', { tab: 'https://me:secret@plan.oakshire.example/' }, 'should be the https address'],
  ['tab', { tab: 'https://plan/' }, 'should be the https address'],
  ['tab', { tab: 'https://plan.oakshire.example/index.html' }, 'ending in /'],
  ['version', { version: '1.0' }, 'should be three numbers such as 1.2.0, or left out'],
  ['version', { version: '1.02.0' }, 'should be three numbers'],
  ['version', { version: 2 }, 'should be three numbers'],
  [
    'developer',
    { developer: undefined },
    'should be an object with name, websiteUrl, privacyUrl and termsOfUseUrl',
  ],
  ['developer', { developer: 'Oakshire' }, 'should be an object'],
  [
    'developer.name',
    { developer: { ...developer, name: ' ' } },
    'should be the organisation’s name in at most 32 characters',
  ],
  [
    'developer.name',
    { developer: { ...developer, name: 'Oakshire County Council and partners' } },
    'in at most 32 characters',
  ],
  [
    'developer.websiteUrl',
    { developer: { ...developer, websiteUrl: 'www.oakshire.example' } },
    'should be an https address that people can open',
  ],
  [
    'developer.privacyUrl',
    { developer: { ...developer, privacyUrl: 'http://www.oakshire.example/' } },
    'should be an https address',
  ],
  [
    'developer.termsOfUseUrl',
    { developer: { ...developer, termsOfUseUrl: undefined } },
    'should be an https address',
  ],
])('names %s where it is wrong, and what is wanted: %j', ([field, wrong, want]) => {
  const { thrown } = caught({ ...rightConfig, ...wrong });
  expect(thrown.field).toBe(field);
  expect(thrown.message).toContain(want);
});

test.each([null, [], 'text', 4])('says that %j is no config.json', (raw) => {
  expect(caught(raw).thrown).toBeInstanceOf(ConfigError);
});

function caught(raw: unknown): { thrown: ConfigError } {
  try {
    checkPackageConfig(raw);
  } catch (error) {
    if (error instanceof ConfigError) return { thrown: error };
    throw error;
  }
  throw new Error('It was taken');
}
