import { isLive } from '#domain/action.ts';
import { actionsInOrder, nameOf, type Snapshot } from '#domain/snapshot.ts';
import { headingName } from './heading-name.ts';
import { outlineOf } from '#domain/section.ts';
import type { Choice } from './search-choice.tsx';

/** Everybody who may own an action: people, posts and groups that have not left, by name. */
export function ownerChoices(snapshot: Snapshot): readonly Choice[] {
  return [...snapshot.people.values()]
    .filter((person) => person.isActive)
    .map((person) => {
      const kind = person.kind === 'person' ? '' : person.kind === 'post' ? ' (post)' : ' (group)';
      const parts = [`${person.name}${kind}`, person.organisation].filter((part) => part !== '');
      return choice(person.key, parts.join(', '), `${person.post} ${person.email}`);
    })
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

/** The people who may be accountable: no posts or groups. */
export function officerChoices(snapshot: Snapshot): readonly Choice[] {
  return ownerChoices(snapshot).filter(({ key }) => snapshot.people.get(key)?.kind === 'person');
}

/** The live actions in the order of their numbers. */
export function actionChoices(snapshot: Snapshot): readonly Choice[] {
  return actionsInOrder(snapshot)
    .filter(isLive)
    .map((action) =>
      choice(action.ref, `${action.ref} ${action.title}`, headingName(action.section, snapshot)),
    );
}

/** The headings actions may stand under, in the order of the plan. */
export function headingChoices(
  snapshot: Snapshot,
): readonly { readonly key: string; readonly words: string }[] {
  return outlineOf(snapshot.sections.values()).flatMap(({ priority, sections }) =>
    [priority, ...sections].map(({ key }) => ({ key, words: headingName(key, snapshot) })),
  );
}

/** The people of some keys, each once, by name; null is nobody, and left out. */
export function namedChoices(
  snapshot: Snapshot,
  keys: readonly (string | null)[],
): readonly { readonly key: string; readonly words: string }[] {
  return [...new Set(keys)]
    .flatMap((key) => (key === null ? [] : [{ key, words: nameOf(snapshot, key) }]))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

function choice(key: string, words: string, more: string): Choice {
  return { key, words, search: `${words} ${more}`.toLowerCase() };
}
