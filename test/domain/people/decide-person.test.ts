import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { keysOfPeople } from '#domain/people/decide-person.ts';
import { blankPerson, type Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { action, deputy, person, planWith, storedRow, today, update } from '../plan-kit.ts';

const admin = stored('admin', { role: 'admin', name: 'Anna Admin' });
const lead = stored('lead');
const gone = stored('gone', { isActive: false, leftOn: '2026-09-30', name: 'Gone Since' });
const group = stored('champions', {
  kind: 'group',
  updaters: ['lead'],
  email: '',
  name: 'Practice Champions',
});
const context: Context = { today, now: `${today}T10:00:00.000Z`, me: admin, newId: () => 'new' };

test('a person is added with tidy words, and no row', () => {
  const plan = planOf();
  const added = {
    ...blankPerson('new-lead', '  New Lead '),
    email: ' new@example.org ',
    role: 'lead',
  } as const;
  expect(decide(plan, { kind: 'save-person', person: added }, context)).toEqual({
    kind: 'writes',
    writes: [
      { kind: 'add', noun: 'person', value: { ...added, name: 'New Lead', email: 'new@example.org' } },
    ],
  });
});

test('an edit writes only what differs, and names the version it was decided on', () => {
  const plan = planOf();
  expect(save(plan, { ...lead, post: 'Head of Therapies' })).toEqual({
    kind: 'writes',
    writes: [{ kind: 'edit', noun: 'person', key: 'lead', before: lead, set: { post: 'Head of Therapies' } }],
  });
});

test.for<readonly [string, Partial<Person>, string, string | null]>([
  ['a name of spaces', { name: '   ' }, 'name-missing', 'name'],
  ['a name beyond what the list takes', { name: 'n'.repeat(256) }, 'text-too-long', 'name'],
  ['an address without a domain', { email: 'lead@example' }, 'email-invalid', 'email'],
  ['two addresses', { email: 'a@example.org b@example.org' }, 'email-invalid', 'email'],
  [
    'the address of another active person, in any case',
    { email: 'ADMIN@Example.org' },
    'email-taken',
    'email',
  ],
  ['the account of another active person', { objectId: 'oid-admin' }, 'account-taken', 'email'],
  ['a group without an updater', { kind: 'group' }, 'updater-missing', 'updaters'],
  ['a post whose only updater has left', { kind: 'post', updaters: ['gone'] }, 'person-left', 'updaters'],
  ['a group that updates for itself', { kind: 'group', updaters: ['lead'] }, 'names-self', 'updaters'],
  ['a group updated by a group', { kind: 'group', updaters: ['champions'] }, 'person-needed', 'updaters'],
  ['a group updated by nobody known', { kind: 'group', updaters: ['nobody'] }, 'person-unknown', 'updaters'],
  [
    'a group that is an admin',
    { kind: 'group', role: 'admin', updaters: ['admin'] },
    'admin-not-person',
    'role',
  ],
  ['a deputy who is not chosen', { deputies: [deputy('')] }, 'person-missing', 'deputies.0.key'],
  ['a deputy who is oneself', { deputies: [deputy('lead')] }, 'names-self', 'deputies.0.key'],
  ['a deputy nobody knows', { deputies: [deputy('nobody')] }, 'person-unknown', 'deputies.0.key'],
  ['a deputy who has left', { deputies: [deputy('gone')] }, 'person-left', 'deputies.0.key'],
  ['a group as deputy', { deputies: [deputy('champions')] }, 'person-needed', 'deputies.0.key'],
  [
    'deputy days that run backwards',
    { deputies: [deputy('admin', '2026-12-02', '2026-12-01')] },
    'dates-backwards',
    'deputies.0.until',
  ],
  [
    'a deputy day that does not exist',
    { deputies: [deputy('admin', '2026-02-30')] },
    'date-invalid',
    'deputies.0.from',
  ],
  [
    'the same deputy twice on a day',
    { deputies: [deputy('admin', null, '2026-12-31'), deputy('admin', '2026-12-31')] },
    'deputy-twice',
    'deputies.1.key',
  ],
])('%s is refused at its field', ([, given, code, field]) => {
  expect(codesOf(save(planOf(), { ...lead, ...given }))).toContainEqual([code, field]);
});

test('a deputy may stand in twice where the days are apart, and for one day', () => {
  const deputies = [deputy('admin', '2026-12-01', '2026-12-01'), deputy('admin', '2026-12-02', null)];
  expect(save(planOf(), { ...lead, deputies }).kind).toBe('writes');
});

test('a deputy and an updater who have left stay where they were: they do no harm, and other edits go on', () => {
  const away = { ...lead, deputies: [deputy('gone')] };
  expect(save(planOf([away]), { ...away, post: 'Head of Therapies' }).kind).toBe('writes');
  const half = { ...group, updaters: ['gone', 'lead'] };
  expect(save(planOf([half]), { ...half, post: 'Champions' }).kind).toBe('writes');
});

test('a group loses its updaters when it becomes a person', () => {
  const decision = save(planOf(), { ...group, kind: 'person' });
  expect(decision).toMatchObject({ writes: [{ set: { kind: 'person', updaters: [] } }] });
});

test('a person who updates or deputises for others cannot become a group', () => {
  const decision = save(planOf(), { ...lead, kind: 'group', updaters: ['admin'] });
  expect(codesOf(decision)).toEqual([['owner-in-use', 'kind']]);
  expect(decision).toMatchObject({ refusals: [{ facts: { people: 'Practice Champions' } }] });
});

test.for<readonly [string, Partial<Person>, string | null]>([
  ['loses the role', { role: 'viewer' }, 'role'],
  ['becomes a post', { kind: 'post', role: 'lead', updaters: ['lead'] }, 'role'],
  ['loses the only address', { email: '' }, 'email'],
  ['is marked as gone', { isActive: false }, null],
])('the last admin who can sign in never %s', ([, given, field]) => {
  expect(codesOf(save(planOf(), { ...admin, objectId: null, ...given }))).toContainEqual([
    'last-admin',
    field,
  ]);
});

test('of two admins one may go; one nobody can sign in as does not count', () => {
  const second = stored('second', { role: 'admin' });
  expect(save(planOf([second]), { ...admin, role: 'viewer' }).kind).toBe('writes');
  const nameless = { ...second, email: '', objectId: null };
  expect(codesOf(save(planOf([nameless]), { ...admin, role: 'viewer' }))).toEqual([['last-admin', 'role']]);
});

test('whoever changes the address changes the account, unless the new account is known', () => {
  const known = { ...lead, objectId: 'oid-lead' };
  const plan = planOf([known]);
  expect(save(plan, { ...known, email: 'successor@example.org' })).toMatchObject({
    writes: [{ set: { email: 'successor@example.org', objectId: null } }],
  });
  expect(save(plan, { ...known, email: 'successor@example.org', objectId: 'oid-2' })).toMatchObject({
    writes: [{ set: { objectId: 'oid-2' } }],
  });
  expect(save(plan, { ...known, email: 'LEAD@example.org' })).toMatchObject({
    writes: [{ set: { email: 'LEAD@example.org' } }],
  });
});

test('somebody who left may have the address of whoever came after', () => {
  const plan = planOf();
  expect(save(plan, { ...lead, email: gone.email }).kind).toBe('writes');
  expect(
    codesOf(
      save(planOf([{ ...gone, email: 'lead@example.org' }]), {
        ...gone,
        email: 'lead@example.org',
        isActive: true,
      }),
    ),
  ).toEqual([['email-taken', 'email']]);
});

test('a key is never taken twice, also not of somebody whose row is gone', () => {
  const plan = planOf([], [action('1.1.1', { leads: ['removed'] })]);
  const codes = (key: string) =>
    codesOf(decide(plan, { kind: 'save-person', person: blankPerson(key, 'New') }, context));
  expect(codes('lead')).toEqual([['person-taken', null]]);
  expect(codes('removed')).toEqual([['person-taken', null]]);
  expect(codes('')).toEqual([['person-unknown', null]]);
});

test('every key that ever meant somebody is known', () => {
  const plan = planWith(
    [action('1.1.1', { leads: ['a'], accountable: 'b' })],
    [update('u1', '1.1.1', 'C1', { by: 'c', onBehalfOf: 'd' })],
  );
  expect([...keysOfPeople(plan)].sort()).toEqual(['a', 'b', 'c', 'd', 'director', 'forum', 'lead']);
});

test('saving what is there already, or somebody nobody knows, is refused', () => {
  expect(codesOf(save(planOf(), lead))).toEqual([['nothing-to-write', null]]);
  expect(codesOf(save(planOf(), stored('nobody')))).toEqual([['person-unknown', null]]);
});

test.for<readonly [string, string, boolean]>([
  ['on a day that is over', '2026-11-13', false],
  ['today', today, false],
  ['on a day to come', '2026-12-31', true],
])('somebody leaves %s', ([, on, isActive]) => {
  const decision = decide(planOf(), { kind: 'person-leaves', key: 'lead', on }, context);
  const set = isActive ? { leftOn: on } : { isActive: false, leftOn: on };
  expect(decision).toEqual({
    kind: 'writes',
    writes: [{ kind: 'edit', noun: 'person', key: 'lead', before: lead, set }],
  });
});

test('a leaver keeps what is in their hands, as the only updater of a group too', () => {
  const plan = planOf([], [action('1.1.1', { leads: ['champions'] }), action('1.1.2')]);
  const decision = decide(plan, { kind: 'person-leaves', key: 'lead', on: today }, context);
  expect(decision.kind === 'writes' && decision.writes.map((write) => write.noun)).toEqual(['person']);
});

test.for<readonly [string, PlanCommand, string, string | null]>([
  ['nobody', { kind: 'person-leaves', key: 'nobody', on: today }, 'person-unknown', null],
  ['somebody who left', { kind: 'person-leaves', key: 'gone', on: today }, 'person-left', null],
  ['on no day', { kind: 'person-leaves', key: 'lead', on: '' }, 'date-invalid', 'on'],
  ['the last admin', { kind: 'person-leaves', key: 'admin', on: today }, 'last-admin', null],
])('the leaving of %s is refused', ([, command, code, field]) => {
  expect(codesOf(decide(planOf(), command, context))).toEqual([[code, field]]);
});

test('somebody who comes back is active again, without a last day', () => {
  expect(save(planOf(), { ...gone, isActive: true, leftOn: null })).toMatchObject({
    writes: [{ set: { isActive: true, leftOn: null } }],
  });
});

test.for<PlanCommand>([
  { kind: 'save-person', person: lead },
  { kind: 'person-leaves', key: 'lead', on: today },
  { kind: 'rename-organisation', from: 'Council', to: 'City', on: today },
  { kind: 'remove-cycle', key: 'C1' },
])('only an admin may $kind', (command) => {
  for (const me of [lead, { ...admin, isActive: false }])
    expect(codesOf(decide(planOf(), command, { ...context, me }))).toEqual([['admin-only', null]]);
});

test('whatever is saved, an active admin who can sign in remains', () => {
  const some = fc.record({
    role: fc.constantFrom('admin', 'lead', 'viewer'),
    kind: fc.constantFrom('person', 'group'),
    isActive: fc.boolean(),
    email: fc.constantFrom('', 'admin@example.org'),
    updaters: fc.constantFrom<readonly string[]>([], ['lead']),
  });
  fc.assert(
    fc.property(some, (given) => {
      const plan = planOf();
      const decision = save(plan, { ...admin, objectId: null, ...given });
      if (decision.kind === 'refused') return;
      const people = [...plan.people.values()].map((one) =>
        one.key === 'admin' ? { ...one, objectId: null, ...given } : one,
      );
      expect(
        people.some(
          (one) => one.role === 'admin' && one.isActive && one.kind === 'person' && one.email !== '',
        ),
      ).toBe(true);
    }),
  );
});

function stored(key: string, given: Partial<Person> = {}): Person {
  return person(key, {
    row: storedRow(key),
    ...(key === 'admin' ? { objectId: 'oid-admin' } : {}),
    ...given,
  });
}

function planOf(instead: readonly Person[] = [], actions: Parameters<typeof planWith>[0] = []): Snapshot {
  const people = new Map([admin, lead, gone, group, ...instead].map((one) => [one.key, one]));
  return planWith(actions, [], { people });
}

function save(plan: Snapshot, edited: Person): Decision {
  return decide(plan, { kind: 'save-person', person: edited }, context);
}

function codesOf(decision: Decision): readonly (readonly [string, string | null])[] {
  return decision.kind === 'refused' ? decision.refusals.map(({ code, field }) => [code, field]) : [];
}
