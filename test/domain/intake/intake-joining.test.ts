import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from '#domain/intake/check-answers.ts';
import { decideImport } from '#domain/intake/decide-import.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { withPeople } from '#domain/intake/intake-joining.ts';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import { context, grid, person, snapshot } from './intake-build.ts';

const plan = snapshot({
  people: [
    person('jane-smith', { name: 'Jane Smith' }),
    person('health-board', { name: 'Health Board', kind: 'group', email: '' }),
    person('gone', { name: 'Robert Thompson', isActive: false }),
  ],
});

function previewOf(...owners: readonly string[]): IntakePreview {
  const rows = owners.map((owner, index) => [
    `1.1.${String(index + 1)}`,
    'Do it',
    owner,
    'Ann Lee',
    'May 2027',
  ]);
  return readPlan([grid([['Ref', 'Action', 'Lead', 'SRO', 'Complete by'], ...rows])], plan, () => 'imp-1');
}

type Joining = Extract<PersonAnswer, { kind: 'join' }>;
const join = (more: Partial<Joining>): Joining => ({
  kind: 'join',
  owner: 'person',
  name: 'Somebody',
  post: '',
  organisation: '',
  email: '',
  updater: null,
  ...more,
});

const leads = (preview: IntakePreview) => preview.actions.map((action) => action.leads);
const names = (preview: IntakePreview) => preview.people.map((one) => one.name);
const codes = (preview: IntakePreview) => preview.issues.map((issue) => `${issue.cell} ${issue.code}`);

test('says nothing new of a file that names nobody new', () => {
  const preview = previewOf('Jane Smith');
  const [lee] = preview.people;
  expect(withPeople(preview, new Map([[lee?.key ?? '', join({ name: 'Ann Lee' })]]), plan)).toEqual({
    ...preview,
    people: [{ ...lee, kind: 'person' }],
  });
});

test('puts who is in the plan in place of a new person, wherever they were named, and does not add them', () => {
  const preview = previewOf('J. Smythe; Jane Smith', 'J. Smythe');
  const found = withPeople(
    preview,
    new Map<string, PersonAnswer>([
      ['j-smythe', { kind: 'same', key: 'jane-smith' }],
      ['ann-lee', { kind: 'same', key: 'jane-smith' }],
    ]),
    plan,
  );
  expect(leads(found)).toEqual([['jane-smith'], ['jane-smith']]);
  expect(found.actions.map((action) => action.accountable)).toEqual(['jane-smith', 'jane-smith']);
  expect(found.actions[0]?.ownerAsWritten).toBe('J. Smythe; Jane Smith');
  expect(found.people).toEqual([]);
  expect(codes(preview)).toContain('C2 owner-new');
  expect(codes(found)).not.toContain('C2 owner-new');
});

test('holds what is proposed where nothing was said', () => {
  const found = withPeople(previewOf('J. Smith', 'Early Years Team'), new Map(), plan);
  expect(leads(found)).toEqual([['jane-smith'], ['early-years-team']]);
  expect(found.people.map((one) => [one.name, one.kind])).toEqual([
    ['Ann Lee', 'person'],
    ['Early Years Team', 'group'],
  ]);
});

test('follows one who is the same as another new one, who is the same as somebody in the plan', () => {
  const found = withPeople(
    previewOf('Old Name', 'New Name'),
    new Map<string, PersonAnswer>([
      ['old-name', { kind: 'same', key: 'new-name' }],
      ['new-name', { kind: 'same', key: 'jane-smith' }],
    ]),
    plan,
  );
  expect(leads(found)).toEqual([['jane-smith'], ['jane-smith']]);
  expect(names(found)).toEqual(['Ann Lee']);
});

test('keeps one of those who are said to be each other, and whoever is said to be nobody', () => {
  const found = withPeople(
    previewOf('Old Name', 'New Name', 'Third Name'),
    new Map<string, PersonAnswer>([
      ['old-name', { kind: 'same', key: 'new-name' }],
      ['new-name', { kind: 'same', key: 'old-name' }],
      ['third-name', { kind: 'same', key: 'nobody' }],
    ]),
    plan,
  );
  expect(leads(found)).toEqual([['new-name'], ['new-name'], ['third-name']]);
  expect(names(found)).toEqual(['Ann Lee', 'New Name', 'Third Name']);
});

test('takes over what was corrected, and drops the post of what is no person', () => {
  const found = withPeople(
    previewOf('Prac Champs', 'Bea Hall (Head of SEND)'),
    new Map([
      [
        'prac-champs',
        join({ owner: 'group', name: ' Practice Champions ', organisation: ' Oakshire ', post: 'x' }),
      ],
      ['bea-hall', join({ name: '', post: ' Head of SEND ', email: ' bea@example.org ' })],
    ]),
    plan,
  );
  expect(found.people.slice(1)).toMatchObject([
    { key: 'prac-champs', kind: 'group', name: 'Practice Champions', organisation: 'Oakshire', post: '' },
    { key: 'bea-hall', kind: 'person', name: 'Bea Hall', post: 'Head of SEND', email: 'bea@example.org' },
  ]);
});

