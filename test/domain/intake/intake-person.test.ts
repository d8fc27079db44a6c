import { expect, test } from 'vitest';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { proposedAnswers } from '#domain/intake/intake-person.ts';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import { action, grid, person, snapshot } from './intake-build.ts';

const plan = snapshot({
  people: [
    person('jane-smith', { name: 'Jane Smith', post: 'Head of Inclusion' }),
    person('practice-champions', { name: 'Practice Champions', kind: 'group', email: '' }),
    person('sam-double', { name: 'Sam Double' }),
    person('sam-double-2', { name: 'Samuel A Double' }),
    person('gone', { name: 'Robert Thompson', isActive: false }),
  ],
});

function previewOf(...owners: readonly string[]): IntakePreview {
  const rows = owners.map((owner, index) => [`1.1.${String(index + 1)}`, 'Do it', owner, 'May 2027']);
  return readPlan([grid([['Ref', 'Action', 'Lead', 'Complete by'], ...rows])], plan, () => 'imp-1');
}

function proposals(...owners: readonly string[]): readonly PersonAnswer[] {
  return [...proposedAnswers(previewOf(...owners), plan).values()];
}

test.each([
  ['J. Smith', 'jane-smith'],
  ['Smith, J.', 'jane-smith'],
  ['Jane Smyth', 'jane-smith'],
  ['Jane Smart', null],
  ['The Practice Champion', 'practice-champions'],
  ['Inclusion Head', 'jane-smith'],
  ['Head of Health', null],
  ['Robert Thomson', null],
])('proposes for %j who they may be in the plan: %j', (owner, key) => {
  const [found] = proposals(owner);
  expect(found?.kind === 'same' ? found.key : null).toBe(key);
});

test('proposes the holder of a post for the same post in other words', () => {
  expect(proposals('Head of the Inclusion')).toEqual([{ kind: 'same', key: 'jane-smith' }]);
});

test('proposes nobody where two may be meant', () => {
  expect(proposals('S. Double')).toMatchObject([{ kind: 'join', owner: 'person', name: 'S. Double' }]);
});

test('proposes the fuller name of two in one file, whichever comes first', () => {
  expect(proposals('K. Example', 'Karen Example')).toMatchObject([
    { kind: 'same', key: 'karen-example' },
    { kind: 'join', name: 'Karen Example' },
  ]);
  expect(proposals('Karen Example', 'K. Example')).toMatchObject([
    { kind: 'join', name: 'Karen Example' },
    { kind: 'same', key: 'karen-example' },
  ]);
});

test('proposes nobody for an initial that fits two of the file', () => {
  expect(proposals('K. Example', 'Karen Example', 'Kai Example').map((one) => one.kind)).toEqual([
    'join',
    'join',
    'join',
  ]);
});

test('proposes nobody with another address', () => {
  const [found] = proposals('J. Smith (john.smith@example.org)');
  expect(found).toEqual({
    kind: 'join',
    owner: 'person',
    name: 'J. Smith',
    post: '',
    organisation: '',
    email: 'john.smith@example.org',
    updater: null,
  });
});

test('proposes what an owner is by their words, and a person for a post with an address', () => {
  expect(
    proposals('Early Years Team', 'Therapies Lead', 'Ann Lee', 'SEND Manager (send@example.org)'),
  ).toMatchObject([
    { owner: 'group', updater: null },
    { owner: 'post', updater: null },
    { owner: 'person' },
    { owner: 'person', email: 'send@example.org' },
  ]);
});

test('gives nobody a key that meant somebody who is gone', () => {
  const had = snapshot({ actions: [action('9.1.1', { leads: ['ann-lee'] })] });
  const rows = [
    ['Ref', 'Action', 'Lead', 'Complete by'],
    ['1.1.1', 'Do it', 'Ann Lee', 'May 2027'],
  ];
  const preview = readPlan([grid(rows)], had, () => 'imp-1');
  expect(preview.people.map((one) => [one.key, one.name])).toEqual([['ann-lee-2', 'Ann Lee']]);
});
