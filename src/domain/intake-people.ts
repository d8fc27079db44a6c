import { keysOfPeople } from './decide-person.ts';
import type { Report } from './intake-issue.ts';
import { isNobody, splitOwners, type Named } from './intake-owner.ts';
import { formsOf, isNearOwner, isNearPerson, nameWords } from './near-name.ts';
import { blankPerson, personKey, type Person, type Role } from './person.ts';
import type { Snapshot } from './snapshot.ts';

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
  const known = createIndex();
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
    // what one cell leaves out of somebody new another may tell
    if (first !== undefined && isFuller(named, only)) put(filled(only, named), first.cell, first.report);
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
          report('check', cell, 'owner-new', { name: person.name, email: person.email });
          return person;
        });
    },
  };
}

type Index = {
  /** Knows a person from now on, or by more than before. */
  readonly put: (person: Person) => void;
  /** True for the name, the post or the address of somebody. */
  readonly has: (words: string) => boolean;
  /** Everybody whom a cell may mean. */
  readonly find: (named: Named) => readonly Person[];
};

function createIndex(): Index {
  const by = {
    email: new Map<string, Set<string>>(),
    name: new Map<string, Set<string>>(),
    post: new Map<string, Set<string>>(),
  };
  const people = new Map<string, Person>();
  const wordsOf = (said: Named) => ({
    email: said.email.toLowerCase(),
    name: nameWords(said.name),
    post: nameWords(said.post),
  });
  const found = (sort: keyof typeof by, words: string): readonly Person[] =>
    [...(by[sort].get(words) ?? [])].flatMap((key) => people.get(key) ?? []);
  return {
    put: (person) => {
      people.set(person.key, person);
      const words = wordsOf(person);
      for (const sort of ['email', 'name', 'post'] as const) {
        if (words[sort] === '') continue;
        const same = by[sort].get(words[sort]);
        if (same === undefined) by[sort].set(words[sort], new Set([person.key]));
        else same.add(person.key);
      }
    },
    has: (words) => {
      const plain = nameWords(words);
      return by.name.has(plain) || by.post.has(plain) || by.email.has(words.trim().toLowerCase());
    },
    find: (named) => {
      const { email, name } = wordsOf(named);
      const addressed = email === '' ? [] : found('email', email);
      if (addressed.length > 0) return addressed;
      const isFree = (person: Person) => email === '' || person.email === '';
      const called = found('name', name).filter(isFree);
      if (called.length > 0) return likeliest(called, named);
      // a post alone means who holds it; with a name it is only what that one is said to be
      return found('post', name).filter(isFree);
    },
  };
}

// of several with one name those with the post that is said, where there are any
function likeliest(called: readonly Person[], named: Named): readonly Person[] {
  const active = called.filter((person) => person.isActive);
  const posted = active.length > 1 && named.post !== '' ? active.filter((one) => holds(one, named.post)) : [];
  return posted.length > 0 ? posted : called;
}

// 'Interim Head of SEND' is the 'Head of SEND', and a bracket may as well name where somebody works
function holds({ post, organisation }: Person, said: string): boolean {
  const words = ` ${nameWords(said)} `;
  return [post, organisation].some((own) => {
    const theirs = ` ${nameWords(own)} `;
    return theirs.trim() !== '' && (theirs.includes(words) || words.includes(theirs));
  });
}

function isFuller(named: Named, person: Person): boolean {
  return (named.email !== '' && person.email === '') || (named.post !== '' && person.post === '');
}

function filled(person: Person, named: Named): Person {
  const post = named.post.slice(0, longestName);
  return { ...person, email: person.email || named.email, post: person.post || post };
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
  if (named.post === '' || person.post === '' || holds(person, named.post)) return null;
  return { written: named.post, known: person.post };
}
