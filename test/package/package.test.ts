import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { activityTypes } from '#domain/cycle/chase-message.ts';
import { personalTab } from '#host/deep-link.ts';
import { makePackage } from '#package/make-package.ts';
import { manifestFor } from '#package/manifest.ts';
import {
  packageWith,
  partsOf,
  readJson,
  rightConfig,
  withJson,
  type Files,
  type Json,
} from './package-kit.ts';
import { brokenRules } from './package-rule.ts';

test('the package breaks no rule of Microsoft’s schema, and none of ours', () => {
  expect(brokenRules(makePackage(partsOf()))).toEqual([]);
});

test('a page below a path breaks none either', () => {
  const parts = partsOf({ ...rightConfig, tab: 'https://www.oakshire.example/apps/one-plan/' });
  expect(brokenRules(makePackage(parts))).toEqual([]);
  const [info] = manifestFor(parts.deployment, parts.languages).webApplicationInfo.nestedAppAuthInfo;
  expect(info.redirectUri).toBe('brk-multihub://www.oakshire.example');
});

test('the same parts give the same bytes', () => {
  expect(Buffer.from(makePackage(partsOf())).equals(makePackage(partsOf()))).toBe(true);
});

test('has the host fetch a token for chosen sites only, where the page asks for no more', () => {
  const { deployment, languages } = partsOf({ ...rightConfig, access: 'selected' });
  const [ahead] = manifestFor(deployment, languages).webApplicationInfo.nestedAppAuthInfo;
  expect(ahead.scopes).toEqual(['User.Read', 'Sites.Selected']);
});

test('a translation goes in as a file of its own, and people are told of it', () => {
  const [english] = partsOf().languages;
  if (english === undefined) throw new Error('There is no English');
  const words = { ...english.words, 'name.short': 'Un Cynllun' };
  const made = makePackage({ ...partsOf(), languages: [english, { tag: 'cy', words }] });
  expect(brokenRules(made)).toEqual([]);
  expect(manifestFor(partsOf().deployment, [english, { tag: 'cy', words }]).localizationInfo).toEqual({
    defaultLanguageTag: 'en-gb',
    defaultLanguageFile: 'en-gb.json',
    additionalLanguages: [{ languageTag: 'cy', file: 'cy.json' }],
  });
});

test('no language is shipped that nobody has translated', () => {
  const { additionalLanguages } = manifestFor(partsOf().deployment, partsOf().languages).localizationInfo;
  expect(additionalLanguages).toEqual([]);
});

test('the manifest says what the app does', () => {
  const manifest = manifestFor(partsOf().deployment, partsOf().languages);
  expect(manifest).toMatchObject({
    manifestVersion: '1.25',
    id: rightConfig.appId,
    version: '1.0.0',
    developer: rightConfig.developer,
    supportsChannelFeatures: 'tier1',
    validDomains: ['plan.oakshire.example'],
    webApplicationInfo: {
      id: rightConfig.clientId,
      nestedAppAuthInfo: [
        {
          redirectUri: 'brk-multihub://plan.oakshire.example',
          scopes: ['User.Read', 'Sites.ReadWrite.All'],
          claims: '{"access_token":{"xms_cc":{"values":["CP1"]}}}',
        },
      ],
    },
  });
  expect(manifest.staticTabs.map(({ entityId, scopes }) => [entityId, scopes])).toEqual([
    [personalTab, ['personal']],
  ]);
  expect(manifest.activities.activityTypes.map(({ type }) => type)).toEqual(Object.values(activityTypes));
});

