import type { Instant } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The kinds of things in a pack that a meeting can be at. */
export const discussedKinds = ['ask', 'action', 'risk', 'measure'] as const;

/** One thing in a pack: an ask by its id, an action or an entry of the register by its ref, a measure by its key. */
export type DiscussedItem = { readonly kind: (typeof discussedKinds)[number]; readonly id: string };

/** What a meeting has before it, as a plan admin marked it in the pack of the meeting. */
export type Discussed = {
  /** Key of the issued pack. */
  readonly pack: string;
  /** Null once nothing of the pack is discussed any more. */
  readonly item: DiscussedItem | null;
  readonly at: Instant;
  /** Key of the person who marked it. */
  readonly by: string;
};

/** The key of the row in Settings that holds it. */
export const discussedKey = 'discussed';

/** How long a mark holds, ms: four hours. Nobody takes it away when a meeting simply ends. */
const holdsMs = 4 * 3_600_000;

/**
 * What is discussed now in an issued pack; null where nothing is marked, for a mark in another pack, and for one that is so
 * old, or by a clock so far ahead, that the meeting cannot be at it.
 */
export function discussedNow(
  { discussed }: Pick<Snapshot, 'discussed'>,
  pack: string,
  now: Instant,
): (Discussed & { readonly item: DiscussedItem }) | null {
  if (discussed === undefined || discussed.pack !== pack || discussed.item === null) return null;
  const age = Math.abs(Date.parse(now) - Date.parse(discussed.at));
  return age < holdsMs ? { ...discussed, item: discussed.item } : null;
}

/** True for the same thing of a pack. */
export function isSameItem(a: DiscussedItem, b: DiscussedItem | null): boolean {
  return b !== null && a.kind === b.kind && a.id === b.id;
}
