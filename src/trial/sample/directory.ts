import type { LocalUser } from '#local/person.ts';
import type { LocalSite } from '#local/site.ts';
import { tenant, type TrialPerson } from '#trial/tenant.ts';

import { entraIdOf, people, personWith, serviceOf } from './people.ts';

const guests = new Set(['parent-carer-forum-coordinator', 'attendance-lead']);
// colleagues who were never at the site, so that it has no row for them in its User Information List
const neverThere = new Set(people.filter((person) => person.objectId === null).map((person) => person.key));

const users: readonly LocalUser[] = people.map((person) => {
  const isGuest = guests.has(person.key);
  return {
    id: entraIdOf(person.email),
    displayName: person.name,
    mail: person.email,
    userPrincipalName: isGuest
      ? `${person.email.replace('@', '_')}#EXT#@contoso.onmicrosoft.com`
      : `${person.key}@contoso.onmicrosoft.com`,
    jobTitle: person.name,
    companyName: person.organisation,
    userType: isGuest ? 'Guest' : 'Member',
  };
});

const [hostname = '', path = ''] = tenant.site.split(':/');

const site: LocalSite = {
  hostname,
  path,
  displayName: 'One Plan',
  rights: Object.fromEntries(
    people.map((person) => [
      entraIdOf(person.email),
      person.role === 'admin' ? 'owner' : person.role === 'viewer' ? 'visitor' : 'member',
    ]),
  ),
  visited: people.filter((person) => !neverThere.has(person.key)).map((person) => entraIdOf(person.email)),
};

/** The made-up tenant: everybody in the sample plan as a user, and one site with their rights. */
export const directory: { readonly users: readonly LocalUser[]; readonly sites: readonly LocalSite[] } = {
  users,
  sites: [site],
};

const cast = (key: string, what: string): TrialPerson => {
  const { email, name, organisation } = personWith(key);
  return { email, name, post: serviceOf(key), organisation, what };
};

/** The people of the simulator's switcher, in its order. */
export const castOfTrial: readonly TrialPerson[] = [
  cast('therapies-lead', 'Seven actions for an NHS trust: update one in two minutes.'),
  cast(
    'ehc-assessment-team-manager',
    'Council lead: try an action that is at risk, and one moving to off track.',
  ),
  cast(
    'icb-childrens-commissioner',
    'Health commissioner with joint actions and a deputy who may update for them.',
  ),
  cast('parent-carer-forum-coordinator', 'A guest from outside the council: joint lead, same two minutes.'),
  cast(
    'business-development-manager',
    'Runs the cycle: see who has not answered, import a plan, export the board pack.',
  ),
  cast(
    'director-of-education',
    'Accountable officer: see the whole plan and what is late, without actions of their own.',
  ),
  cast('board-member', 'Reads everything, changes nothing.'),
];
