import type { Person } from './person.ts';

/**
 * What documents call the person, post or group with a key: the post where one is known, else the name. A key nobody has
 * any more stands for itself.
 */
export function postOf(plan: { readonly people: ReadonlyMap<string, Person> }, key: string): string {
  const person = plan.people.get(key);
  if (person === undefined) return key;
  return person.post.trim() === '' ? person.name : person.post;
}