// each is one thing wrong in a package that is right otherwise
test.for<[string, (manifest: Json) => void, string]>([
  [
    'a name is too long',
    (m) => set(m, 'name', 'short', 'x'.repeat(31)),
    'must NOT have more than 30 characters',
  ],
  [
    'a full name is too long',
    (m) => set(m, 'name', 'full', 'x'.repeat(101)),
    'must NOT have more than 100 characters',
  ],
  [
    'a description is too long',
    (m) => set(m, 'description', 'short', 'x'.repeat(81)),
    'must NOT have more than 80 characters',
  ],
  [
    'a full description is too long',
    (m) => set(m, 'description', 'full', 'x'.repeat(4001)),
    'must NOT have more than 4000 characters',
  ],
  [
    'the developer’s name is too long',
    (m) => set(m, 'developer', 'name', 'x'.repeat(33)),
    'must NOT have more than 32 characters',
  ],
  ['a field is unknown', (m) => set(m, 'colour', 'navy'), 'must NOT have additional properties'],
  ['the id is none', (m) => set(m, 'id', 'one-plan'), 'must match pattern'],
  ['the version is none', (m) => set(m, 'version', 3), 'must be string'],
  ['the accent is a word', (m) => set(m, 'accentColor', 'navy'), 'must match pattern'],
  ['the schema is another', (m) => set(m, 'manifestVersion', '1.24'), 'must be equal to constant'],
  [
    'a meeting place is unknown',
    (m) => set(m, 'configurableTabs', 0, 'context', 0, 'meetingRoom'),
    'must be equal to one of the allowed values',
  ],
  [
    'there are two configurable tabs',
    (m) => set(m, 'configurableTabs', 1, m['configurableTabs']?.[0]),
    'must NOT have more than 1 items',
  ],
  [
    'a tab has no entity id',
    (m) => set(m, 'staticTabs', 0, 'entityId', undefined),
    "must have required property 'entityId'",
  ],
  [
    'there are 17 tabs',
    (m) =>
      set(
        m,
        'staticTabs',
        Array.from({ length: 17 }, (_, n) => ({ ...m['staticTabs']?.[0], entityId: `tab-${String(n)}` })),
      ),
    'must NOT have more than 16 items',
  ],
  [
    'a language tag is none',
    (m) => set(m, 'localizationInfo', 'defaultLanguageTag', 'British English'),
    'must match pattern',
  ],
  [
    'the channel features are unknown',
    (m) => set(m, 'supportsChannelFeatures', 'tier9'),
    'must be equal to one of the allowed values',
  ],
  [
    'the page is not https',
    (m) => set(m, 'staticTabs', 0, 'contentUrl', 'http://plan.oakshire.example/'),
    'is not https',
  ],
  [
    'a page is elsewhere',
    (m) => set(m, 'staticTabs', 0, 'contentUrl', 'https://plan.elsewhere.example/'),
    'is on no valid domain',
  ],
  [
    'the configuration page is elsewhere',
    (m) => set(m, 'configurableTabs', 0, 'configurationUrl', 'https://plan.elsewhere.example/'),
    'is on no valid domain',
  ],
  [
    'a domain is let in for nothing',
    (m) => set(m, 'validDomains', 1, '*.oakshire.example'),
    'is a valid domain without a page',
  ],
  ['no domain is valid', (m) => set(m, 'validDomains', []), 'is on no valid domain'],
  [
    'sign-in goes back elsewhere',
    (m) =>
      set(m, 'webApplicationInfo', 'nestedAppAuthInfo', 0, 'redirectUri', 'brk-multihub://elsewhere.example'),
    'is not where the page is',
  ],
  [
    'sign-in goes back to a path',
    (m) =>
      set(
        m,
        'webApplicationInfo',
        'nestedAppAuthInfo',
        0,
        'redirectUri',
        'brk-multihub://plan.oakshire.example/',
      ),
    'is not where the page is',
  ],
  [
    'two tabs have one id',
    (m) => set(m, 'staticTabs', 1, { ...m['staticTabs']?.[0], name: 'Risks' }),
    'two tabs have one entity id',
  ],
  [
    'a reserved activity is declared',
    (m) => set(m, 'activities', 'activityTypes', 0, 'type', 'systemDefault'),
    'systemDefault is reserved',
  ],
  [
    'two activities have one name',
    (m) => set(m, 'activities', 'activityTypes', 0, 'type', 'updatesMissing'),
    'two activity types have one name',
  ],
  [
    'an icon is named that is not there',
    (m) => set(m, 'icons', 'color', 'colour.png'),
    'colour.png is missing',
  ],
  [
    'a language is named that is not there',
    (m) => set(m, 'localizationInfo', 'additionalLanguages', 0, { languageTag: 'cy', file: 'cy.json' }),
    'cy.json is missing',
  ],
  [
    'the manifest says other words',
    (m) => set(m, 'name', 'short', 'Other plan'),
    'name.short differs from the manifest',
  ],
])('turns red when %s', ([, change, problem]) => {
  expect(brokenRules(withJson(change)).join('\n')).toContain(problem);
});

