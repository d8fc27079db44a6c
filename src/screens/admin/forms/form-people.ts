import { capacityFor, isLive } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, type Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Somebody a form can be made for, as a choice reads. */
export type FormPerson = { readonly key: string; readonly words: string };

/** Everybody who is here and has actions to update, by name: people, posts and groups. */
export function formPeople(snapshot: Snapshot, today: CivilDate): readonly FormPerson[] {
  return [...snapshot.people.values()]
    .filter((person) => !hasLeft(person, today))
    .map((person) => ({ person, n: actionsFor(snapshot, person, today) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'))
    .map(({ person: { key, name, organisation }, n }) => ({
      key,
      words: `${[name, organisation].filter(Boolean).join(', ')} (${String(n)} ${n === 1 ? 'action' : 'actions'})`,
    }));
}

/** How many actions the form of somebody would hold: those they lead, update for a post or group, or deputise for. */
export function actionsFor({ actions, people }: Snapshot, person: Person, today: CivilDate): number {
  let n = 0;
  for (const action of actions.values()) {
    const capacity = isLive(action) ? capacityFor(action, person, people, today) : null;
    if (capacity === 'lead' || capacity === 'deputy') n += 1;
  }
  return n;
}
