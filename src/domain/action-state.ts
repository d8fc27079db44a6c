import { isLive, isOpen, type Action } from './action.ts';
import type { ChangeKind } from '#domain/change/change.ts';
import { refusal, type Refusal } from './refusal.ts';
import { statusOf, type Status, type StatusScheme } from './status.ts';
import { embeddedStatus, holdStatus } from './status-role.ts';

/** True when an action is paused by decision: by its lifecycle, or by the status that says so. */
export function isOnHold(scheme: StatusScheme, action: Action): boolean {
  return action.lifecycle === 'on-hold' || (isLive(action) && action.status === holdStatus(scheme)?.code);
}

/** True when updates are owed for an action: live and open, and not on hold. */
export function isOwed(scheme: StatusScheme, action: Action): boolean {
  return isOpen(scheme, action) && !isOnHold(scheme, action);
}

/**
 * The status that an action keeps until a change is decided: on hold or confirmed as embedded it stays as it is, whoever
 * updates it. Null where an update may move it.
 */
export function keptStatus(scheme: StatusScheme, action: Action): Status | null {
  const now = scheme.statuses.find((one) => one.code === action.status) ?? null;
  if (isOnHold(scheme, action)) return now ?? holdStatus(scheme);
  return now !== null && now === embeddedStatus(scheme) ? now : null;
}

/** True for a status that only a decided change gives: of a pause, or of a confirmation. */
export function isByChange(scheme: StatusScheme, status: Status): boolean {
  return status === holdStatus(scheme) || status === embeddedStatus(scheme);
}

/** True for a completion date that names no last day, so that somebody has to look again on a review date. */
export function needsReviewDate(action: Pick<Action, 'completionLatest'>): boolean {
  return action.completionLatest === null;
}

/** Why a change of a kind does not fit an action as it stands now; null when it does. */
export function checkState(scheme: StatusScheme, kind: ChangeKind, action: Action): Refusal | null {
  const { ref, lifecycle } = action;
  if (!isLive(action))
    return refusal('closed-to-change', 'ref', { ref, lifecycle, into: action.mergedInto ?? '' });
  const status = statusOf(scheme, action.status);
  const facts = { ref, status: status.label };
  switch (kind) {
    case 're-date':
      return status.countsAs === 'done' ? refusal('done-keeps-date', 'ref', facts) : null;
    case 'hold':
      if (lifecycle === 'on-hold') return refusal('already-on-hold', 'ref', facts);
      return isOpen(scheme, action) ? null : refusal('not-open', 'ref', facts);
    case 'resume':
      return isOnHold(scheme, action) ? null : refusal('not-on-hold', 'ref', facts);
    case 'complete':
      return isOpen(scheme, action) ? null : refusal('not-open', 'ref', facts);
    case 'embed':
      if (status.countsAs !== 'done') return refusal('not-done', 'ref', facts);
      return status.code === embeddedStatus(scheme)?.code ? refusal('already-embedded', 'ref', facts) : null;
    case 'reopen':
      return status.countsAs === 'done' ? null : refusal('not-done', 'ref', facts);
    default:
      return null;
  }
}
