import { blankAction, isLive, isOverdue, type Action } from '#domain/action.ts';
import { withDerived } from '#domain/change/change-part.ts';
import type { ChangePart, PlanChange } from '#domain/change/change.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { sentence } from '#screens/parts/sentence.ts';

/**
 * What a change that waits would do to the counts of the next pack, as the plan stands: 'One action fewer. On hold: one
 * more.' Statuses of which as many come as go are left out.
 */
export function effectOnCounts(
  change: Pick<PlanChange, 'parts'>,
  snapshot: Snapshot,
  today: CivilDate,
): string {
  const { scheme } = snapshot;
  const byStatus = new Map<string, number>();
  let [live, overdue] = [0, 0];
  const count = (action: Action | null, n: 1 | -1) => {
    if (action === null || !isLive(action)) return;
    live += n;
    byStatus.set(action.status, (byStatus.get(action.status) ?? 0) + n);
    if (isOverdue(scheme, action, today)) overdue += n;
  };
  for (const part of change.parts) {
    const action = snapshot.actions.get(part.ref) ?? null;
    count(part.before === null ? null : action, -1);
    count(afterwards(part, action), 1);
  }
  const words = [
    live === 0 ? '' : `${sentence(counted(live, 'action'))}.`,
    ...[...byStatus]
      .filter(([, n]) => n !== 0)
      .map(([status, n]) => `${statusOf(scheme, status).label}: ${counted(n, '')}.`),
    overdue === 0 ? '' : `Overdue: ${counted(overdue, '')}.`,
  ].filter((one) => one !== '');
  return words.length === 0 ? 'The counts of the next pack stay as they are.' : words.join(' ');
}

// null for an action that the plan does not have any more
function afterwards(part: ChangePart, action: Action | null): Action | null {
  const fields = withDerived(part.after);
  if (action !== null && part.before !== null) return { ...action, ...fields };
  if (part.before !== null) return null;
  return { ...blankAction(part.ref, '', ''), ...fields };
}

function counted(n: number, noun: string): string {
  const number = Math.abs(n) === 1 ? 'one' : String(Math.abs(n));
  const things = noun === '' ? '' : ` ${noun}${Math.abs(n) === 1 ? '' : 's'}`;
  return `${number}${things} ${n > 0 ? 'more' : 'fewer'}`;
}
