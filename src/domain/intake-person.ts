import type { IntakePreview } from './intake.ts';
import { isNearOwnerName, isNearPersonName } from './near-name.ts';
import { ownerKindOf } from './owner-kind.ts';
import type { PersonAnswer } from './person-answer.ts';
import type { OwnerKind, Person } from './person.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What is proposed of a new person of a preview: that they are somebody whom the plan knows, or another one of the file,
 * where exactly one has a name like theirs; else that they join as what their words say they are.
 */
export function proposedAnswer(person: Person, preview: IntakePreview, snapshot: Snapshot): PersonAnswer {
  const kind = kindOf(person);
  const same = likely(person, kind, preview, snapshot);
  if (same !== null) return { kind: 'same', key: same };
  const { name, post, organisation, email } = person;
  return { kind: 'join', owner: kind, name, post, organisation, email, updater: null };
}

// who has an address of their own signs in with it, whatever they are called
function kindOf(person: Person): OwnerKind {
  const kind = ownerKindOf(person.name);
  return kind === 'post' && person.email !== '' ? 'person' : kind;
}

function likely(person: Person, kind: OwnerKind, preview: IntakePreview, snapshot: Snapshot): string | null {
  const near = (other: Person) =>
    isApart(person, other)
      ? false
      : kind === 'person'
        ? isNearPersonName(person.name, other.name)
        : isNearOwnerName(person.name, other.name) || isNearOwnerName(person.name, other.post);
  const known = [...snapshot.people.values()].filter((other) => other.isActive && near(other));
  if (known.length > 0) return known.length === 1 ? (known[0]?.key ?? null) : null;
  const at = preview.people.indexOf(person);
  const fuller = preview.people.filter((other, index) => isFuller(other, index, person, at) && near(other));
  return fuller.length === 1 ? (fuller[0]?.key ?? null) : null;
}

// two addresses are two people
function isApart(a: Person, b: Person): boolean {
  return a.email !== '' && b.email !== '' && a.email.toLowerCase() !== b.email.toLowerCase();
}

// of two in one file the longer name stays, so that no two are each said to be the other
function isFuller(other: Person, index: number, person: Person, at: number): boolean {
  const more = other.name.length - person.name.length;
  return other !== person && (more > 0 || (more === 0 && index < at));
}
