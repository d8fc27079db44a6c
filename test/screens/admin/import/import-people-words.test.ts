import { expect, test } from 'vitest';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import {
  lackOf,
  partOf,
  updatersIn,
  withOrganisation,
  withUpdater,
} from '#screens/admin/import/import-people-words.ts';
import { action } from '../../../domain/intake/intake-build.ts';

const join = (owner: 'person' | 'post' | 'group', email: string, key: string | null): PersonAnswer => ({
  kind: 'join',
  owner,
  name: 'Somebody',
  post: '',
  organisation: '',
  email,
  updater: key === null ? null : { kind: 'known', key },
});

test('says which actions are in the hands of somebody whom a file names', () => {
  const actions = [
    action('1.1.1', { leads: ['ann', 'bea'] }),
    action('1.1.2', { leads: ['bea'], accountable: 'ann' }),
    action('1.1.3', { leads: ['ann'] }),
  ];
  expect(partOf('ann', actions)).toBe('Leads 1.1.1 and 1.1.3. Accountable for 1.1.2.');
  expect(partOf('bea', actions)).toBe('Leads 1.1.1 and 1.1.2.');
  expect(partOf('cal', actions)).toBe('');
});

test('counts what would make a long list', () => {
  const actions = Array.from({ length: 12 }, (_, n) => action(`1.${String(n + 1)}`, { leads: ['ann'] }));
  expect(partOf('ann', actions)).toBe('Leads 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 and 4 more.');
  expect(partOf('ann', actions.slice(0, 9))).toBe('Leads 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 and 1.9.');
});

test.each<[answers: readonly PersonAnswer[], words: string]>([
  [[], 'Everybody new can update.'],
  [[{ kind: 'same', key: 'ann' }, join('person', 'a@example.org', null)], 'Everybody new can update.'],
  [[join('group', '', 'ann')], 'Everybody new can update.'],
  [[join('person', ' ', null)], '1 new person has no e-mail address yet.'],
  [[join('person', 'jane.smith at council', null)], '1 new person has no e-mail address yet.'],
  [
    [join('person', '', null), join('person', '', null), join('post', 'a@example.org', null)],
    '2 new people have no e-mail address yet. 1 new post or group has nobody who updates yet.',
  ],
])('says what still keeps new people from updating', (answers, words) => {
  expect(lackOf(answers)).toBe(words);
});

const said = new Map<string, PersonAnswer>([
  ['ann', join('person', '', null)],
  ['team', join('group', '', null)],
  ['head', join('post', '', 'ann')],
  ['bea', { kind: 'same', key: 'somebody' }],
]);

test('fills in an organisation for everybody who joins without one', () => {
  const filled = withOrganisation(said, ' Oakshire ');
  expect([...filled.keys()]).toEqual(['ann', 'team', 'head']);
  expect(filled.get('ann')).toMatchObject({ name: 'Somebody', organisation: 'Oakshire' });
  expect(withOrganisation(new Map([...said, ...filled]), 'Other').size).toBe(0);
  expect(withOrganisation(said, ' ').size).toBe(0);
});

test('fills in who updates for posts and groups where nobody is named, and never for themselves', () => {
  expect([...withUpdater(said, 'cal')]).toEqual([['team', join('group', '', 'cal')]]);
  expect(withUpdater(said, 'team').size).toBe(0);
  expect(withUpdater(said, '').size).toBe(0);
});

test('offers as updaters whoever is no post and no group, and who was chosen before', () => {
  const people = ['ann', 'team', 'head', 'bea'].map((key) => ({ key, name: key.toUpperCase() }));
  expect(updatersIn(people, said).map((one) => one.words)).toEqual(['ANN', 'BEA']);
  const chosen = new Map([...said, ['head', join('post', '', 'team')] as const]);
  expect(updatersIn(people, chosen).map((one) => one.key)).toEqual(['ann', 'team', 'bea']);
});
