import { expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { listAddress, peoplePlace, personHref } from '#screens/admin/people/people-address.ts';
import {
  accountOf,
  filterPeople,
  peopleHere,
  peopleRows,
  type PeopleFilter,
  type UpdaterGap,
} from '#screens/admin/people/people-row.ts';
import { action, person, planWith, today } from '../../../domain/plan-kit.ts';

const people = [
  person('lead', { name: 'Lee Lead', objectId: 'oid' }),
  person('forum', { name: 'Fay Forum', email: 'fay@forum.example', organisation: 'Forum', role: 'viewer' }),
  person('nomail', { name: 'Nia None', email: '' }),
  person('gone', { name: 'Gus Gone', isActive: false }),
  person('leaving', { name: 'Lou Last', leftOn: '2026-11-19' }),
  person('group', { name: 'A Group', kind: 'group', email: '', updaters: ['lead'], role: 'lead' }),
];
// who updates for them, and who has gone
const lackingOnes = [
  person('empty', { name: 'Empty Post', kind: 'post', email: '', updaters: [] }),
  person('deserted', { name: 'Deserted Group', kind: 'group', email: '', updaters: ['gone', 'leaving'] }),
  person('half', { name: 'Half Group', kind: 'group', email: '', updaters: ['gone', 'lead'] }),
  person('odd', { name: 'Odd Group', kind: 'group', email: '', updaters: ['never-there'] }),
  person('closed', { name: 'Closed Group', kind: 'group', email: '', updaters: [], isActive: false }),
];
const plan = planWith(
  [
    action('1.1.1', { accountable: 'forum' }),
    action('1.1.2', { leads: ['lead', 'forum'], accountable: null }),
    action('1.1.3', { status: 'complete' }),
    action('1.1.4', { lifecycle: 'withdrawn' }),
  ],
  [],
  { people: new Map(people.map((one) => [one.key, one])) },
);
const rows = peopleRows(plan, today, 'admin@example.org');

test('everybody stands in the order of their names, with what is open of theirs', () => {
  expect(rows.map((row) => [row.person.key, row.nLed, row.nAccountable])).toEqual([
    ['group', 0, 0],
    ['forum', 1, 1],
    ['gone', 0, 0],
    ['lead', 2, 0],
    ['leaving', 0, 0],
    ['nomail', 0, 0],
  ]);
});

test.for<readonly [Partial<PeopleFilter>, readonly string[]]>([
  [{}, ['group', 'forum', 'lead', 'nomail']],
  [{ state: '' }, ['group', 'forum', 'gone', 'lead', 'leaving', 'nomail']],
  [{ state: 'left' }, ['gone', 'leaving']],
  [{ state: 'no-address' }, ['nomail']],
  [{ state: 'outside' }, ['forum']],
  [{ state: 'by-address' }, []],
  [{ kind: 'group' }, ['group']],
  [{ role: 'viewer' }, ['forum']],
  [{ organisation: 'Forum' }, ['forum']],
  // a group is found by the name of who updates for it
  [{ text: 'LEE lead' }, ['group', 'lead']],
  [{ text: 'nobody' }, []],
])('%j lets these through', ([given, wanted]) => {
  expect(filterPeople(rows, { ...peopleHere, ...given }).map((row) => row.person.key)).toEqual(wanted);
});

test.for<readonly [string, UpdaterGap | null]>([
  ['empty', 'unnamed'],
  ['deserted', 'left'],
  ['odd', 'left'],
  ['half', null],
  ['group', null],
  ['closed', null],
  ['lead', null],
])('of %s the gap of updaters is %s', ([key, wanted]) => {
  const all = [...people, ...lackingOnes];
  const lacking = planWith([], [], { people: new Map(all.map((one) => [one.key, one])) });
  const row = peopleRows(lacking, today, '').find((one) => one.person.key === key);
  expect(row?.gap).toBe(wanted);
});

test('posts and groups that nobody can update for are found together', () => {
  const all = [...people, ...lackingOnes];
  const lacking = planWith([], [], { people: new Map(all.map((one) => [one.key, one])) });
  const shown = filterPeople(peopleRows(lacking, today, ''), { ...peopleHere, state: 'no-updater' });
  expect(shown.map((row) => row.person.key)).toEqual(['deserted', 'empty', 'odd']);
});

test('the filter for them comes back from its address', () => {
  const filter: PeopleFilter = { ...peopleHere, state: 'no-updater' };
  expect(peoplePlace(listAddress(filter))).toEqual({ at: 'list', filter });
});

test.for<readonly [Partial<Person>, string, string]>([
  [{ objectId: 'oid' }, 'admin@EXAMPLE.org', 'known'],
  [{ objectId: 'oid', email: '' }, 'admin@example.org', 'known'],
  [{}, 'admin@example.org', 'by-address'],
  [{ objectId: 'oid' }, 'admin@council.example', 'outside'],
  [{}, '', 'by-address'],
  [{ email: '' }, 'admin@example.org', 'no-address'],
  [{ kind: 'post', email: '' }, 'admin@example.org', 'none'],
])('%j seen by %s has the account state %s', ([given, mine, wanted]) => {
  expect(accountOf(person('x', given), mine)).toBe(wanted);
});

test('a filter comes back from its address, and what is as at first is left out', () => {
  const filter: PeopleFilter = {
    text: 'lee',
    role: 'lead',
    kind: 'person',
    organisation: 'Council',
    state: '',
  };
  expect(peoplePlace(listAddress(filter))).toEqual({ at: 'list', filter });
  expect(listAddress(peopleHere)).toEqual({});
  expect(peoplePlace({ role: 'king', kind: 'thing', state: 'odd' })).toEqual({
    at: 'list',
    filter: peopleHere,
  });
});

test.for<readonly [Readonly<Record<string, string>>, object]>([
  [{ view: 'add' }, { at: 'add' }],
  [{ view: 'organisations' }, { at: 'organisations' }],
  [{ person: 'lead' }, { at: 'person', key: 'lead', doing: 'look' }],
  [
    { person: 'lead', do: 'leave' },
    { at: 'person', key: 'lead', doing: 'leave' },
  ],
  [
    { person: 'lead', do: 'dance' },
    { at: 'person', key: 'lead', doing: 'look' },
  ],
])('%j is a place', ([address, wanted]) => {
  expect(peoplePlace(address)).toEqual(wanted);
});

test('a link to somebody keeps odd keys', () => {
  expect(personHref('ann & co', 'edit')).toBe('#/admin/people?person=ann+%26+co&do=edit');
});
