import { carriedForward } from '#domain/cycle/returns.ts';
import { dayOf, type CivilDate } from '#domain/date.ts';
import type { MyAction } from '#domain/people/mine.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Words and the day they end with, which is shown on one line; null where they end without one. */
export type DatedWords = { readonly words: string; readonly on: CivilDate | null };

/** When an action was last updated, and whether that is shown in place of an update that has not come. */
export function updatedWords(snapshot: Snapshot, one: MyAction, today: CivilDate): DatedWords {
  const carried = one.isWaiting ? null : carriedForward(snapshot, one.action, today);
  if (carried !== null && carried.on !== null)
    return { words: 'carried forward, last updated', on: carried.on };
  return carried !== null || one.lastUpdate === null
    ? { words: 'never updated', on: null }
    : { words: 'last update', on: dayOf(one.lastUpdate.submittedAt) };
}

/** The day on which somebody looks again, while work remains; null where none is set or nothing remains. */
export function reviewWords({ action, status }: MyAction, today: CivilDate): DatedWords | null {
  if (action.reviewOn === null || status.countsAs === 'done') return null;
  return { words: action.reviewOn < today ? 'review was due on' : 'review on', on: action.reviewOn };
}

/** That an update was begun; '' where none was. When it is due, and that it waits, is said once, above the rows. */
export function unsentWords(hasDraft: boolean): string {
  return hasDraft ? 'You began an update that is not sent yet.' : '';
}
