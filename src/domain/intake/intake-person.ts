import type { IntakePreview } from './intake.ts';
import { formsOf, isNearOwner, isNearPerson, type NameForms } from './near-name.ts';
import { ownerKindOf } from './owner-kind.ts';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import type { OwnerKind, Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

type Known = { readonly person: Person; readonly name: NameForms; readonly post: NameForms };

/**
 * What is proposed of each new person of a preview, by key: that they are somebody whom the plan knows, or another one of
 * the file, where exactly one has a name like theirs; else that they join as what their words say they are.
 */
export function proposedAnswers(
  preview: IntakePreview,
  snapshot: Snapshot,
): ReadonlyMap<string, PersonAnswer> {
  const known = [...snapshot.people.values()].filter((one) => one.isActive).map(formed);
  const added = preview.people.map(formed);
  return new Map(
    added.map((one, at) => {
      const { name, post, organisation, email, key } = one.person;
      const kind = kindOf(one.person);
      const same = likely(one, at, kind, known, added);
      const joining = { kind: 'join', owner: kind, name, post, organisation, email, updater: null } as const;
      return [key, same === null ? joining : { kind: 'same', key: same }];
    }),
  );
}

function formed(person: Person): Known {
  return { person, name: formsOf(person.name), post: formsOf(person.post) };
}

// who has an address of their own signs in with it, whatever they are called
function kindOf(person: Person): OwnerKind {
  const kind = ownerKindOf(person.name);
  return kind === 'post' && person.email !== '' ? 'person' : kind;
}

function likely(
  one: Known,
  at: number,
  kind: OwnerKind,
  known: readonly Known[],
  added: readonly Known[],
): string | null {
  const near = (other: Known) =>
    (kind === 'person'
      ? isNearPerson(one.name, other.name)
      : isNearOwner(one.name, other.name) || isNearOwner(one.name, other.post)) &&
    !isApart(one.person, other.person);
  const inPlan = known.filter(near);
  if (inPlan.length > 0) return inPlan.length === 1 ? (inPlan[0]?.person.key ?? null) : null;
  const fuller = added.filter((other, index) => isFuller(other.person, index, one.person, at) && near(other));
  return fuller.length === 1 ? (fuller[0]?.person.key ?? null) : null;
}

// two addresses are two people
function isApart(a: Person, b: Person): boolean {
  return a.email !== '' && b.email !== '' && a.email.toLowerCase() !== b.email.toLowerCase();
}

// of two in one file the longer name stays, so that no two are each said to be the other
function isFuller(other: Person, index: number, person: Person, at: number): boolean {
  const more = other.name.length - person.name.length;
  return index !== at && (more > 0 || (more === 0 && index < at));
}
