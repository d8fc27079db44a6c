import { expect, test } from 'vitest';
import { blankPerson, type Person } from '#domain/people/person.ts';
import type { Signature } from '#domain/row.ts';
import type { Update } from '#domain/update.ts';
import { writerLine } from '#screens/overview/action/writer-line.ts';

const person = (key: string, more: Partial<Person> = {}): Person => ({
  ...blankPerson(key, key),
  email: `${key}@oakshire.example`,
  objectId: `id-of-${key}`,
  role: 'lead',
  ...more,
});

const people = new Map(
  [
    person('lead', { name: 'Therapies Lead', post: 'Children’s therapies' }),
    person('admin', { name: 'Business Development Manager', post: 'Business Development Manager' }),
    person('unknown', { name: 'New Lead', objectId: null, email: '' }),
    person('mailed', { name: 'Mailed Lead', objectId: null }),
  ].map((one) => [one.key, one]),
);

const update = (by: string, more: Partial<Update> = {}): Update => ({
  row: null,
  id: 'u1',
  actionRef: '1.1.1',
  cycle: '2026-07',
  by,
  onBehalfOf: null,
  submittedAt: '2026-07-20T10:00:00Z',
  statusBefore: 'on-track',
  statusAfter: 'on-track',
  reason: '',
  activity: '',
  impact: '',
  impactRating: null,
  nextSteps: '',
  forecastOn: null,
  evidence: [],
  audience: 'board',
  dataCheck: [],
  ...more,
});

const signedBy = (signature: Partial<Signature>): Partial<Update> => {
  const createdBy = { name: 'Somebody', email: null, objectId: null, ...signature };
  return {
    row: {
      id: '1',
      etag: '"1"',
      createdAt: '2026-07-20T10:00:00Z',
      createdBy,
      modifiedAt: '2026-07-20T10:00:00Z',
      modifiedBy: createdBy,
    },
  };
};

const line = (one: Update) => writerLine(one, { people });

test('a writer is named with their post, unless the post is their name', () => {
  expect(line(update('lead'))).toBe('Therapies Lead (Children’s therapies)');
  expect(line(update('admin'))).toBe('Business Development Manager');
});

test('who wrote for somebody says for whom', () => {
  expect(line(update('admin', { onBehalfOf: 'lead' }))).toBe(
    'Business Development Manager, on behalf of Therapies Lead',
  );
});

test('somebody the plan no longer has is shown by their key', () => {
  expect(line(update('left-long-ago', { onBehalfOf: 'gone-too' }))).toBe(
    'left-long-ago, on behalf of gone-too',
  );
});

test.each([
  ['the same account', 'lead', { objectId: 'id-of-lead', name: 'T. Lead' }, false],
  ['another account', 'lead', { objectId: 'id-of-admin', email: 'lead@oakshire.example' }, true],
  ['the same address in capitals', 'mailed', { email: 'MAILED@oakshire.example' }, false],
  ['another address', 'mailed', { email: 'other@oakshire.example', objectId: 'id-of-other' }, true],
  ['a person without account or address', 'unknown', { email: 'new@oakshire.example' }, false],
  ['a deleted account with a name only', 'lead', {}, false],
  ['a guest’s odd address under the same name', 'mailed', { name: 'Mailed Lead', email: 'x#EXT#@y' }, false],
  ['somebody the plan does not have', 'nobody', { objectId: 'id-of-admin' }, false],
] as const)('the account is named when it is somebody else’s: %s', (_, by, signature, isNamed) => {
  expect(line(update(by, signedBy(signature))).includes('Sent from the account of Somebody')).toBe(isNamed);
});
