import { isOpen, type Action } from './action.ts';
import { isOnHold, needsReviewDate } from './action-state.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { CivilDate } from './date.ts';
import { endOf } from './history.ts';
import type { Snapshot } from './snapshot.ts';

/** One decided wish for another completion date, in the plan's own words. */
export type ReDate = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** The day of the decision. */
  readonly on: CivilDate;
};

/** The completion dates of an action. */
export type ActionDates = {
  /** The first approved words; never changed. */
  readonly original: string;
  /** The latest approved words. */
  readonly current: string;
  /** Approved ones, oldest first. */
  readonly reDates: readonly ReDate[];
  /** Declined ones, oldest first. */
  readonly rejected: readonly ReDate[];
  readonly reviewOn: CivilDate | null;
  /** True when the review date has come and work remains. */
  readonly isReviewDue: boolean;
  /** True when work remains, nothing names a last day or it is paused, and no review date is set. */
  readonly isReviewMissing: boolean;
};

/** The dates of an action as of a day. A change that moved the review date only is no re-date. */
export function datesOf(snapshot: Snapshot, action: Action, today: CivilDate): ActionDates {
  const decided = reDatesByRef(snapshot).get(action.ref) ?? [];
  const open = isOpen(snapshot.scheme, action);
  const { reviewOn } = action;
  return {
    original: action.originalCompletion,
    current: action.completionAsWritten,
    reDates: decided.filter((one) => one.state === 'approved').flatMap((one) => reDateOf(one, action.ref)),
    rejected: decided.filter((one) => one.state === 'declined').flatMap((one) => reDateOf(one, action.ref)),
    reviewOn,
    isReviewDue: open && reviewOn !== null && reviewOn <= today,
    isReviewMissing:
      open && reviewOn === null && (needsReviewDate(action) || isOnHold(snapshot.scheme, action)),
  };
}

/** The wishes for another completion date that were decided after the end of one day, to the end of another. */
export function reDatesIn(
  snapshot: Snapshot,
  from: CivilDate,
  to: CivilDate,
): { readonly approved: readonly PlanChange[]; readonly declined: readonly PlanChange[] } {
  const [start, end] = [endOf(from), endOf(to)];
  const all = [...snapshot.changes.values()].filter(
    (change) =>
      isReDate(change) && change.decidedAt !== null && start <= change.decidedAt && change.decidedAt < end,
  );
  return {
    approved: all.filter((change) => change.state === 'approved'),
    declined: all.filter((change) => change.state === 'declined'),
  };
}

/** How an action was worded before anybody reworded it. */
export function originalWording(
  snapshot: Snapshot,
  action: Action,
): { readonly title: string; readonly description: string } {
  const wording = { title: action.title, description: action.description };
  const approved = [...snapshot.changes.values()]
    .filter((change) => change.state === 'approved')
    .sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''));
  for (const change of approved)
    for (const part of change.parts)
      if (part.ref === action.ref) {
        wording.title =
          part.before?.title ?? (part.before === null ? part.after.title : null) ?? wording.title;
        wording.description =
          part.before?.description ??
          (part.before === null ? part.after.description : null) ??
          wording.description;
      }
  return wording;
}

// the wishes for another date of each action, in the order of their decisions
function reDatesByRef({ changes }: Snapshot): ReadonlyMap<string, readonly PlanChange[]> {
  const known = keptReDates.get(changes);
  if (known !== undefined) return known;
  const found = new Map<string, PlanChange[]>();
  const inOrder = [...changes.values()]
    .filter(isReDate)
    .sort((a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''));
  for (const change of inOrder)
    for (const ref of new Set(change.parts.map((part) => part.ref)))
      found.set(ref, [...(found.get(ref) ?? []), change]);
  keptReDates.set(changes, found);
  return found;
}

// changes of a snapshot never change, and a plan of a thousand actions asks for each of them
const keptReDates = new WeakMap<Snapshot['changes'], ReadonlyMap<string, readonly PlanChange[]>>();

function isReDate(change: PlanChange): boolean {
  return (
    change.kind === 're-date' && change.parts.some((part) => part.after.completionAsWritten !== undefined)
  );
}

function reDateOf(change: PlanChange, ref: string): readonly ReDate[] {
  return change.parts.flatMap((part) => {
    const to = part.after.completionAsWritten;
    if (part.ref !== ref || to === undefined || change.decidedOn === null) return [];
    return [
      {
        id: change.id,
        from: part.before?.completionAsWritten ?? '',
        to,
        why: change.reason,
        on: change.decidedOn,
      },
    ];
  });
}