test('adds a new updater once, before the groups they update for', () => {
  const updater = { kind: 'new', name: 'Cal Moss', email: 'cal@example.org' } as const;
  const found = withPeople(
    previewOf('Inclusion Team', 'Health Forum'),
    new Map([
      ['inclusion-team', join({ owner: 'group', name: 'Inclusion Team', updater })],
      [
        'health-forum',
        join({ owner: 'group', name: 'Health Forum', updater: { ...updater, name: 'C. Moss' } }),
      ],
    ]),
    plan,
  );
  expect(found.people).toMatchObject([
    {
      key: 'cal-moss',
      name: 'Cal Moss',
      email: 'cal@example.org',
      kind: 'person',
      role: 'lead',
      importId: 'imp-1',
    },
    { key: 'ann-lee' },
    { key: 'inclusion-team', updaters: ['cal-moss'] },
    { key: 'health-forum', updaters: ['cal-moss'] },
  ]);
  expect(decideImport(plan, importOf(found), context()).kind).toBe('writes');
});

test('finds a new updater among those who are known, by address and else by name', () => {
  const updater = (name: string, email: string) => ({ kind: 'new', name, email }) as const;
  const found = withPeople(
    previewOf('Inclusion Team', 'Health Forum', 'Early Years Team'),
    new Map([
      ['inclusion-team', join({ owner: 'group', updater: updater('J. S.', 'JANE-SMITH@example.org') })],
      ['health-forum', join({ owner: 'group', updater: updater('ann lee', 'ann@example.org') })],
      ['early-years-team', join({ owner: 'group', updater: updater('Jane Smith', 'other@example.org') })],
    ]),
    plan,
  );
  expect(found.people.map((one) => [one.key, one.updaters])).toEqual([
    ['jane-smith-2', []],
    ['ann-lee', []],
    ['inclusion-team', ['jane-smith']],
    ['health-forum', ['ann-lee']],
    ['early-years-team', ['jane-smith-2']],
  ]);
});

test('names the known updater, also one of the file who turns out to be in the plan', () => {
  const found = withPeople(
    previewOf('Inclusion Team', 'J. Smith'),
    new Map([['inclusion-team', join({ owner: 'group', updater: { kind: 'known', key: 'j-smith' } })]]),
    plan,
  );
  expect(found.people.find((one) => one.key === 'inclusion-team')?.updaters).toEqual(['jane-smith']);
});

test('lets nobody update for themselves, and no person have an updater', () => {
  const found = withPeople(
    previewOf('Inclusion Team', 'Bea Hall'),
    new Map([
      ['inclusion-team', join({ owner: 'group', updater: { kind: 'known', key: 'inclusion-team' } })],
      ['bea-hall', join({ updater: { kind: 'known', key: 'jane-smith' } })],
    ]),
    plan,
  );
  expect(found.people.map((one) => one.updaters)).toEqual([[], [], []]);
});

test('ignores answers for people whom the file does not name any more', () => {
  const preview = previewOf('Bea Hall');
  expect(withPeople(preview, new Map([['elsewhere', join({})]]), plan)).toEqual(
    withPeople(preview, new Map(), plan),
  );
});

function importOf(preview: IntakePreview) {
  const { importId, sections, people, actions } = preview;
  return {
    kind: 'import-plan',
    importId,
    sections,
    people,
    actions,
    predecessors: [],
    proposals: [],
    updates: [],
  } as const;
}

const owners = ['Inclusion Team', 'J. Smith', 'Ann Lea', 'Bea Hall', 'Bee Hall', 'Health Forum'] as const;
const keys = ['inclusion-team', 'j-smith', 'ann-lea', 'bea-hall', 'bee-hall', 'health-forum'] as const;

