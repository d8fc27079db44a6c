import type { Frozen, FrozenPlan } from '#domain/frozen/frozen-pack.ts';
import { blankPerson, type Person } from '#domain/people/person.ts';

/** What stands for somebody of whom neither a post nor an organisation is known. */
const unnamedLead = 'A lead of the plan';

/** The people of a plan without their names, and without keys that were made of names. */
export type PublicPeople = {
  /** The key that stands for a key: 'p1', 'p2' and so on, the same wherever it is used; '' stays ''. */
  keyOf(key: string): string;
  /** Words that are known to name a post, a group, a body or an organisation; '' for all others, which may name people. */
  known(words: string): string;
  /** Everybody who was asked for so far, those whom the plan does not know any more among them. */
  all(): readonly Frozen<Person>[];
};

/** Gives the people of a plan keys without meaning, in the order in which they stand. */
export function publicPeople({ people, settings }: FrozenPlan): PublicPeople {
  const keys = new Map(people.map((one, index) => [one.key, `p${String(index + 1)}`]));
  const keyOf = (key: string): string => {
    if (key === '') return '';
    const found = keys.get(key) ?? `p${String(keys.size + 1)}`;
    keys.set(key, found);
    return found;
  };
  const titles = new Set(
    [
      ...people.flatMap((one) => [one.post, one.organisation, one.kind === 'person' ? '' : one.name]),
      ...settings.bodies.map((one) => one.name),
      ...settings.organisations.flatMap(({ from, to }) => [from, to]),
    ].map(folded),
  );
  return {
    keyOf,
    known: (words) => (titles.has(folded(words)) ? words : ''),
    all: () => {
      const named = people.map((one) => unnamed(one, keyOf));
      const others = [...keys.values()].slice(people.length).map(stranger);
      return [...named, ...others];
    },
  };
}

function unnamed(person: Frozen<Person>, keyOf: (key: string) => string): Frozen<Person> {
  const { kind, name, post, organisation, role } = person;
  return {
    ...stranger(keyOf(person.key)),
    // posts and groups are called by what they are
    name: kind === 'person' ? post.trim() || organisation.trim() || unnamedLead : name,
    post,
    kind,
    updaters: person.updaters.map(keyOf),
    organisation,
    role,
  };
}

function stranger(key: string): Frozen<Person> {
  const { row: _, ...person } = blankPerson(key, unnamedLead);
  return person;
}

function folded(words: string): string {
  return words.trim().toLowerCase();
}
