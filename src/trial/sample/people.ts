import type { Cycle } from '#domain/cycle/cycle.ts';
import { blankPerson, type OwnerKind, type Person, type Role } from '#domain/people/person.ts';

import { guidOf } from './seed.ts';

/** The organisations of the sample partnership. All invented. */
export const organisations = {
  council: 'Oakshire Council',
  board: 'Oakshire Integrated Care Board',
  trust: 'Oakshire Community Health NHS Trust',
  families: 'Oakshire Parent Carer Forum',
  schools: 'Hillview Academy Trust',
} as const;

/** Key of the admin. */
export const admin = 'business-development-manager';

type Organisation = keyof typeof organisations;

const mailOf: Readonly<Record<Organisation, string>> = {
  council: 'oakshire.example',
  board: 'oakshire-icb.nhs.example',
  trust: 'nhs.example',
  families: 'oakshire-pcf.example',
  schools: 'hillview-trust.example',
};

type More = {
  readonly role?: Role;
  readonly deputies?: readonly string[];
  readonly isKnown?: boolean;
};

const services = new Map<string, string>();

/** The service or team a sample person works in. */
export function serviceOf(key: string): string {
  return services.get(key) ?? '';
}

const person = (name: string, service: string, organisation: Organisation, more: More = {}): Person => {
  const key = keyOf(name);
  services.set(key, service);
  const email = `${key.replaceAll('-', '.')}@${mailOf[organisation]}`;
  return {
    row: null,
    key,
    name,
    // the sample names people by their post, so both say the same
    post: name,
    kind: 'person',
    updaters: [],
    email,
    objectId: more.isKnown === false ? null : entraIdOf(email),
    organisation: organisations[organisation],
    role: more.role ?? 'lead',
    deputies: (more.deputies ?? []).map((deputy) => ({ key: deputy, from: null, until: null })),
    isActive: true,
    leftOn: null,
    importId: null,
  };
};

