import { expect, test } from 'vitest';
import type { PersonAnswer } from '#domain/person-answer.ts';
import { lackOf, partOf } from '#screens/admin/import-people-words.ts';
import { action } from '../domain/intake-build.ts';

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
  [
    [join('person', '', null), join('person', '', null), join('post', 'a@example.org', null)],
    '2 new people have no e-mail address yet. 1 new post or group has nobody who updates yet.',
  ],
])('says what still keeps new people from updating', (answers, words) => {
  expect(lackOf(answers)).toBe(words);
});
