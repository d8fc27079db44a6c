import { capacityFor, type Action } from './action.ts';
import { isUnfinished } from '#domain/change/change-effect.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { dayOf, type Instant } from './date.ts';
import { personOf } from '#domain/people/person.ts';
import type { Snapshot } from './snapshot.ts';
import type { Update } from './update.ts';

/** A field of an action that no longer says what its last update said. */
export type ChangedField =
  | 'status'
  | 'impactRating'
  | 'activity'
  | 'impact'
  | 'nextSteps'
  | 'reason'
  | 'forecastOn';

/** What somebody changed in the list itself, past the app: who and when as the library signed it. */
export type OutsideChange = {
  readonly fields: readonly ChangedField[];
  /** The status the last update gave. */
  readonly statusByUpdate: string;
  /** The status that a change approved since then gave; null when none did. */
  readonly statusByChange: string | null;
  readonly byName: string;
  readonly at: Instant;
};

/**
 * What of an action has no update behind it, and for its status no approved change either; null when all has. An action
 * without updates is as it was brought in. One whose last update is not among the rows is not judged: that row may be hidden
 * or not read yet.
 */
export function outsideChangeOf(snapshot: Snapshot, action: Action): OutsideChange | null {
  const last = action.lastUpdateId === null ? undefined : snapshot.updates.get(action.lastUpdateId);
  if (last === undefined || action.row === null) return null;
  const change = statusChangeSince(snapshot, action.ref, last.submittedAt);
  const statusByChange = change?.parts.find((part) => part.ref === action.ref)?.after.status ?? null;
  // a change whose actions are still being written leaves the status of the update for a while
  const isAsUpdated = change === null || isUnfinished(snapshot, change);
  const statuses = [...(isAsUpdated ? [last.statusAfter] : []), ...(statusByChange ? [statusByChange] : [])];
  const pairs: readonly (readonly [ChangedField, string | null, string | null])[] = [
    ['status', action.status, statuses.includes(action.status) ? action.status : last.statusAfter],
    ['impactRating', action.impactRating, last.impactRating],
    ['activity', action.latestActivity, last.activity],
    ['impact', action.latestImpact, last.impact],
    ['nextSteps', action.latestNextSteps, last.nextSteps],
    ['reason', action.latestReason, last.reason],
    ['forecastOn', action.forecastOn, last.forecastOn],
  ];
  const fields = pairs.filter(([, now, then]) => now !== then).map(([field]) => field);
  if (fields.length === 0) return null;
  return {
    fields,
    statusByUpdate: last.statusAfter,
    statusByChange,
    byName: action.row.modifiedBy.name,
    at: action.row.modifiedAt,
  };
}

/**
 * Somebody whose signature on an update row is a reason to look twice. 'stranger': nobody of this plan, or somebody who
 * wrote in another's name. 'not-now': of this plan, but today neither lead, deputy nor admin; they may have been then.
 */
export type UnexpectedAuthor = { readonly name: string; readonly is: 'stranger' | 'not-now' };

/** Whoever signed an update and would not be expected to, by today's people; null when the signature fits. */
export function unexpectedAuthor(snapshot: Snapshot, update: Update): UnexpectedAuthor | null {
  if (update.row === null) return null;
  const { name, email, objectId } = update.row.createdBy;
  // a deleted account leaves a name only; nothing can be said of it
  if (email === null && objectId === null) return null;
  const action = snapshot.actions.get(update.actionRef);
  if (action === undefined) return null;
  const author = personOf(
    snapshot.people.values(),
    {
      objectId: objectId ?? '',
      name,
      emails: email === null ? [] : [email],
    },
    dayOf(update.submittedAt),
  );
  if (author === null || author.key !== update.by) return { name, is: 'stranger' };
  return capacityFor(action, author, snapshot.people, dayOf(update.submittedAt)) === null
    ? { name, is: 'not-now' }
    : null;
}

// the newest approved change that set the status of an action, not earlier than a moment
function statusChangeSince(snapshot: Snapshot, ref: string, since: Instant): PlanChange | null {
  let newest: PlanChange | null = null;
  for (const change of snapshot.changes.values()) {
    if (change.state !== 'approved' || change.decidedAt === null || change.decidedAt < since) continue;
    if (!change.parts.some((part) => part.ref === ref && part.after.status !== undefined)) continue;
    if (newest === null || change.decidedAt >= (newest.decidedAt ?? '')) newest = change;
  }
  return newest;
}
