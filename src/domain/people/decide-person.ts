import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { refused } from '#domain/decision.ts';
import { checkDeputies, checkPerson } from './check-person.ts';
import { isCivilDate } from '#domain/date.ts';
import { differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Person } from './person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

type SavePerson = Extract<PlanCommand, { kind: 'save-person' }>;
type PersonLeaves = Extract<PlanCommand, { kind: 'person-leaves' }>;

/**
 * Decides to add a person, post or group (one without a row), or to save an edit. Another e-mail address means another
 * account: an object id that was known is forgotten with it. Refuses what check-person refuses, person-taken and
 * person-unknown for the key, nothing-to-write.
 */
export function decidePerson(snapshot: Snapshot, command: SavePerson): Decision {
  const before = snapshot.people.get(command.person.key) ?? null;
  const person = tidied(command.person, before);
  const refusals = [
    ...checkKey(snapshot, command.person, before),
    ...checkPerson(snapshot, before, person),
    ...checkDeputies(snapshot, before, person),
  ];
  if (refusals.length > 0) return refused(...refusals);
  if (before === null)
    return { kind: 'writes', writes: [{ kind: 'add', noun: 'person', value: { ...person, row: null } }] };
  const set = differences(before, person);
  if (Object.keys(set).length === 0) return refused(refusal('nothing-to-write'));
  return { kind: 'writes', writes: [{ kind: 'edit', noun: 'person', key: before.key, before, set }] };
}

/**
 * Decides that somebody leaves: on their last day they are let in no more; a last day to come is noted. What is in their
 * hands stays there until it is given to others (handover.ts). Refuses person-unknown, person-left, date-invalid,
 * last-admin.
 */
export function decideLeaving(snapshot: Snapshot, command: PersonLeaves, context: Context): Decision {
  const before = snapshot.people.get(command.key);
  if (before === undefined) return refused(refusal('person-unknown', null, { person: command.key }));
  if (!isCivilDate(command.on)) return refused(refusal('date-invalid', 'on'));
  if (!before.isActive) return refused(refusal('person-left', null, { person: before.name }));
  const isActive = command.on > context.today;
  const set = { isActive, leftOn: command.on };
  // an admin who is known to leave is an admin until then
  const refusals = isActive ? [] : checkPerson(snapshot, before, { ...before, ...set });
  const lastAdmin = refusals.filter((one) => one.code === 'last-admin');
  if (lastAdmin.length > 0) return refused(...lastAdmin.map((one) => ({ ...one, field: null })));
  const changed = differences(before, { ...before, ...set });
  if (Object.keys(changed).length === 0) return refused(refusal('nothing-to-write'));
  return {
    kind: 'writes',
    writes: [{ kind: 'edit', noun: 'person', key: before.key, before, set: changed }],
  };
}

function checkKey(snapshot: Snapshot, person: Person, before: Person | null): readonly Refusal[] {
  if (before !== null)
    return person.row === null ? [refusal('person-taken', null, { person: person.key })] : [];
  if (person.row !== null || person.key === '')
    return [refusal('person-unknown', null, { person: person.name })];
  return keysOfPeople(snapshot).has(person.key)
    ? [refusal('person-taken', null, { person: person.key })]
    : [];
}

/** Every key that ever meant somebody, also of people whose row is gone: a new person gets none of them. */
export function keysOfPeople(snapshot: Snapshot): ReadonlySet<string> {
  const keys = new Set(snapshot.people.keys());
  const add = (key: string | null) => {
    if (key !== null && key !== '') keys.add(key);
  };
  for (const { leads, accountable } of snapshot.actions.values())
    for (const key of [...leads, accountable]) add(key);
  for (const { by, onBehalfOf } of snapshot.updates.values()) for (const key of [by, onBehalfOf]) add(key);
  for (const { proposedBy, decidedBy } of snapshot.changes.values())
    for (const key of [proposedBy, decidedBy]) add(key);
  for (const { accountable } of snapshot.sections.values()) add(accountable);
  for (const { person, by } of snapshot.chases.values()) for (const key of [person, by]) add(key);
  return keys;
}

function tidied(person: Person, before: Person | null): Person {
  const email = person.email.trim();
  const isSameAddress = before === null || before.email.toLowerCase() === email.toLowerCase();
  const isSameAccount = before !== null && before.objectId === person.objectId;
  return {
    ...person,
    name: person.name.trim(),
    post: person.post.trim(),
    email,
    organisation: person.organisation.trim(),
    objectId: isSameAccount && !isSameAddress ? null : person.objectId,
    updaters: person.kind === 'person' ? [] : [...new Set(person.updaters)],
  };
}
