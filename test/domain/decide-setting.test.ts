import { expect, test } from 'vitest';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import {
  approverFor,
  defaultSettings,
  renamesIn,
  versionOn,
  type ApprovalRules,
  type PlanSettings,
} from '#domain/plan-settings.ts';
import { defaultQuestionRules } from '#domain/question-rules.ts';
import { settingText } from '#domain/setting-text.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { planFrom } from '#lists/setting.ts';
import { applied, saidNo, writesOf } from './apply-writes.ts';
import { action, cycle, person, planChange, planWith, section, storedRow, today } from './plan-kit.ts';

const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'id',
};

const board = { name: 'Partnership Board', purpose: 'Scrutiny', isActive: true };
const panel = { name: 'Oversight Panel', purpose: '', isActive: true };
const byBoard = { by: 'body', body: board.name } as const;
const boardRules: ApprovalRules = {
  otherwise: { minor: { by: 'admin' }, material: byBoard },
  kinds: { embed: { minor: { by: 'accountable' }, material: byBoard } },
};

/** A plan whose settings are stored as text, as the library has them. */
function plan(settings: Partial<PlanSettings> = {}, given: Partial<Snapshot> = {}): Snapshot {
  const all = { ...defaultSettings, ...settings };
  const base = planWith([action('1.1.1', { themes: ['Voice', 'Data'], alignments: ['Corporate 2.4'] })]);
  const names = Object.keys(settings) as (keyof PlanSettings)[];
  const stored = new Map(
    names.map((name, n) => [
      name as string,
      { row: storedRow(String(n)), key: name, value: settingText(name, all[name]) },
    ]),
  );
  return { ...base, settings: all, stored, ...given };
}

const save = (snapshot: Snapshot, settings: Partial<PlanSettings>): Decision =>
  decide(snapshot, { kind: 'save-settings', settings }, context);

/** The plan as it is read back from the library after a decision. */
function readBack(snapshot: Snapshot, decision: Decision): Snapshot {
  const after = applied(snapshot, writesOf(decision));
  const { settings, problems } = settingsFrom(after.stored);
  expect(problems).toEqual([]);
  return { ...after, settings, plan: planFrom(after.stored.values()) };
}

const level = (one: string) => ({ one, many: `${one}s` });
const structure = (...names: readonly string[]): PlanSettings['structure'] => ({
  levels: names.map(level),
  item: level('Action'),
});

test('settings are written as text that reads back as what was saved', () => {
  const wanted: Partial<PlanSettings> = {
    structure: structure('Outcome', 'Priority', 'Year'),
    bodies: [board, panel],
    approval: boardRules,
    questions: {
      ...defaultQuestionRules,
      asked: { ...defaultQuestionRules.asked, 'risk-high': false },
      riskScore: 9,
    },
    themes: ['Voice'],
    alignments: ['Corporate plan 2.4'],
    versions: [{ version: '2.0', effectiveFrom: '2026-09-01', note: 'Approved' }],
  };
  expect(readBack(plan(), save(plan(), wanted)).settings).toEqual({ ...defaultSettings, ...wanted });
});

test('a setting that is there already is edited, and one that says the same is left alone', () => {
  const before = plan({ themes: ['Voice'] });
  expect(writesOf(save(before, { themes: ['Voice', 'Data'], bodies: [board] }))).toMatchObject([
    { kind: 'edit', noun: 'setting', key: 'themes', set: { value: '["Voice","Data"]' } },
    { kind: 'add', noun: 'setting', value: { key: 'bodies' } },
  ]);
  expect(saidNo(save(before, { themes: ['Voice'] }))).toEqual(['nothing-to-write']);
});

test('only an admin changes settings', () => {
  const asLead = { ...context, me: person('lead') };
  const command = { kind: 'save-settings', settings: { themes: ['Voice'] } } as const;
  expect(saidNo(decide(plan(), command, asLead))).toEqual(['admin-only']);
});

