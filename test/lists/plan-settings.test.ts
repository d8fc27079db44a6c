import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeKinds, type Approver } from '#domain/change/change.ts';
import { choosableFields } from '#domain/intake/intake-choice.ts';
import { defaultSettings, type PlanSettings } from '#domain/plan-settings.ts';
import type { Setting } from '#domain/setting.ts';
import { schemeKey, settingText, type SettingName } from '#domain/setting-text.ts';
import { defaultScheme } from '#domain/status.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { storedRow } from '../domain/plan-kit.ts';
import { anyDay } from './record.ts';

/** Settings as rows of the list, each with its own key as the id of its row. */
function rows(values: Readonly<Record<string, string>>): ReadonlyMap<string, Setting> {
  return new Map(Object.entries(values).map(([key, value]) => [key, { row: storedRow(key), key, value }]));
}

/** What a plan with one setting typed by hand has in its place, and what is told of it. */
function typed(name: string, value: unknown) {
  const { settings, scheme, problems } = settingsFrom(
    rows({ [name]: typeof value === 'string' ? value : JSON.stringify(value) }),
  );
  return { settings, scheme, told: problems.map((one) => `${one.list} ${one.rowId}: ${one.what}`) };
}

// the keys of the settings are their names, which Object.keys forgets
const names = Object.keys(defaultSettings) as SettingName[];

test('a plan that has not chosen has the settings and the scheme of every new plan', () => {
  expect(settingsFrom(new Map())).toEqual({
    settings: defaultSettings,
    scheme: defaultScheme,
    schemes: new Map([[1, defaultScheme]]),
    problems: [],
  });
});

test.for(names.map((name) => [name] as const))('the default of %s comes back as it was written', ([name]) => {
  const { settings, problems } = settingsFrom(rows({ [name]: settingText(name, defaultSettings[name]) }));
  expect(problems).toEqual([]);
  expect(settings).toEqual(defaultSettings);
});

const word = fc.string({ unit: 'grapheme', maxLength: 30 });
const noun = fc.record({ one: word, many: word });
const approver: fc.Arbitrary<Approver> = fc.oneof(
  fc.constantFrom<Approver>({ by: 'admin' }, { by: 'accountable' }),
  fc.stringMatching(/^[A-Z][A-Za-z ]{0,20}[a-z]$/).map((body) => ({ by: 'body' as const, body })),
);
const pair = fc.record({ minor: approver, material: approver });

const chosen: fc.Arbitrary<Partial<PlanSettings>> = fc.record(
  {
    structure: fc.record({ levels: fc.array(noun, { minLength: 1, maxLength: 3 }), item: noun }),
    bodies: fc.array(fc.record({ name: word, purpose: word, isActive: fc.boolean() })),
    approval: fc.record({
      otherwise: pair,
      kinds: fc.dictionary(fc.constantFrom(...changeKinds), pair),
    }),
    themes: fc.array(word),
    alignments: fc.array(word),
    organisations: fc.array(fc.record({ from: word, to: word, on: anyDay })),
    versions: fc.array(fc.record({ version: word, effectiveFrom: anyDay, note: word })),
    importColumns: fc.array(
      fc.record({
        shape: word,
        columns: fc.dictionary(fc.nat({ max: 60 }).map(String), fc.constantFrom(null, ...choosableFields)),
      }),
    ),
    questions: fc.record({
      asked: fc
        .constant(defaultSettings.questions.asked)
        .chain((asked) =>
          fc.boolean().map((flag) => ({ ...asked, 'risk-high': flag, 'reason-missing': !flag })),
        ),
      cyclesWithoutUpdate: fc.integer({ min: 1, max: 12 }),
      riskScore: fc.integer({ min: 1, max: 16 }),
    }),
  },
  { requiredKeys: [] },
);

test('whatever a plan chose comes back, and what it did not choose is the default', () => {
  fc.assert(
    fc.property(chosen, (given) => {
      const settings = { ...defaultSettings, ...given };
      const written = names
        .filter((name) => name in given)
        .map((name) => [name, settingText(name, settings[name])]);
      const read = settingsFrom(rows(Object.fromEntries(written)));
      expect(read.problems).toEqual([]);
      expect(read.settings).toEqual(settings);
    }),
  );
});

