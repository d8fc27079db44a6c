import { expect, test } from 'vitest';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { withPeople } from '#domain/intake/intake-joining.ts';
import { grid, person, snapshot } from './intake-build.ts';

const plan = snapshot({
  people: [
    person('jane-smith', {
      name: 'Jane Smith',
      email: 'jane.smith@council.example',
      post: 'Head of SEND',
      organisation: 'Oakshire Council',
    }),
    person('no-address', { name: 'Noor Aden', email: '', post: 'Therapies Lead' }),
    person('sam-one', { name: 'Sam Double', post: 'Designated Clinical Officer', email: 'sam@nhs.example' }),
    person('sam-two', { name: 'Sam Double', post: 'Schools Lead', email: 'sam@council.example' }),
    person('quality', { name: 'Quality Board', kind: 'group', email: '' }),
  ],
});

const again = (preview: IntakePreview) => ({
  ...plan,
  people: new Map([...plan.people, ...preview.people.map((one) => [one.key, one] as const)]),
});

function previewOf(...owners: readonly string[]): IntakePreview {
  const rows = owners.map((owner, index) => [`1.1.${String(index + 1)}`, 'Do it', owner, 'May 2027']);
  const grids = [grid([['Ref', 'Action', 'Lead', 'Complete by'], ...rows])];
  return withPeople(
    readPlan(grids, plan, () => 'imp-1'),
    new Map(),
    plan,
  );
}

const leads = (preview: IntakePreview) => preview.actions.flatMap((action) => action.leads);
const said = (preview: IntakePreview) =>
  preview.issues
    .filter((issue) => issue.code.startsWith('owner-'))
    .map((issue) => `${issue.cell} ${issue.code}`);

test.each([
  'Jane Smith',
  'Head of SEND',
  'Jane Smith (Head of SEND)',
  'Jane Smith, Interim Head of SEND',
  'Jane Smith (SEND)',
  'Jane Smith (Oakshire Council)',
  'Jane Smith <JANE.SMITH@council.example>',
  'Dr Jane Smith – Head of SEND',
])('knows %j for somebody of the plan, and has no doubt', (owner) => {
  const preview = previewOf(owner);
  expect(leads(preview)).toEqual(['jane-smith']);
  expect(said(preview)).toEqual([]);
});

test.each(['Tom Baker (Head of SEND)', 'Tom Baker, Head of SEND'])(
  'takes %j for nobody but Tom Baker, whoever has that post in the plan',
  (owner) => {
    const preview = previewOf(owner);
    expect(leads(preview)).toEqual(['tom-baker']);
    expect(preview.people).toMatchObject([{ name: 'Tom Baker', post: 'Head of SEND', kind: 'person' }]);
    expect(said(preview)).toEqual(['C2 owner-new']);
  },
);

test('takes a known name with another address for another person', () => {
  const preview = previewOf('Jane Smith <jane.smith@nhs.example>', 'Jane Smith <jane.smith@council.example>');
  expect(leads(preview)).toEqual(['jane-smith-2', 'jane-smith']);
  expect(preview.people).toMatchObject([{ name: 'Jane Smith', email: 'jane.smith@nhs.example' }]);
});

test('takes a known post with another address for another person', () => {
  const preview = previewOf('Head of SEND <head@nhs.example>');
  expect(leads(preview)).toEqual(['head-of-send']);
  expect(preview.people).toMatchObject([{ email: 'head@nhs.example' }]);
});

test('knows somebody without an address by their name, whatever address the file gives', () => {
  expect(leads(previewOf('Noor Aden <noor@nhs.example>'))).toEqual(['no-address']);
});

test.each([
  ['a known name with another post', 'Jane Smith (ICB Commissioner)', 'ICB Commissioner', 'Head of SEND'],
  ['a known address with another name', 'Sue Perry <jane.smith@council.example>', 'Sue Perry', 'Jane Smith'],
])('doubts %s', (_, owner, written, known) => {
  const preview = previewOf(owner);
  expect(leads(preview)).toEqual(['jane-smith']);
  expect(preview.issues).toContainEqual({
    level: 'check',
    sheet: 'Plan',
    cell: 'C2',
    code: 'owner-differs',
    facts: { name: 'Jane Smith', written, known },
  });
});

test('says once that a name may mean another person', () => {
  expect(said(previewOf('Jane Smith (ICB)', 'Jane Smith (ICB)', 'Jane Smith (NHS)'))).toEqual([
    'C2 owner-differs',
    'C4 owner-differs',
  ]);
});