test.for<[string, Partial<PlanSettings>, readonly string[]]>([
  [
    'a level without a word',
    { structure: { levels: [{ one: '', many: ' ' }], item: level('Action') } },
    ['levels.0.one not-given', 'levels.0.many not-given', 'levels levels-in-use'],
  ],
  ['no level', { structure: { levels: [], item: level('Action') } }, ['levels levels-outside']],
  ['four levels', { structure: structure('A', 'B', 'C', 'D') }, ['levels levels-outside']],
  [
    'one word for two levels',
    { structure: structure('Aim', 'aim') },
    ['levels.1.one used-twice', 'levels.1.many used-twice'],
  ],
  [
    'a word that is too long',
    { structure: structure('Aim', 'x'.repeat(41)) },
    ['levels.1.one text-too-long', 'levels.1.many text-too-long'],
  ],
  ['fewer levels than headings use', { structure: structure('Aim') }, ['levels levels-in-use']],
  ['a body without a name', { bodies: [{ ...board, name: ' ' }] }, ['bodies.0.name not-given']],
  [
    'the same body twice',
    { bodies: [board, { ...panel, name: 'partnership board' }] },
    ['bodies.1.name used-twice'],
  ],
  [
    'rules that name a body nobody knows',
    { approval: boardRules },
    ['approval.otherwise.material body-unknown', 'approval.kinds.embed.material body-unknown'],
  ],
  [
    'rules that name a body that meets no more',
    { approval: boardRules, bodies: [{ ...board, isActive: false }] },
    [
      'bodies.0.isActive body-decides',
      'approval.otherwise.material body-unknown',
      'approval.kinds.embed.material body-unknown',
    ],
  ],
  [
    'bounds without sense',
    { questions: { ...defaultQuestionRules, cyclesWithoutUpdate: 0, riskScore: 16.5 } },
    ['questions.cyclesWithoutUpdate number-outside', 'questions.riskScore number-outside'],
  ],
  ['a label with a semicolon', { themes: ['Voice; data'] }, ['themes.0 semicolon']],
  ['a label twice', { alignments: ['2.4', ' 2.4 '] }, ['alignments.1 used-twice']],
  ['an empty label', { themes: ['Voice', ''] }, ['themes.1 not-given']],
  [
    'a version twice, on no day',
    {
      versions: [
        { version: '1.0', effectiveFrom: '2026-02-30', note: '' },
        { version: '1.0', effectiveFrom: '2026-03-01', note: '' },
      ],
    },
    ['versions.0.effectiveFrom date-invalid', 'versions.1.version used-twice'],
  ],
  [
    'versions that run backwards',
    {
      versions: [
        { version: '1.0', effectiveFrom: '2026-03-01', note: '' },
        { version: '1.1', effectiveFrom: '2026-02-01', note: '' },
      ],
    },
    ['versions.1.effectiveFrom version-too-early'],
  ],
])('%s is refused at the field', ([, wanted, said]) => {
  expect(saidNo(save(plan(), wanted))).toEqual(said);
});

test('three levels can become two again when no heading stands on the third', () => {
  const before = plan({ structure: structure('A', 'B', 'C') });
  expect(saidNo(save(before, { structure: structure('A', 'B') }))).toEqual([]);
  const sections = new Map(before.sections).set('1.1.1', section('1.1.1', 'Year 1', '1.1', 9));
  expect(saidNo(save({ ...before, sections }, { structure: structure('A', 'B') }))).toEqual([
    'levels levels-in-use',
  ]);
});

test.for<[string, Partial<PlanSettings>, Partial<Snapshot>]>([
  ['the rules name it', { approval: boardRules }, {}],
  [
    'it meets in a cycle',
    {},
    {
      cycles: new Map([
        [
          'C1',
          {
            ...cycle('C1', '2026-09-01', '2026-09-30'),
            meetings: [{ body: board.name, on: '2026-10-02' }],
          },
        ],
      ]),
    },
  ],
  [
    'a proposed change waits for it',
    {},
    { changes: new Map([['c', planChange('c', { approver: byBoard })]]) },
  ],
])('a body cannot be removed while %s', ([, settings, given]) => {
  const before = plan({ bodies: [board, panel], ...settings }, given);
  expect(saidNo(save(before, { bodies: [panel] }))).toEqual(['bodies body-in-use']);
});

test('a body that nothing names is removed, and one that met before may stop meeting', () => {
  const before = plan({ bodies: [board, panel] });
  expect(readBack(before, save(before, { bodies: [panel] })).settings.bodies).toEqual([panel]);
  const inactive = { ...board, isActive: false };
  expect(readBack(before, save(before, { bodies: [inactive, panel] })).settings.bodies).toEqual([
    inactive,
    panel,
  ]);
});

