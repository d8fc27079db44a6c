import { hasLeft } from '#domain/people/person.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { kindNames } from './owner-words.ts';

/** Somebody to choose, as a choice field and a search take it. */
export type PersonChoice = { readonly key: string; readonly words: string; readonly search: string };

/** Who may be chosen, by name: those who are here, without one; only people, or posts and groups too. */
export function peopleToChoose(
  snapshot: Snapshot,
  today: CivilDate,
  ask: { readonly except: string; readonly isPersonOnly: boolean },
): readonly PersonChoice[] {
  return [...snapshot.people.values()]
    .filter(
      (one) => one.key !== ask.except && !hasLeft(one, today) && (one.kind === 'person' || !ask.isPersonOnly),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((one) => {
      const kind = one.kind === 'person' ? '' : ` (${kindNames[one.kind].toLowerCase()})`;
      const organisation = one.organisation === '' ? '' : `, ${one.organisation}`;
      const words = `${one.name}${kind}${organisation}`;
      return { key: one.key, words, search: `${words} ${one.post} ${one.email}`.toLowerCase() };
    });
}