test.for<[string, (words: Json) => void, string]>([
  ['a key leads nowhere', (w) => set(w, 'staticTabs[3].name', 'Risks'), 'staticTabs[3].name leads nowhere'],
  ['a key is unknown to Teams', (w) => set(w, 'developer.name', 'Us'), 'must NOT have additional properties'],
  ['a name is left out', (w) => set(w, 'staticTabs[0].name', undefined), 'staticTabs[0].name is missing'],
  [
    'a notification fills in nobody',
    (w) => set(w, 'activities.activityTypes[0].templateText', 'Updates, please'),
    'differs from the manifest',
  ],
])('turns red when in a language file %s', ([, change, problem]) => {
  expect(brokenRules(withJson(change, 'en-gb.json')).join('\n')).toContain(problem);
});

test('turns red when a translation fills in other places than the manifest', () => {
  const [english] = partsOf().languages;
  if (english === undefined) throw new Error('There is no English');
  const words = { ...english.words, 'activities.activityTypes[0].templateText': '{pwy} yn gofyn' };
  const made = makePackage({ ...partsOf(), languages: [english, { tag: 'cy', words }] });
  expect(brokenRules(made)).toEqual([
    'cy.json: activities.activityTypes[0].templateText fills in other places',
  ]);
});

test.for<[string, (files: Files) => void, string]>([
  ['everything lies in a folder', inFolder, 'manifest.json is not at the root of the zip'],
  [
    'an icon lies in a folder',
    (files) => move(files, 'color.png', 'icon/color.png'),
    'icon/color.png lies in a folder',
  ],
  [
    'a file is named nowhere',
    (files) => void (files['config.json'] = strToU8('{}')),
    'config.json is named nowhere',
  ],
  ['an icon is missing', (files) => void delete files['outline.png'], 'outline.png is missing'],
  [
    'the colour icon is small',
    (files) => copy(files, 'color32.png', 'color.png'),
    'color.png is 32 by 32, not 192',
  ],
  [
    'the outline icon is large',
    (files) => copy(files, 'color.png', 'outline.png'),
    'outline.png is 192 by 192, not 32',
  ],
  [
    'the outline icon is coloured',
    (files) => copy(files, 'color32.png', 'outline.png'),
    'which is not white',
  ],
  [
    'the small icon has a ground',
    (files) => copy(files, 'color.png', 'color32.png'),
    'color32.png has no transparent ground',
  ],
  [
    'an icon is no PNG',
    (files) => void (files['color.png'] = readFileSync('manifest/icon/color.svg')),
    'color.png is not a PNG',
  ],
])('turns red when in the zip %s', ([, change, problem]) => {
  expect(brokenRules(packageWith(change)).join('\n')).toContain(problem);
});

test('reads back from the zip what was put in', () => {
  packageWith((files) => {
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'color32.png',
      'en-gb.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(readJson(files['manifest.json'])['id']).toBe(rightConfig.appId);
  });
});

function set(at: Json, ...steps: readonly unknown[]): void {
  const [value, last, ...way] = [...steps].reverse();
  const place = way.reverse().reduce<Json>((inner, step) => inner[String(step)] ?? {}, at);
  place[String(last)] = value as Json; // what is planted is wrong on purpose
}

function inFolder(files: Files): void {
  for (const name of Object.keys(files)) move(files, name, `one-plan/${name}`);
}

function move(files: Files, from: string, to: string): void {
  copy(files, from, to);
  delete files[from];
}

function copy(files: Files, from: string, to: string): void {
  const bytes = files[from];
  if (bytes === undefined) throw new Error(`The package has no ${from}`);
  files[to] = bytes;
}