/** The Entra object id of a sample person, by e-mail. */
export function entraIdOf(email: string): string {
  return guidOf(`entra ${email}`);
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’'()]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** The 26 delivery leads. Posts, not people. */
export const deliveryLeads: readonly Person[] = [
  person('Head of Inclusion', 'Inclusion Service', 'council', { deputies: ['send-service-manager'] }),
  person('SEND Service Manager', 'SEND Service', 'council'),
  person('EHC Assessment Team Manager', 'SEND Service', 'council', { deputies: ['senior-ehc-officer'] }),
  person('Annual Review Lead', 'SEND Service', 'council'),
  person('Principal Educational Psychologist', 'Educational Psychology', 'council'),
  person('Designated Clinical Officer', 'Children’s commissioning', 'board'),
  person('Designated Social Care Officer', 'Children with Disabilities', 'council'),
  person('ICB Children’s Commissioner', 'Children’s commissioning', 'board', {
    deputies: ['childrens-commissioning-officer'],
  }),
  person('Community Paediatrics Manager', 'Community paediatrics', 'trust'),
  person('Therapies Lead', 'Children’s therapies', 'trust', {
    deputies: ['speech-and-language-clinical-lead'],
  }),
  person('Neurodevelopmental Pathway Manager', 'Neurodevelopmental service', 'trust'),
  person('Head of Children’s Commissioning', 'Commissioning', 'council'),
  person('Sufficiency Manager', 'Education Sufficiency', 'council'),
  person('Capital Programme Manager', 'Property and Capital', 'council', {
    deputies: ['school-organisation-lead'],
  }),
  person('School Organisation Lead', 'Education Sufficiency', 'council'),
  person('Virtual School Deputy Head', 'Virtual School', 'council', {
    deputies: ['virtual-school-caseworker'],
  }),
  person('AP Commissioning Lead', 'Alternative provision', 'council'),
  person('Attendance Lead', 'Trust inclusion team', 'schools'),
  person('Early Years Inclusion Lead', 'Early Years', 'council'),
  person('PfA Lead', 'Preparing for adulthood', 'council'),
  person('Adult Transitions Manager', 'Adult Social Care', 'council'),
  person('Short Breaks Manager', 'Children with Disabilities', 'council'),
  person('Participation Lead', 'Participation and Engagement', 'council'),
  person('Parent Carer Forum Coordinator', 'Forum office', 'families'),
  person('Data and Performance Manager', 'Business Intelligence', 'council'),
  person('Finance Business Partner', 'Children’s finance', 'council'),
];

const owner = (
  name: string,
  kind: OwnerKind,
  organisation: Organisation,
  updaters: readonly string[],
): Person => ({
  ...blankPerson(keyOf(name), name),
  post: name,
  kind,
  updaters,
  organisation: organisations[organisation],
  role: 'lead',
});

// the groups and the post that own seven actions, each with a named updater
const owners: readonly Person[] = [
  owner('SENCO network steering group', 'group', 'schools', ['principal-educational-psychologist']),
  owner('Direct Payments Coordinator', 'post', 'council', ['head-of-childrens-commissioning']),
  owner('Communication and Engagement working group', 'group', 'families', ['participation-lead']),
  owner('Sufficiency and Provision workstream', 'group', 'council', ['school-organisation-lead']),
  owner('Assessment, Monitoring and Quality workstream', 'group', 'council', ['send-service-manager']),
  owner('Health transitions task group', 'group', 'trust', ['therapies-lead']),
  owner('SEND Transformation Action Group', 'group', 'council', ['send-service-manager']),
];

/** Everybody with an account: leads, deputies of their own, accountable officers, the admin, a board member, and a lead who will leave. */
export const people: readonly Person[] = [
  ...deliveryLeads,
  person('Speech and Language Clinical Lead', 'Children’s therapies', 'trust'),
  person('Senior EHC Officer', 'SEND Service', 'council'),
  person('Children’s Commissioning Officer', 'Children’s commissioning', 'board'),
  person('Virtual School Caseworker', 'Virtual School', 'council', { isKnown: false }),
  person('Director of Education', 'Education', 'council', { role: 'sponsor' }),
  person('Director of Family Help', 'Family Help and Children’s Social Care', 'council', {
    role: 'sponsor',
    isKnown: false,
  }),
  person('ICB Place Director', 'Place', 'board', { role: 'sponsor', isKnown: false }),
  person('Business Development Manager', 'Education', 'council', { role: 'admin' }),
  person('Board Member', 'SEND and AP Partnership Board', 'council', { role: 'viewer' }),
  person('Inclusion Strategy Manager', 'Inclusion Service', 'council'),
];

/** The person with a key; throws for a key nobody has. */
export function personWith(key: string): Person {
  const found = [...people, ...owners].find((one) => one.key === key);
  if (found === undefined) throw new Error(`The sample plan has no person '${key}'.`);
  return found;
}

/** Everybody at the launch, and the groups and the post, with deputies for a time where the cycles say so. */
export function peopleAtLaunch(cycles: readonly Pick<Cycle, 'opensOn' | 'freezeOn'>[]): readonly Person[] {
  const from = (number: number) => cycles[number - 1]?.opensOn ?? null;
  const until = (number: number) => cycles[number - 1]?.freezeOn ?? null;
  const terms = new Map([
    // cover for a leave that is over, and one that goes on
    ['school-organisation-lead', { from: from(5), until: until(5) }],
    ['childrens-commissioning-officer', { from: from(4), until: until(7) }],
  ]);
  return [...people, ...owners].map((one) => ({
    ...one,
    deputies: one.deputies.map((deputy) => ({ ...deputy, ...terms.get(deputy.key) })),
  }));
}

/** Key of the person who updates for a lead: the lead, or the first updater of a group or post. */
export function updaterOf(lead: string): string {
  return personWith(lead).updaters[0] ?? lead;
}
