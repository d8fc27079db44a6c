import { expect, test } from 'vitest';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { organisationOn, organisationsOf } from '#domain/people/organisation.ts';
import { defaultSettings, type OrganisationChange } from '#domain/plan-settings.ts';
import { person, planWith, storedRow, today } from '../plan-kit.ts';

const people = [
  person('admin', { role: 'admin' }),
  person('north', { organisation: 'North CCG' }),
  person('south', { organisation: 'South CCG' }),
  person('left', { organisation: 'North CCG', isActive: false }),
  person('nowhere', { organisation: '' }),
];
const plan = planWith([], [], { people: new Map(people.map((one) => [one.key, one])) });
const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'new',
};

test('the organisations are those somebody belongs to, with everybody in them', () => {
  expect(organisationsOf(plan)).toEqual([
    { name: 'Council', people: ['admin'] },
    { name: 'North CCG', people: ['north', 'left'] },
    { name: 'South CCG', people: ['south'] },
  ]);
});

test('a rename moves everybody, also who left, and keeps the day', () => {
  expect(rename('North CCG', ' Oakshire ICB ')).toEqual({
    kind: 'writes',
    writes: [
      {
        kind: 'add',
        noun: 'setting',
        value: {
          row: null,
          key: 'organisations',
          value: JSON.stringify([{ from: 'North CCG', to: 'Oakshire ICB', on: '2026-07-01' }]),
        },
      },
      {
        kind: 'edit',
        noun: 'person',
        key: 'north',
        before: people[1],
        set: { organisation: 'Oakshire ICB' },
      },
      { kind: 'edit', noun: 'person', key: 'left', before: people[3], set: { organisation: 'Oakshire ICB' } },
    ],
  });
});

test('a second one is added to the history, and several may go into one', () => {
  const organisations = [{ from: 'North CCG', to: 'Oakshire ICB', on: '2026-07-01' }];
  const setting = { row: storedRow('1'), key: 'organisations', value: JSON.stringify(organisations) };
  const merged = {
    ...plan,
    settings: { ...defaultSettings, organisations },
    stored: new Map([['organisations', setting]]),
  };
  const command = {
    kind: 'rename-organisation',
    from: 'South CCG',
    to: 'Oakshire ICB',
    on: '2026-07-01',
  } as const;
  const decision = decide(merged, command, context);
  const value = JSON.stringify([
    ...organisations,
    { from: 'South CCG', to: 'Oakshire ICB', on: '2026-07-01' },
  ]);
  expect(decision).toMatchObject({
    writes: [{ kind: 'edit', key: 'organisations', before: setting, set: { value } }, { key: 'south' }],
  });
});

test('one that was cut short goes on with whoever is left, and its day is kept once', () => {
  const organisations = [{ from: 'North CCG', to: 'Oakshire ICB', on: '2026-07-01' }];
  const half = { ...plan, settings: { ...defaultSettings, organisations } };
  const command = {
    kind: 'rename-organisation',
    from: 'North CCG',
    to: 'Oakshire ICB',
    on: '2026-07-01',
  } as const;
  const decision = decide(half, command, context);
  expect(decision.kind === 'writes' && decision.writes.map((write) => write.noun)).toEqual([
    'person',
    'person',
  ]);
});

test.for<readonly [string, string, string, string, string, string]>([
  ['of nobody', 'West CCG', 'Oakshire ICB', '2026-07-01', 'organisation-unknown', 'from'],
  ['of no name', '', 'Oakshire ICB', '2026-07-01', 'organisation-unknown', 'from'],
  ['to no name', 'North CCG', '  ', '2026-07-01', 'organisation-missing', 'to'],
  ['to the same name', 'North CCG', 'North CCG', '2026-07-01', 'organisation-same', 'to'],
  ['to a name too long', 'North CCG', 'n'.repeat(256), '2026-07-01', 'text-too-long', 'to'],
  ['on no day', 'North CCG', 'Oakshire ICB', '2026-02-30', 'date-invalid', 'on'],
  ['on a day to come', 'North CCG', 'Oakshire ICB', '2026-11-21', 'date-to-come', 'on'],
])('a rename %s is refused at its field', ([, from, to, on, code, field]) => {
  const decision = rename(from, to, on);
  expect(decision.kind === 'refused' && decision.refusals.map((one) => [one.code, one.field])).toEqual([
    [code, field],
  ]);
});

const history: readonly OrganisationChange[] = [
  { from: 'Oakshire ICB', to: 'Three Counties ICB', on: '2026-04-01' },
  { from: 'North CCG', to: 'Oakshire ICB', on: '2022-07-01' },
  { from: 'South CCG', to: 'Oakshire ICB', on: '2022-07-01' },
  { from: 'Forum', to: 'Parent Carer Forum', on: '2024-01-01' },
];

test.for<readonly [string, string, string]>([
  ['North CCG', '2021-01-01', 'North CCG'],
  ['North CCG', '2022-06-30', 'North CCG'],
  ['North CCG', '2022-07-01', 'Oakshire ICB'],
  ['South CCG', '2026-04-01', 'Three Counties ICB'],
  ['Three Counties ICB', '2026-03-31', 'Oakshire ICB'],
  // nobody can tell from which of the two it came
  ['Three Counties ICB', '2021-01-01', 'Oakshire ICB'],
  ['Parent Carer Forum', '2023-12-31', 'Forum'],
  ['Council', '2021-01-01', 'Council'],
])('%s was on %s called %s', ([name, day, wanted]) => {
  expect(organisationOn({ organisations: history }, name, day)).toBe(wanted);
});

function rename(from: string, to: string, on = '2026-07-01'): Decision {
  return decide(plan, { kind: 'rename-organisation', from, to, on }, context);
}
