import { refusal, type Refusal } from './refusal.ts';
import type { Stored } from './row.ts';

/** The fields in which a record differs from what it was, with their new values; its row aside. Lists by content. */
export function differences<T extends Stored>(before: T, after: T): Partial<Omit<T, 'row'>> {
  const changed = Object.entries(after).filter(
    ([name, value]) => name !== 'row' && !isSame(Reflect.get(before, name), value),
  );
  // entries of a T, less its row
  return Object.fromEntries(changed) as Partial<Omit<T, 'row'>>;
}

/**
 * Refuses changed-meanwhile with who and when where a record was edited on another version than the plan now has, so that
 * nothing is overwritten unseen. `field` is null: it concerns the whole form.
 */
export function changedMeanwhile(before: Stored, edited: Stored): readonly Refusal[] {
  if (before.row === null || edited.row === null || before.row.etag === edited.row.etag) return [];
  return [refusal('changed-meanwhile', null, { by: before.row.modifiedBy.name, at: before.row.modifiedAt })];
}

/** True when two values of a field are the same: words, numbers, lists and small records of them, entry by entry. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
