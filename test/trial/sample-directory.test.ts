import { describe, expect, it } from 'vitest';

import { personOf } from '#domain/people/person.ts';
import { castOfTrial, directory } from '#trial/sample/directory.ts';
import { people } from '#trial/sample/people.ts';
import { samplePlan } from '#trial/sample/sample-plan.ts';
import { guidOf } from '#trial/sample/seed.ts';
import { tenant } from '#trial/tenant.ts';

const [site] = directory.sites;
const byMail = new Map(directory.users.map((user) => [user.mail, user]));

describe('the tenant of the trial', () => {
  it('has an account for everybody in the plan, under ids of their own that stay the same', () => {
    expect(directory.users.map((user) => user.mail)).toEqual(people.map((person) => person.email));
    expect(new Set(directory.users.map((user) => user.id)).size).toBe(people.length);
    expect(byMail.get('therapies.lead@nhs.example')?.id).toBe(guidOf('entra therapies.lead@nhs.example'));
    expect(
      directory.users.every((user) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(user.id),
      ),
    ).toBe(true);
  });

  it('knows the forum coordinator and one school lead as guests', () => {
    const guests = directory.users.filter((user) => user.userType === 'Guest');
    expect(guests.map((user) => user.displayName)).toEqual([
      'Attendance Lead',
      'Parent Carer Forum Coordinator',
    ]);
    expect(guests.every((user) => user.userPrincipalName.includes('#EXT#'))).toBe(true);
  });

  it('is the site of the trial, where the admin is owner, a board member visitor and the others members', () => {
    expect(`${site?.hostname ?? ''}:/${site?.path ?? ''}`).toBe(tenant.site);
    const owners = directory.users.filter((user) => site?.rights[user.id] === 'owner');
    const visitors = directory.users.filter((user) => site?.rights[user.id] === 'visitor');
    expect(owners.map((user) => user.displayName)).toEqual(['Business Development Manager']);
    expect(visitors.map((user) => user.displayName)).toEqual(['Board Member']);
    expect(Object.keys(site?.rights ?? {})).toHaveLength(people.length);
  });

  it('has three people who were never at the site, wrote nothing there, and are known to the plan by e-mail only', () => {
    const absent = directory.users.filter((user) => site?.visited.includes(user.id) === false);
    expect(absent.map((user) => user.displayName)).toEqual([
      'Virtual School Caseworker',
      'Director of Family Help',
      'ICB Place Director',
    ]);
    const writers = new Set(samplePlan().updates.map((update) => update.by));
    for (const { id, displayName, mail } of absent) {
      const found = personOf(
        people,
        { objectId: id, name: displayName, emails: [mail.toUpperCase()] },
        '2026-11-22',
      );
      expect([found?.name, found?.objectId]).toEqual([displayName, null]);
      expect(writers).not.toContain(found?.key);
    }
  });

  it('offers seven people of four organisations to be, each with something to try', () => {
    expect(castOfTrial).toHaveLength(7);
    expect(new Set(castOfTrial.map((one) => one.organisation)).size).toBe(4);
    expect(castOfTrial.filter((one) => !byMail.has(one.email) || one.what.length < 20)).toEqual([]);
  });
});
