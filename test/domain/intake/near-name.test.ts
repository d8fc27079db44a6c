import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, isNearOwner, isNearPerson, nameWords } from '#domain/intake/near-name.ts';

test('compares names without their titles', () => {
  expect(nameWords('Dr. Jane O’Neill')).toBe('jane oneill');
  expect(nameWords('The Inclusion Team')).toBe('inclusion team');
  expect(nameWords('Dr')).toBe('dr');
});

test.each([
  ['J. Smith', 'Jane Smith'],
  ['Jane Smith', 'J Smith'],
  ['Smith, Jane', 'Jane Smith'],
  ['Smith, J', 'Jane Smith'],
  ['Dr Jane Smith', 'Jane Smith'],
  ['Jane Anne Smith', 'Jane Smith'],
  ['Jane Smith-Jones', 'jane smith jones'],
  ['José Núñez', 'Jose Nunez'],
  ['Jane Thompson', 'Jane Thomson'],
  ['Jane Tompson', 'Jane Thompson'],
  ['Jane Thmopson', 'Jane Thompson'],
  ['Jane Thompsom', 'Jane Thompson'],
])('takes %j and %j for one person', (a, b) => {
  expect(isNearPerson(formsOf(a), formsOf(b))).toBe(true);
  expect(isNearPerson(formsOf(b), formsOf(a))).toBe(true);
});

test.each([
  ['Jane Smith', 'John Smith'],
  ['Joan Smith', 'John Smith'],
  ['J. Smith', 'K. Smith'],
  ['Jane Gray', 'Jane Gary'],
  ['J. Thompson', 'Jane Tompson'],
  ['Jane Thompson', 'Jane Thornton'],
  ['Jane Thompson', 'Jane Thompsonby'],
  ['Smith', 'Jane Smith'],
  ['Jane', 'Jane Smith'],
  ['A B', 'A B'],
  ['', ''],
])('takes %j and %j for two people', (a, b) => {
  expect(isNearPerson(formsOf(a), formsOf(b))).toBe(false);
  expect(isNearPerson(formsOf(b), formsOf(a))).toBe(false);
});

test.each([
  ['Practice Champion', 'Practice Champions'],
  ['The SEND Team', 'SEND team'],
  ['Communication and Engagement working group', 'Communication & Engagement Workstream'],
  ['Sufficiency and Provision Work Stream', 'Provision and Sufficiency workstream'],
  ['Head of Commissioning for Children', 'Children’s Head of Commissioning'],
  ['Manager of Early Help', 'Early Help Manager'],
  ['Therapy Lead', 'Therapies Lead'],
])('takes %j and %j for one post or group', (a, b) => {
  expect(isNearOwner(formsOf(a), formsOf(b))).toBe(true);
  expect(isNearOwner(formsOf(b), formsOf(a))).toBe(true);
});

test.each([
  ['SEND Team', 'SEND Board'],
  ['Early Years Team', 'Early Years Forum'],
  ['Head of SEND', 'Deputy Head of SEND'],
  ['Head of Inclusion', 'Head of Education'],
  ['', ''],
  ['The', 'Of'],
])('takes %j and %j for two', (a, b) => {
  expect(isNearOwner(formsOf(a), formsOf(b))).toBe(false);
  expect(isNearOwner(formsOf(b), formsOf(a))).toBe(false);
});

test('answers alike both ways round, whatever the words', () => {
  assert(
    property(string(), string(), (a, b) => {
      expect(isNearPerson(formsOf(a), formsOf(b))).toBe(isNearPerson(formsOf(b), formsOf(a)));
      expect(isNearOwner(formsOf(a), formsOf(b))).toBe(isNearOwner(formsOf(b), formsOf(a)));
    }),
  );
});