test('leaves no key without somebody behind it, whatever was said', () => {
  const someKey = constantFrom(...keys, 'jane-smith', 'gone', 'ann-lee', 'nobody');
  const name = constantFrom('', 'Ann Lee', 'Bea Hall', 'Cal Moss', 'Jane Smith');
  const email = constantFrom('', 'ann@example.org', 'jane-smith@example.org', 'x');
  const updater = record({ kind: constantFrom('known', 'new'), key: someKey, name, email }).map((one) =>
    one.kind === 'known'
      ? ({ kind: 'known', key: one.key } as const)
      : ({ kind: 'new', name: one.name, email: one.email } as const),
  );
  const answer = record({
    kind: constantFrom('same', 'join'),
    key: someKey,
    owner: constantFrom('person', 'post', 'group'),
    name,
    email,
    updater: option(updater),
  }).map(({ kind, key, ...said }): PersonAnswer => (kind === 'same' ? { kind, key } : join(said)));
  const preview = previewOf(...owners);
  assert(
    property(array(record({ key: constantFrom(...keys, 'ann-lee'), answer })), (said) => {
      const answers = new Map(said.map((one) => [one.key, one.answer]));
      const found = withPeople(preview, answers, plan);
      const there = new Set([...plan.people.keys(), ...found.people.map((one) => one.key)]);
      const needed = [
        ...found.actions.flatMap((action) => [...action.leads, action.accountable ?? '']),
        ...found.people.flatMap((one) => one.updaters),
      ];
      expect(needed.filter((key) => !there.has(key))).toEqual([]);
      expect(new Set(found.people.map((one) => one.key)).size).toBe(found.people.length);
      expect(found.actions.every((action) => action.leads.length > 0)).toBe(true);
      expect(decideImport(plan, importOf(found), context()).kind).toBe('writes');
    }),
  );
});

const faults = (preview: IntakePreview, answers: ReadonlyMap<string, PersonAnswer>) =>
  checkAnswers(preview, answers, plan).map((one) => `${one.field ?? ''} ${one.code}`);

test('finds nothing wrong with what is proposed', () => {
  expect(faults(previewOf('Early Years Team', 'J. Smith', 'Bea Hall'), new Map())).toEqual([]);
});

test('says at the field what is wrong with an answer', () => {
  const preview = previewOf(
    'Bea Hall',
    'Cal Moss',
    'Dee Wood',
    'Ed Fox',
    'Inclusion Team',
    'Health Forum',
    'X Team',
  );
  const answers = new Map<string, PersonAnswer>([
    ['bea-hall', join({ name: 'Bea Hall', email: 'bea at example' })],
    ['cal-moss', join({ name: 'Cal Moss', email: 'jane-smith@example.org' })],
    ['dee-wood', join({ name: 'Dee Wood', email: 'two@example.org' })],
    ['ed-fox', join({ name: ' ', email: 'Two@example.org', organisation: 'o'.repeat(256) })],
    ['inclusion-team', join({ owner: 'group', updater: { kind: 'known', key: 'health-board' } })],
    ['health-forum', join({ owner: 'group', updater: { kind: 'new', name: 'Gus Day', email: 'no' } })],
    ['x-team', join({ owner: 'group', updater: { kind: 'new', name: ' ', email: 'gus@example.org' } })],
  ]);
  expect(faults(preview, answers)).toEqual([
    'people.bea-hall.email email-invalid',
    'people.cal-moss.email email-taken',
    'people.dee-wood.email email-taken',
    'people.ed-fox.name name-missing',
    'people.ed-fox.organisation text-too-long',
    'people.ed-fox.email email-taken',
    'people.inclusion-team.updater person-needed',
    'people.health-forum.updater-email email-invalid',
    'people.x-team.updater-name name-missing',
  ]);
});

test('asks who is meant by somebody already here', () => {
  const answers = (key: string) => new Map<string, PersonAnswer>([['bea-hall', { kind: 'same', key }]]);
  const preview = previewOf('Bea Hall', 'Cal Moss');
  for (const key of ['', 'nobody', 'bea-hall'])
    expect(faults(preview, answers(key))).toEqual(['people.bea-hall.same person-missing']);
  for (const key of ['cal-moss', 'jane-smith']) expect(faults(preview, answers(key))).toEqual([]);
});

test('asks anew who updates where who was chosen is not in the file any more', () => {
  const preview = previewOf('Inclusion Team');
  const answers = new Map([
    ['inclusion-team', join({ owner: 'group', updater: { kind: 'known', key: 'nobody' } })],
  ]);
  expect(faults(preview, answers)).toEqual(['people.inclusion-team.updater person-missing']);
  expect(withPeople(preview, answers, plan).people.flatMap((one) => one.updaters)).toEqual([]);
});

test('says that somebody cannot update for others and be a group', () => {
  const preview = previewOf('Inclusion Team', 'Bea Hall');
  const answers = new Map<string, PersonAnswer>([
    [
      'inclusion-team',
      join({ owner: 'group', name: 'Inclusion Team', updater: { kind: 'known', key: 'bea-hall' } }),
    ],
    ['bea-hall', join({ owner: 'group', name: 'Bea Hall' })],
  ]);
  expect(faults(preview, answers)).toEqual([
    'people.inclusion-team.updater person-needed',
    'people.bea-hall.kind owner-in-use',
  ]);
});
