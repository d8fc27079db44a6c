import { latestFirst, refsOf, type PlanChange } from './change.ts';
import type { Instant } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { embeddedStatus } from '#domain/status-role.ts';
import type { Update } from '#domain/update.ts';

/** A line of the log of changes: a recorded change, or a completion or reopening that came by a lead's update. */
export type LogEntry =
  | { readonly by: 'change'; readonly at: Instant; readonly change: PlanChange }
  | {
      readonly by: 'update';
      readonly at: Instant;
      readonly kind: 'complete' | 'embed' | 'reopen';
      readonly update: Update;
    };

/** The changes that concern an action: those that wait, then the decided ones, newest first. */
export function changesOf(snapshot: Snapshot, ref: string): readonly PlanChange[] {
  return [...snapshot.changes.values()].filter((change) => refsOf(change).includes(ref)).sort(latestFirst);
}

/** The changes that wait for a decision, longest waiting first. */
export function awaiting(snapshot: Snapshot): readonly PlanChange[] {
  return [...snapshot.changes.values()]
    .filter((change) => change.state === 'proposed')
    .sort((a, b) => a.proposedAt.localeCompare(b.proposedAt));
}

/** Everything that altered the plan or was to alter it, newest first. `at` is when it was decided, or else proposed. */
export function changeLog(snapshot: Snapshot): readonly LogEntry[] {
  const changes = [...snapshot.changes.values()].map((change): LogEntry => ({
    by: 'change',
    at: momentOf(change),
    change,
  }));
  const moves = [...snapshot.updates.values()].flatMap((update): LogEntry[] => {
    const kind = moveOf(snapshot, update);
    return kind === null ? [] : [{ by: 'update', at: update.submittedAt, kind, update }];
  });
  return [...changes, ...moves].sort((a, b) => b.at.localeCompare(a.at));
}

/** What an update did to an action beyond reporting: finished it, confirmed it or opened it again; null mostly. */
export function moveOf(snapshot: Snapshot, update: Update): 'complete' | 'embed' | 'reopen' | null {
  const { statusBefore, statusAfter } = update;
  // before the first update nobody may know the status
  if (statusBefore === '' || statusBefore === statusAfter) return null;
  const was = statusOf(snapshot.scheme, statusBefore).countsAs;
  const is = statusOf(snapshot.scheme, statusAfter).countsAs;
  if (was === 'done' && is === 'open') return 'reopen';
  if (is === 'open') return null;
  if (statusAfter === embeddedStatus(snapshot.scheme)?.code) return 'embed';
  return was === 'open' ? 'complete' : null;
}

function momentOf(change: PlanChange): Instant {
  return change.decidedAt ?? change.proposedAt;
}
