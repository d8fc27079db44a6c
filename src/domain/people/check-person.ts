import { isCivilDate } from '#domain/date.ts';
import type { Deputy, Person } from './person.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The longest text the columns of a person take, in characters. */
const longest = 255;

/** True for something that looks like one e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]{2,}$/.test(text);
}

/**
 * What is wrong with a person as they would be saved, each at its field: name-missing, text-too-long, email-invalid,
 * email-taken and account-taken by another active person, last-admin, admin-not-person, owner-in-use where a post or group
 * would update or deputise, updater-missing, and what is wrong with each new updater.
 */
export function checkPerson(snapshot: Snapshot, before: Person | null, person: Person): readonly Refusal[] {
  return [
    ...(person.name === '' ? [refusal('name-missing', 'name')] : []),
    ...(['name', 'post', 'organisation', 'email'] as const)
      .filter((field) => person[field].length > longest)
      .map((field) =>
        refusal('text-too-long', field, { limit: longest, over: person[field].length - longest }),
      ),
    ...checkAccount(snapshot, person),
    ...checkRole(snapshot, before, person),
    ...checkUpdaters(snapshot, before, person),
  ];
}

/**
 * What is wrong with the deputies: each new one must be an active person other than the one they stand in for, with days
 * that exist and do not run backwards, and not twice for the same days. Fields are 'deputies.0.key', '.from', '.until'.
 */
export function checkDeputies(snapshot: Snapshot, before: Person | null, person: Person): readonly Refusal[] {
  return person.deputies.flatMap((deputy, index) => {
    const field = `deputies.${String(index)}`;
    const days = (['from', 'until'] as const)
      .filter((bound) => deputy[bound] !== null && !isCivilDate(deputy[bound]))
      .map((bound) => refusal('date-invalid', `${field}.${bound}`));
    const { from, until } = deputy;
    const isBackwards = days.length === 0 && from !== null && until !== null && until < from;
    const isNew = before?.deputies.some((one) => one.key === deputy.key) !== true;
    const twice = person.deputies.some((one, other) => other < index && meets(one, deputy));
    return [
      ...(isNew ? checkStandIn(snapshot, person, deputy.key, `${field}.key`) : []),
      ...(twice ? [refusal('deputy-twice', `${field}.key`, { person: nameIn(snapshot, deputy.key) })] : []),
      ...days,
      ...(isBackwards
        ? [refusal('dates-backwards', `${field}.until`, { other: 'deputyFrom', otherOn: from, isStrict: 0 })]
        : []),
    ];
  });
}

function checkAccount(snapshot: Snapshot, person: Person): readonly Refusal[] {
  const { email, objectId, isActive } = person;
  if (email !== '' && !isEmail(email)) return [refusal('email-invalid', 'email')];
  if (!isActive) return [];
  const others = [...snapshot.people.values()].filter((one) => one.isActive && one.key !== person.key);
  const same = others.find((one) => email !== '' && one.email.toLowerCase() === email.toLowerCase());
  if (same !== undefined) return [refusal('email-taken', 'email', { person: same.name })];
  const account = others.find((one) => objectId !== null && one.objectId === objectId);
  return account === undefined ? [] : [refusal('account-taken', 'email', { person: account.name })];
}

function checkRole(snapshot: Snapshot, before: Person | null, person: Person): readonly Refusal[] {
  if (person.kind !== 'person' && person.role === 'admin') return [refusal('admin-not-person', 'role')];
  if (before === null || !canKeepPlan(before) || canKeepPlan(person)) return [];
  const isLast = ![...snapshot.people.values()].some((one) => one.key !== person.key && canKeepPlan(one));
  const field =
    person.role !== 'admin' ? 'role' : person.kind !== 'person' ? 'kind' : person.isActive ? 'email' : null;
  return isLast ? [refusal('last-admin', field, { person: before.name })] : [];
}

// an admin nobody can sign in as keeps no plan
function canKeepPlan(person: Person): boolean {
  const canSignIn = person.kind === 'person' && (person.email !== '' || person.objectId !== null);
  return person.role === 'admin' && person.isActive && canSignIn;
}

function checkUpdaters(snapshot: Snapshot, before: Person | null, person: Person): readonly Refusal[] {
  if (person.kind === 'person') return [];
  const standsIn = [...snapshot.people.values()].filter(
    (one) =>
      one.isActive &&
      (one.updaters.includes(person.key) || one.deputies.some((deputy) => deputy.key === person.key)),
  );
  const added = person.updaters.filter((key) => before?.updaters.includes(key) !== true);
  const wrong = added.flatMap((key) => checkStandIn(snapshot, person, key, 'updaters'));
  const isUpdated = person.updaters.some((key) => isActivePerson(snapshot.people.get(key)));
  return [
    ...(standsIn.length === 0
      ? []
      : [refusal('owner-in-use', 'kind', { people: standsIn.map((one) => one.name).join(', ') })]),
    ...wrong,
    ...(isUpdated || wrong.length > 0 ? [] : [refusal('updater-missing', 'updaters', { kind: person.kind })]),
  ];
}

function checkStandIn(snapshot: Snapshot, person: Person, key: string, field: string): readonly Refusal[] {
  const one = snapshot.people.get(key);
  if (key === '') return [refusal('person-missing', field)];
  if (key === person.key) return [refusal('names-self', field)];
  if (one === undefined) return [refusal('person-unknown', field, { person: key })];
  if (!one.isActive) return [refusal('person-left', field, { person: one.name })];
  return one.kind === 'person' ? [] : [refusal('person-needed', field, { person: one.name, kind: one.kind })];
}

function isActivePerson(person: Person | undefined): boolean {
  return person !== undefined && person.isActive && person.kind === 'person';
}

function meets(one: Deputy, other: Deputy): boolean {
  const isApart =
    (one.until !== null && other.from !== null && one.until < other.from) ||
    (other.until !== null && one.from !== null && other.until < one.from);
  return one.key === other.key && !isApart;
}

function nameIn(snapshot: Snapshot, key: string): string {
  return snapshot.people.get(key)?.name ?? key;
}
