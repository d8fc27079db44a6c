import type { Named } from '#domain/intake/intake-owner.ts';
import { nameWords, turnedName } from '#domain/intake/near-name.ts';
import type { Person } from './person.ts';

/** People by what a cell may call them: their name either way round, their post, their address. */
export type PeopleIndex = {
  /** Knows a person from now on, or by more than before. */
  readonly put: (person: Person) => void;
  /** True for the name, the post or the address of somebody. */
  readonly has: (words: string) => boolean;
  /**
   * Everybody whom a cell may mean. An address is somebody's own, so a name or a post with another address is nobody here;
   * a name goes before a post.
   */
  readonly find: (named: Named) => readonly Person[];
};

/** An index of nobody yet. Where a post is named, people of the plan go before those who would join it. */
export function createPeopleIndex(isOfPlan: (person: Person) => boolean): PeopleIndex {
  const by = {
    email: new Map<string, Set<string>>(),
    name: new Map<string, Set<string>>(),
    post: new Map<string, Set<string>>(),
  };
  const people = new Map<string, Person>();
  const found = (sort: keyof typeof by, words: string): readonly Person[] =>
    [...(by[sort].get(words) ?? [])].flatMap((key) => people.get(key) ?? []);
  const called = (name: string): readonly Person[] => {
    const same = found('name', nameWords(name));
    return same.length > 0 ? same : found('name', nameWords(turnedName(name)));
  };
  return {
    put: (person) => {
      people.set(person.key, person);
      const { email, name, post } = person;
      const forms = [
        ['email', email.toLowerCase()],
        ['name', nameWords(name)],
        ['name', nameWords(turnedName(name))],
        ['post', nameWords(post)],
      ] as const;
      for (const [sort, words] of forms)
        if (words !== '') by[sort].set(words, (by[sort].get(words) ?? new Set()).add(person.key));
    },
    has: (words) =>
      called(words).length > 0 || by.post.has(nameWords(words)) || by.email.has(words.trim().toLowerCase()),
    find: (named) => {
      const email = named.email.toLowerCase();
      const addressed = email === '' ? [] : found('email', email);
      if (addressed.length > 0) return addressed;
      const isFree = (person: Person) => email === '' || person.email === '';
      const same = called(named.name).filter(isFree);
      if (same.length > 0) return likeliest(same, named);
      const posted = found('post', nameWords(named.name)).filter(isFree);
      // a newcomer of a file takes nobody's post in the plan
      const planned = posted.filter((person) => person.isActive && isOfPlan(person));
      return planned.length > 0 ? planned : posted;
    },
  };
}

// of several with one name those with the post that is said, where there are any
function likeliest(called: readonly Person[], named: Named): readonly Person[] {
  const active = called.filter((person) => person.isActive);
  const posted =
    active.length > 1 && named.post !== '' ? active.filter((one) => holdsPost(one, named.post)) : [];
  return posted.length > 0 ? posted : called;
}

/** True where the words beside a name are their post, more or less of it, or where they work. */
export function holdsPost({ post, organisation }: Person, said: string): boolean {
  const words = ` ${nameWords(said)} `;
  return [post, organisation].some((own) => {
    const theirs = ` ${nameWords(own)} `;
    return theirs.trim() !== '' && (theirs.includes(words) || words.includes(theirs));
  });
}
