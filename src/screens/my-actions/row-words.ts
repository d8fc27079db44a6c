import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import type { Mine, MyAction } from '#domain/mine.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { carriedForwardWords } from '#screens/parts/carried-forward.tsx';

/** When an action was last updated, and whether that is shown in place of an update that has not come. */
export function updatedWords(snapshot: Snapshot, one: MyAction, today: CivilDate): string {
  const carried = one.isWaiting ? null : carriedForwardWords(snapshot, one.action, today);
  if (carried !== null) return carried.charAt(0).toLowerCase() + carried.slice(1);
  return one.lastUpdate === null
    ? 'never updated'
    : `last update ${sayDate(dayOf(one.lastUpdate.submittedAt))}`;
}

/** What is asked of the lead, and by when; '' when nothing is. */
export function askedWords(one: MyAction, mine: Mine, hasDraft: boolean, today: CivilDate): string {
  if (one.isWaiting) return 'Your update waits on this device until SharePoint has it';
  const draft = hasDraft ? 'You began an update that is not sent yet. ' : '';
  if (mine.cycle === null || one.isReturned || one.status.countsAs === 'done') return draft.trim();
  if (mine.resting.includes(one)) return draft.trim();
  const due = today <= mine.cycle.cutOffOn ? 'Update due by' : 'Update was due by';
  return `${draft}${due} ${sayDate(mine.cycle.cutOffOn)}`;
}
