import type { Person } from './person.ts';

/** What documents say of somebody whom the plan does not know any more: a key may be made of a name, and tells a board nothing. */
export const noLongerListed = 'No longer in the plan’s list of people';

/**
 * What documents call the person, post or group with a key: the post where one is known, else the name. A key that nobody has
 * any more reads as that, '' as ''.
 */
export function postOf(plan: { readonly people: ReadonlyMap<string, Person> }, key: string): string {
  const person = plan.people.get(key);
  if (person === undefined) return key === '' ? '' : noLongerListed;
  return person.post.trim() === '' ? person.name : person.post;
}
