import { keysOfPeople } from '#domain/people/decide-person.ts';
import type { Report } from './intake-issue.ts';
import { isNobody, splitOwners, type Named } from './intake-owner.ts';
import { ownerKindOf } from './owner-kind.ts';
import { formsOf, isNearOwner, isNearPerson, turnedName } from './near-name.ts';
import { createPeopleIndex, holdsPost } from '#domain/people/people-index.ts';
import { blankPerson, personKey, type Person, type Role } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** People of the plan together with those that an import would add. */
export type Directory = {
  /** How people are found on one sheet; doubts go to its report. */
  readonly on: (report: Report) => FindPeople;
  /** The new people that these keys need, in the order of their first mention; reports each of them. */
  readonly addedFor: (keys: Iterable<string>) => readonly Person[];
};

/** Keys of the people a cell names, each once, in its order; [] for nobody. Reports doubts at the cell. */
export type FindPeople = (
  text: string,
  cell: string,
  role: Extract<Role, 'lead' | 'sponsor'>,
) => readonly string[];

/** The longest name or post, in characters. */
const longestName = 255;

/**
 * Starts from the people of the plan. New people have no e-mail address unless a cell gives one. An address is somebody's
 * own: a name with another address is another person, and so is a personal name with a known post.
 */
export function createDirectory(snapshot: Snapshot, importId: string): Directory {
  const keys = new Set(keysOfPeople(snapshot));
  const known = createPeopleIndex((person) => snapshot.people.has(person.key));
  const added = new Map<string, { person: Person; cell: string; report: Report }>();
  for (const person of snapshot.people.values()) known.put(person);

  const put = (person: Person, cell: string, report: Report): Person => {
    keys.add(person.key);
    added.set(person.key, { person, cell, report });
    known.put(person);
    return person;
  };
  const add = (named: Named, cell: string, role: Role, report: Report): Person => {
    const blank = blankPerson(personKey(named.name, keys), named.name.slice(0, longestName));
    return put(
      { ...blank, post: named.post.slice(0, longestName), email: named.email, role, importId },
      cell,
      report,
    );
  };
  const one = (named: Named, cell: string, role: Role, report: Report): string | null => {
    const found = known.find(named);
    const active = found.filter((person) => person.isActive);
    const [only] = active.length > 0 ? active : found;
    if (only === undefined) return add(named, cell, role, report).key;
    if (active.length > 1) {
      report('check', cell, 'owner-ambiguous', { name: named.name, people: active.length });
      return null;
    }
    if (!only.isActive) report('check', cell, 'owner-left', { name: only.name });
    const first = added.get(only.key);
    if (first !== undefined) put(filled(only, named), first.cell, first.report);
    const differs = differenceOf(only, named);
    if (differs !== null) report('check', cell, 'owner-differs', { name: only.name, ...differs });
    return only.key;
  };

  return {
    on: (report) => (text, cell, role) => {
      if (isNobody(text)) return [];
      const { named, mayBeSeveral } = splitOwners(text, known.has);
      if (mayBeSeveral)
        report('check', cell, 'owner-maybe-several', { name: named.map(({ name }) => name).join('; ') });
      return [...new Set(named.map((each) => one(each, cell, role, report)).filter((key) => key !== null))];
    },
    addedFor: (needed) => {
      const wanted = new Set(needed);
      return [...added.values()]
        .filter(({ person }) => wanted.has(person.key))
        .map(({ person, cell, report }) => {
          report('check', cell, 'owner-new', {
            name: person.name,
            email: person.email,
            kind: person.email === '' ? ownerKindOf(person.name) : 'person',
          });
          return person;
        });
    },
  };
}

// somebody new with what another cell tells of them: an address, a post, the name that is not turned round
function filled(person: Person, named: Named): Person {
  const isTurned = turnedName(person.name) !== person.name && turnedName(named.name) === named.name;
  const name = isTurned && named.name !== named.email ? named.name : person.name;
  const post = person.post || named.post.slice(0, longestName);
  return { ...person, name, email: person.email || named.email, post };
}

// what a cell says otherwise of somebody than the plan or another cell
function differenceOf(
  person: Person,
  named: Named,
): { readonly written: string; readonly known: string } | null {
  const said = formsOf(named.name);
  const [name, post] = [formsOf(person.name), formsOf(person.post)];
  const isCalledSo =
    named.name === named.email ||
    isNearPerson(said, name) ||
    isNearOwner(said, name) ||
    isNearOwner(said, post);
  if (!isCalledSo) return { written: named.name, known: person.name };
  if (named.post === '' || person.post === '' || holdsPost(person, named.post)) return null;
  return { written: named.post, known: person.post };
}
