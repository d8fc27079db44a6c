import { isLive } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, type Person } from './person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What keeps somebody from doing what the plan asks of them. */
export type PeopleGaps = {
  /** People who lead, update, deputise or administer, and whom no account can be matched with. */
  readonly withoutAccount: readonly Person[];
  /** Posts and groups that lead live actions while nobody who is still there may update for them. */
  readonly withoutUpdater: readonly Person[];
  /** People who lead, update, deputise or administer, by their e-mail; for asking whether the site knows them. */
  readonly needed: readonly Person[];
};

/** The gaps of a plan on a day, each by name. */
export function peopleGaps(snapshot: Snapshot, today: CivilDate): PeopleGaps {
  const present = [...snapshot.people.values()]
    .filter((one) => !hasLeft(one, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const byKey = new Map(present.map((one) => [one.key, one]));
  const leads = new Set([...snapshot.actions.values()].filter(isLive).flatMap((one) => one.leads));
  const leading = present.filter((one) => leads.has(one.key));
  const wanted = new Set([
    ...leading.map((one) => one.key),
    ...leading.flatMap((one) => one.updaters),
    ...leading.flatMap((one) => one.deputies.map(({ key }) => key)),
    ...present.filter((one) => one.role === 'admin').map((one) => one.key),
  ]);
  const people = present.filter((one) => one.kind === 'person' && wanted.has(one.key));
  return {
    withoutAccount: people.filter((one) => one.email === '' && one.objectId === null),
    withoutUpdater: leading.filter(
      (one) => one.kind !== 'person' && !one.updaters.some((key) => byKey.has(key)),
    ),
    needed: people.filter((one) => one.email !== ''),
  };
}
