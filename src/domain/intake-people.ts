import { keysOfPeople } from './decide-person.ts';
import type { Report } from './intake-issue.ts';
import { isNobody, splitOwners, type Named } from './intake-owner.ts';
import { nameWords } from './near-name.ts';
import { blankPerson, personKey, type Person, type Role } from './person.ts';
import type { Snapshot } from './snapshot.ts';

/** People of the plan together with those that an import would add. */
export type Directory = {
  /** Keys of the people a cell names, each once, in its order; [] for nobody. Reports doubts at the cell. */
  readonly find: (text: string, cell: string, role: Extract<Role, 'lead' | 'sponsor'>) => readonly string[];
  /** The new people that these keys need, in the order of their first mention; reports each of them. */
  readonly addedFor: (keys: Iterable<string>) => readonly Person[];
};

/** The longest name or post, in characters. */
const longestName = 255;

/** Starts from the people of the plan. New people have no e-mail address unless the cell gives one. */
export function createDirectory(snapshot: Snapshot, importId: string, report: Report): Directory {
  const keys = new Set(keysOfPeople(snapshot));
  const added = new Map<string, { person: Person; cell: string }>();
  const byWords = new Map<string, Person[]>();
  const index = (words: string, person: Person) => {
    if (words === '') return;
    const same = byWords.get(words);
    if (same === undefined) byWords.set(words, [person]);
    else if (!same.includes(person)) same.push(person);
  };
  const indexAll = (person: Person) => {
    index(nameWords(person.name), person);
    index(nameWords(person.post), person);
    index(person.email.toLowerCase(), person);
  };
  for (const person of snapshot.people.values()) indexAll(person);

  const candidates = (named: Named): readonly Person[] => {
    for (const words of [named.email.toLowerCase(), nameWords(named.name), nameWords(named.post)]) {
      const found = words === '' ? undefined : byWords.get(words);
      if (found !== undefined) return found;
    }
    return [];
  };
  const add = (named: Named, cell: string, role: Role): Person => {
    const person: Person = {
      ...blankPerson(personKey(named.name, keys), named.name.slice(0, longestName)),
      post: named.post.slice(0, longestName),
      email: named.email,
      role,
      importId,
    };
    keys.add(person.key);
    added.set(person.key, { person, cell });
    indexAll(person);
    return person;
  };
  const one = (named: Named, cell: string, role: Role): string | null => {
    const found = candidates(named);
    const active = found.filter((person) => person.isActive);
    const [only] = active.length > 0 ? active : found;
    if (only === undefined) return add(named, cell, role).key;
    if (active.length > 1) {
      report('check', cell, 'owner-ambiguous', { name: named.name, people: active.length });
      return null;
    }
    if (!only.isActive) report('check', cell, 'owner-left', { name: only.name });
    return only.key;
  };

  return {
    find: (text, cell, role) => {
      if (isNobody(text)) return [];
      const { named, mayBeSeveral } = splitOwners(text, (words) => byWords.has(nameWords(words)));
      if (mayBeSeveral)
        report('check', cell, 'owner-maybe-several', { name: named.map(({ name }) => name).join('; ') });
      return [...new Set(named.map((each) => one(each, cell, role)).filter((key) => key !== null))];
    },
    addedFor: (needed) => {
      const wanted = new Set(needed);
      return [...added.values()]
        .filter(({ person }) => wanted.has(person.key))
        .map(({ person, cell }) => {
          report('check', cell, 'owner-new', { name: person.name, email: person.email });
          return person;
        });
    },
  };
}
