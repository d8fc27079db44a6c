import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { peopleGaps } from '#domain/people/people-gaps.ts';
import { action, deputy, person, planWith, today } from '../plan-kit.ts';

function plan(given: { readonly people: readonly Person[]; readonly actions: readonly Action[] }): Snapshot {
  return planWith(given.actions, [], { people: new Map(given.people.map((one) => [one.key, one])) });
}

const keys = (people: readonly { readonly key: string }[]) => people.map((one) => one.key);

test('somebody who leads and has no account is found, and somebody who has nothing to do is not', () => {
  const snapshot = plan({
    people: [person('lea', { email: '' }), person('idle', { email: '' }), person('ada', { role: 'admin' })],
    actions: [action('1.1', { leads: ['lea'] })],
  });
  const { withoutAccount, needed } = peopleGaps(snapshot, today);
  expect(keys(withoutAccount)).toEqual(['lea']);
  expect(keys(needed)).toEqual(['ada']);
});

test('whoever updates for a group or deputises has something to do, and an object id is an account', () => {
  const snapshot = plan({
    people: [
      person('board', { kind: 'group', email: '', updaters: ['ulla'] }),
      person('ulla', { email: '' }),
      person('lea', { deputies: [deputy('dan')] }),
      person('dan', { email: '' }),
      person('oid', { email: '', objectId: 'known' }),
    ],
    actions: [action('1.1', { leads: ['board', 'lea', 'oid'] })],
  });
  expect(keys(peopleGaps(snapshot, today).withoutAccount)).toEqual(['dan', 'ulla']);
});

test('a group without anybody who is still there to update for it is found', () => {
  const group = (key: string, updaters: readonly string[]) =>
    person(key, { kind: 'group', email: '', updaters });
  const snapshot = plan({
    people: [
      group('empty', []),
      group('left', ['gone']),
      group('fine', ['lea']),
      group('idle', []),
      person('gone', { leftOn: '2026-11-01' }),
      person('lea'),
    ],
    actions: [action('1.1', { leads: ['empty', 'left', 'fine'] })],
  });
  expect(keys(peopleGaps(snapshot, today).withoutUpdater)).toEqual(['empty', 'left']);
});

test('actions that have ended ask nothing of anybody, and those on hold still do', () => {
  const snapshot = plan({
    people: [person('a', { email: '' }), person('b', { email: '' })],
    actions: [
      action('1.1', { leads: ['a'], lifecycle: 'withdrawn' }),
      action('1.2', { leads: ['b'], lifecycle: 'on-hold' }),
    ],
  });
  expect(keys(peopleGaps(snapshot, today).withoutAccount)).toEqual(['b']);
});

test('people who have left are nobody’s gap', () => {
  const snapshot = plan({
    people: [person('lea', { email: '', isActive: false })],
    actions: [action('1.1', { leads: ['lea'] })],
  });
  expect(peopleGaps(snapshot, today)).toEqual({ withoutAccount: [], withoutUpdater: [], needed: [] });
});