test('a body with another name keeps what it decides and the meetings still to come', () => {
  const c2 = {
    ...cycle('C2', '2026-11-01', '2026-11-30'),
    meetings: [
      { body: board.name, on: '2026-11-02' },
      { body: board.name, on: '2026-12-11' },
      { body: panel.name, on: '2026-12-12' },
    ],
  };
  const before = plan({ bodies: [board, panel], approval: boardRules }, { cycles: new Map([['C2', c2]]) });
  const after = readBack(before, save(before, { bodies: [{ ...board, name: 'SEND Board' }, panel] }));
  expect(approverFor(after.settings.approval, 'add', 'material')).toEqual({ by: 'body', body: 'SEND Board' });
  expect(approverFor(after.settings.approval, 'embed', 'material')).toEqual({
    by: 'body',
    body: 'SEND Board',
  });
  expect(after.cycles.get('C2')?.meetings.map((one) => one.body)).toEqual([
    'Partnership Board',
    'SEND Board',
    'Oversight Panel',
  ]);
});

test('a theme with another name is renamed in the actions that carry it; one that is taken away stays there', () => {
  const before = plan({ themes: ['Voice', 'Data'], alignments: ['Corporate 2.4'] });
  const renamed = readBack(
    before,
    save(before, { themes: ['Voice and influence', 'Data'], alignments: ['Council plan 2.4'] }),
  );
  expect(renamed.actions.get('1.1.1')?.themes).toEqual(['Voice and influence', 'Data']);
  expect(renamed.actions.get('1.1.1')?.alignments).toEqual(['Council plan 2.4']);
  const removed = readBack(before, save(before, { themes: ['Data'] }));
  expect(removed.actions.get('1.1.1')?.themes).toEqual(['Voice', 'Data']);
  expect(removed.settings.themes).toEqual(['Data']);
});

test.for<[string, readonly string[], readonly string[], readonly [string, string][]]>([
  ['one in its place', ['A', 'B'], ['A', 'C'], [['B', 'C']]],
  ['one beside an addition', ['A'], ['Z', 'B'], [['A', 'Z']]],
  ['none when two change places', ['A', 'B'], ['B', 'A'], []],
  ['none when one is removed', ['A', 'B'], ['C'], []],
  ['none when one is emptied', ['A'], [' '], []],
])('a list has %s renamed', ([, before, after, wanted]) => {
  expect([...renamesIn(before, after)]).toEqual(wanted);
});

test('publishing a version sets what documents call the plan from the day it takes effect', () => {
  const before = plan();
  const first = { version: '1.2', effectiveFrom: '2025-12-01', note: 'As approved' };
  const published = readBack(
    before,
    save(before, { versions: [first, { version: '2.0', effectiveFrom: today, note: '' }] }),
  );
  expect(published.plan.version).toBe('2.0');
  const later = readBack(
    before,
    save(before, { versions: [first, { version: '2.0', effectiveFrom: '2027-01-01', note: '' }] }),
  );
  expect(later.plan.version).toBe('1.2');
  expect(versionOn(later.settings.versions, '2027-01-01')).toBe('2.0');
  expect(versionOn(later.settings.versions, '2025-11-30')).toBeNull();
});

test('the facts of the plan are written where they differ, in one line each', () => {
  const before = plan();
  const facts = { ...before.plan, title: ' The  Plan\n', marking: 'OFFICIAL-SENSITIVE' };
  const after = readBack(before, decide(before, { kind: 'save-plan', plan: facts }, context));
  expect(after.plan).toEqual({ ...before.plan, title: 'The Plan', marking: 'OFFICIAL-SENSITIVE' });
  expect(saidNo(decide(after, { kind: 'save-plan', plan: after.plan }, context))).toEqual([
    'nothing-to-write',
  ]);
});

test('a plan needs a title and a version, and its facts have to fit', () => {
  const facts = {
    title: '',
    partnership: 'x'.repeat(121),
    period: 'x'.repeat(61),
    version: ' ',
    marking: 'x'.repeat(61),
  };
  expect(saidNo(decide(plan(), { kind: 'save-plan', plan: facts }, context))).toEqual([
    'title not-given',
    'partnership text-too-long',
    'period text-too-long',
    'version not-given',
    'marking text-too-long',
  ]);
});

test('a plan may have no marking', () => {
  const { plan: facts } = plan();
  expect(saidNo(decide(plan(), { kind: 'save-plan', plan: { ...facts, marking: '' } }, context))).toEqual([]);
});