test('tells two of one name apart by their posts, and chooses none without', () => {
  const preview = previewOf('Sam Double (Schools Lead)', 'Sam Double', 'Sam Double (Commissioner)');
  expect(preview.actions.map((action) => action.leads)).toEqual([['sam-two'], [], []]);
  expect(said(preview)).toEqual(['C3 owner-ambiguous', 'C4 owner-ambiguous']);
});

test('adds one new person for a name with and without an address, and keeps the address and the post', () => {
  const preview = previewOf('Bea Hall', 'Bea Hall <bea@example.org>', 'Bea Hall (Schools Lead)', 'Bea Hall');
  expect(leads(preview)).toEqual(['bea-hall', 'bea-hall', 'bea-hall', 'bea-hall']);
  expect(preview.people).toMatchObject([
    { name: 'Bea Hall', email: 'bea@example.org', post: 'Schools Lead' },
  ]);
  expect(preview.issues.find((issue) => issue.code === 'owner-new')).toMatchObject({
    cell: 'C2',
    facts: { email: 'bea@example.org' },
  });
});

test('adds two new people for one name with two addresses, and chooses neither for the name alone', () => {
  const preview = previewOf('Bea Hall <bea@nhs.example>', 'Bea Hall <bea@council.example>', 'Bea Hall');
  expect(preview.actions.map((action) => action.leads)).toEqual([['bea-hall'], ['bea-hall-2'], []]);
  expect(said(preview)).toContain('C4 owner-ambiguous');
});

test('names a group of the plan however it is written', () => {
  expect(leads(previewOf('The Quality Board', 'quality board'))).toEqual(['quality', 'quality']);
});

test.each([[['Tom Baker (Head of SEND)', 'Head of SEND']], [['Head of SEND', 'Tom Baker (Head of SEND)']]])(
  'a newcomer of a file with a post of the plan leaves that post to whoever has it there: %j',
  (owners) => {
    const preview = previewOf(...owners);
    expect(leads(preview).toSorted()).toEqual(['jane-smith', 'tom-baker']);
    expect(said(preview).map((one) => one.slice(3))).toEqual(['owner-new']);
  },
);

test('knows a name with the surname first', () => {
  const preview = previewOf('Smith, Jane');
  expect(leads(preview)).toEqual(['jane-smith']);
  expect(said(preview)).toEqual([]);
});

test.each([
  [['J Hall', 'Hall, Julia', 'Julia Hall']],
  [['Julia Hall', 'J Hall', 'Hall, Julia']],
  [['Hall, Julia', 'Julia Hall', 'J Hall']],
])('takes %j for one person, named forename first, and knows them all the next time', (owners) => {
  const preview = previewOf(...owners);
  expect(preview.people.map((one) => one.name)).toEqual(['Julia Hall']);
  expect(new Set(leads(preview)).size).toBe(1);
  const rows = owners.map((owner, index) => [`1.1.${String(index + 1)}`, 'Do it', owner, 'May 2027']);
  const grids = [grid([['Ref', 'Action', 'Lead', 'Complete by'], ...rows])];
  const then = again(preview);
  expect(
    withPeople(
      readPlan(grids, then, () => 'imp-2'),
      new Map(),
      then,
    ).people,
  ).toEqual([]);
});

test('tells no owner where a name may mean several people, so that nobody is taken off an action for it', () => {
  const preview = previewOf('Jane Smith; Sam Double', 'Jane Smith');
  expect([...preview.told.values()].map((told) => told.has('owner'))).toEqual([false, true]);
});

test('says that of several accountable officers only the first is taken', () => {
  const rows = [
    ['1.1.1', 'Do it', 'Jane Smith', 'Noor Aden / Jane Smith', 'May 2027'],
    ['1.1.2', 'Do it', 'Jane Smith', 'Noor Aden', 'May 2027'],
  ];
  const grids = [grid([['Ref', 'Action', 'Lead', 'Accountable officer', 'Complete by'], ...rows])];
  const preview = readPlan(grids, plan, () => 'imp-1');
  expect(preview.actions.map((action) => action.accountable)).toEqual(['no-address', 'no-address']);
  expect(preview.issues.filter((issue) => issue.code === 'accountable-several')).toMatchObject([
    { level: 'check', cell: 'D2', facts: { written: 'Noor Aden / Jane Smith', people: 2 } },
  ]);
});
