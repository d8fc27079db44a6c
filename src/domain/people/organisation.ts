import type { CivilDate } from '#domain/date.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** An organisation of the partnership, with the people who are still there. */
export type Organisation = { readonly name: string; readonly people: readonly string[] };

/** Every organisation somebody belongs to, by name, with the keys of its people; '' is left out. */
export function organisationsOf(snapshot: Pick<Snapshot, 'people'>): readonly Organisation[] {
  const people = new Map<string, string[]>();
  for (const { key, organisation } of snapshot.people.values()) {
    if (organisation === '') continue;
    const already = people.get(organisation);
    if (already) already.push(key);
    else people.set(organisation, [key]);
  }
  return [...people]
    .map(([name, keys]) => ({ name, people: keys }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/**
 * The name in force on a day of an organisation that is known by a name it has, had, or came to have. Where several went
 * into one, an earlier day cannot tell which it was, and the name stays as given.
 */
export function organisationOn(
  settings: Pick<PlanSettings, 'organisations'>,
  name: string,
  day: CivilDate,
): string {
  const inOrder = settings.organisations.toSorted((a, b) => a.on.localeCompare(b.on));
  let current = name;
  for (const change of inOrder.toReversed()) {
    if (change.on <= day || change.to !== current) continue;
    const origins = new Set(
      inOrder.filter((one) => one.on > day && one.to === change.to).map((one) => one.from),
    );
    if (origins.size > 1) return current;
    current = change.from;
  }
  for (const change of inOrder) if (change.on <= day && change.from === current) current = change.to;
  return current;
}

/** Gives for the key of a person the name their organisation had on a day; '' where none is known. */
export function organisationsAsOf(
  snapshot: Pick<Snapshot, 'people' | 'settings'>,
  day: CivilDate,
): (key: string) => string {
  const then = new Map<string, string>();
  return (key) => {
    const name = snapshot.people.get(key)?.organisation ?? '';
    const found = then.get(name) ?? organisationOn(snapshot.settings, name, day);
    then.set(name, found);
    return found;
  };
}
