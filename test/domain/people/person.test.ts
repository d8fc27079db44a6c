import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personKey, personOf, visitor, type Account } from '#domain/people/person.ts';
import { person } from '../intake/intake-build.ts';

const today = '2026-11-22';

const account: Account = {
  objectId: 'oid-1',
  name: 'Therapies Lead',
  emails: ['lead@nhs.example', 'lead_nhs.example#EXT#@council.example'],
};

test('the object id decides before any e-mail, wherever the row stands', () => {
  const byMail = person('mail', { email: 'lead@nhs.example' });
  const byId = person('id', { objectId: 'oid-1', email: 'old@nhs.example' });
  expect(personOf([byMail, byId], account, today)?.key).toBe('id');
  expect(personOf([byId, byMail], account, today)?.key).toBe('id');
});

test.for<[string, string]>([
  ['the mail', 'lead@nhs.example'],
  ['the user principal name of a guest', 'lead_nhs.example#EXT#@council.example'],
  ['another case', 'Lead@NHS.example'],
])('somebody is known by %s', ([, email]) => {
  expect(personOf([person('lead', { email })], account, today)?.key).toBe('lead');
});

test('somebody who is no longer active is not known, by neither id nor e-mail', () => {
  const gone = person('gone', { objectId: 'oid-1', email: 'lead@nhs.example', isActive: false });
  expect(personOf([gone], account, today)).toBeNull();
  const successor = person('successor', { email: 'lead@nhs.example' });
  expect(personOf([gone, successor], account, today)?.key).toBe('successor');
});

test('after the last day nobody is known, though nobody marked it; on the last day everybody is', () => {
  const leaving = (leftOn: string) => person('leaving', { objectId: 'oid-1', leftOn });
  expect(personOf([leaving('2026-11-22')], account, today)?.key).toBe('leaving');
  expect(personOf([leaving('2026-11-21')], account, today)).toBeNull();
});

test('of two rows with the same e-mail the first counts', () => {
  const [one, two] = ['one', 'two'].map((key) => person(key, { email: 'lead@nhs.example' }));
  expect(
    personOf(
      [one, two].filter((each) => each !== undefined),
      account,
      today,
    )?.key,
  ).toBe('one');
});

test('an empty e-mail matches nobody', () => {
  const nobody: Account = { objectId: 'oid-9', name: 'Nobody', emails: [''] };
  expect(personOf([person('blank', { email: '' })], nobody, today)).toBeNull();
  expect(personOf([], account, today)).toBeNull();
});

test('a visitor may read and has no key that any action could name', () => {
  const guest = visitor(account);
  expect(guest).toMatchObject({ key: '', role: 'viewer', name: 'Therapies Lead', email: 'lead@nhs.example' });
  expect(visitor({ ...account, emails: [] }).email).toBe('');
});

test.for<[string, string]>([
  ['Therapies Lead', 'therapies-lead'],
  ['  Dr. Siân O’Neill-Smith (CCG) ', 'dr-sian-o-neill-smith-ccg'],
  ['Zoë Brontë', 'zoe-bronte'],
  ['SENCO 2', 'senco-2'],
  ['李', 'person'],
  ['', 'person'],
])('the key of %o is %s', ([name, wanted]) => {
  expect(personKey(name, new Set())).toBe(wanted);
});

test('a second person of the same name gets the next number', () => {
  expect(personKey('Ann Lee', new Set(['ann-lee']))).toBe('ann-lee-2');
  expect(personKey('Ann Lee', new Set(['ann-lee', 'ann-lee-2']))).toBe('ann-lee-3');
});

test('keys are unlike all those taken, plain, and short enough for a column', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 20 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const key = personKey(name, taken);
        expect(taken.has(key)).toBe(false);
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key.length).toBeLessThanOrEqual(70);
        taken.add(key);
      }
    }),
  );
});