test.for<[SettingName, unknown, string]>([
  ['structure', '{"levels":', 'it is not valid JSON'],
  ['structure', 'Priorities', 'it is not valid JSON'],
  ['structure', { levels: [], item: { one: 'a', many: 'b' } }, 'a plan has one to three levels'],
  ['structure', { levels: [{ one: 'Priority' }] }, 'many is not a text'],
  ['structure', { levels: [{ one: 'P', many: 'Ps' }] }, 'what holds one is not an object'],
  ['bodies', { name: 'Board' }, 'bodies is not a list'],
  ['bodies', ['Board'], 'what holds name is not an object'],
  ['approval', {}, 'what holds minor is not an object'],
  [
    'approval',
    { otherwise: { minor: 'admin', material: 'the chair' } },
    "Decided by rule is 'the chair', which is not known",
  ],
  [
    'approval',
    { otherwise: { minor: 'admin', material: 'admin' }, kinds: { rewrite: {} } },
    "'rewrite' is no kind of change",
  ],
  ['questions', { asked: { 'risk-high': 'no' } }, 'risk-high is neither true nor false'],
  ['questions', { cyclesWithoutUpdate: 0 }, 'cyclesWithoutUpdate is not a whole number from 1 to 12'],
  ['questions', { riskScore: 12.5 }, 'riskScore is not a whole number from 1 to 16'],
  ['questions', { riskScore: '12' }, 'riskScore is not a number'],
  ['themes', ['Health', 4], 'theme is not a text'],
  ['organisations', [{ from: 'CCG', to: 'ICB', on: '2026-02-30' }], "'2026-02-30' is no day"],
  ['versions', [{ version: '2', effectiveFrom: '1 April 2026' }], "'1 April 2026' is no day"],
  ['importColumns', [{ columns: {} }], 'shape is not a text'],
  ['importColumns', [{ shape: 'ref|action', columns: [] }], 'columns is not an object'],
  [
    'importColumns',
    [{ shape: 'ref|action', columns: { 0: 'colour' } }],
    'column 0 is none of ref, title, action, priority, section, themes, measure, owner, accountable, completion, revised, status, activity, impactRating, impact, nextSteps, sources',
  ],
])('the setting %s typed as %j is a problem, and as in a new plan until mended', ([name, value, wanted]) => {
  const { settings, told } = typed(name, value);
  expect(told).toEqual([`Settings ${name}: ${name}: ${wanted}`]);
  expect(settings).toEqual(defaultSettings);
});

test('words in another case are understood where a rule names who decides', () => {
  const { settings, told } = typed('approval', {
    otherwise: { minor: 'Admin', material: 'Body: SEND Board' },
  });
  expect(told).toEqual([]);
  expect(settings.approval).toEqual({
    otherwise: { minor: { by: 'admin' }, material: { by: 'body', body: 'SEND Board' } },
    kinds: {},
  });
});

test('a question that is newer than the stored setting is asked', () => {
  const { settings, told } = typed('questions', { asked: { 'risk-high': false } });
  expect(told).toEqual([]);
  expect(settings.questions).toEqual({
    ...defaultSettings.questions,
    asked: { ...defaultSettings.questions.asked, 'risk-high': false },
  });
});

test('a setting that was emptied is as in a new plan, and no problem', () => {
  expect(typed('bodies', ' \n ')).toMatchObject({ settings: defaultSettings, told: [] });
});

test('one setting that cannot be read leaves the others as they are', () => {
  const { settings, problems } = settingsFrom(rows({ bodies: '{', themes: '["Health"]' }));
  expect(problems).toHaveLength(1);
  expect(settings.themes).toEqual(['Health']);
});

test('the newest scheme that can be read is in force, under the number of its row', () => {
  const text = JSON.stringify(defaultScheme);
  const versions = { [schemeKey(2)]: text, [schemeKey(10)]: text, [schemeKey(9)]: text };
  expect(settingsFrom(rows(versions)).scheme).toEqual({ ...defaultScheme, version: 10 });
  const broken = settingsFrom(rows({ ...versions, [schemeKey(11)]: '{}' }));
  expect(broken.scheme.version).toBe(10);
  expect(broken.problems).toEqual([
    { list: 'Settings', rowId: 'scheme.11', what: 'scheme.11: statuses is not a list' },
  ]);
  expect([...broken.schemes.keys()].sort((a, b) => a - b)).toEqual([1, 2, 9, 10]);
});

test('a row that only looks like a scheme is none', () => {
  const { scheme, problems } = settingsFrom(rows({ 'scheme.2 old': '{', 'scheme.-1': '{', 'Scheme.3': '{' }));
  expect({ scheme, problems }).toEqual({ scheme: defaultScheme, problems: [] });
});

test('whatever text a setting holds, it is read or a problem, never an error', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .jsonValue()
      .map((value) => JSON.stringify({ levels: value, otherwise: value, asked: value, bands: value })),
    fc.array(fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(fc.constantFrom<string[]>(...names, 'scheme.2'), texts, (name, text) => {
      const { settings, problems } = settingsFrom(rows({ [name]: text }));
      expect(Object.keys(settings)).toEqual(names);
      expect(problems.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('a hundred of everything, at the length people may type, fits into several lines of text', () => {
  const hundred = <T>(make: (at: number) => T): readonly T[] =>
    Array.from({ length: 100 }, (_, at) => make(at));
  const label = (at: number) => String(at).padEnd(80, 'ä"');
  const settings: Partial<PlanSettings> = {
    bodies: hundred((at) => ({ name: label(at), purpose: 'p'.repeat(255), isActive: true })),
    themes: hundred(label),
    alignments: hundred(label),
    organisations: hundred((at) => ({ from: label(at), to: label(-at), on: '2026-04-01' })),
  };
  const sizes = Object.values(settings).map((value) => JSON.stringify(value).length);
  expect(sizes.filter((size) => size > 63_000)).toEqual([]);
});
