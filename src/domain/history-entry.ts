import type { Action } from './action.ts';
import { changesOf } from '#domain/change/change-log.ts';
import { changeInWords, changeNames, decidedNames } from '#domain/change/change-words.ts';
import type { ChangeState, PlanChange } from '#domain/change/change.ts';
import { dayOf, type CivilDate, type Instant } from './date.ts';
import { postOf } from '#domain/people/post.ts';
import { historyOf, type Snapshot } from './snapshot.ts';
import { impactOf, statusOf, type ImpactRating, type Status } from './status.ts';
import type { Evidence, Update } from './update.ts';

/** One thing that happened to an action. Texts that there are none of, or that the reader may not have, are ''. */
export type HistoryEntry = {
  readonly on: CivilDate;
  readonly kind: 'joined' | 'update' | 'change';
  /** 'Update', 'New completion date', 'New completion date, declined'. */
  readonly what: string;
  /** Both null where the status did not move. */
  readonly from: Status | null;
  readonly to: Status | null;
  /** What a change found and what it made of it, in words. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: ImpactRating | null;
  readonly nextSteps: string;
  readonly forecastOn: CivilDate | null;
  readonly evidence: readonly Evidence[];
  /** A post; '' for the public. */
  readonly by: string;
};

type Dated = { readonly at: Instant; readonly entry: HistoryEntry };

/**
 * What happened to an action, oldest first. For everybody else than a board it is called with a public plan, and leaves out
 * people, reasons of changes, what was not approved, and board-only updates that moved no status.
 */
export function historyEntries(plan: Snapshot, action: Action, isBoard: boolean): readonly HistoryEntry[] {
  const changes = changesOf(plan, action.ref).filter(
    ({ state }) => state !== 'taken-back' && (isBoard || state === 'approved'),
  );
  const dated: readonly Dated[] = [
    ...joinedOf(action, changes),
    ...historyOf(plan, action.ref).flatMap((update) => updateEntry(plan, update, isBoard)),
    ...changes.map((change) => changeEntry(plan, action.ref, change, isBoard)),
  ];
  return dated.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ entry }) => entry);
}

// one that a recorded change began has that change to tell of it
function joinedOf({ ref, enteredOn }: Action, changes: readonly PlanChange[]): readonly Dated[] {
  const isRecorded = changes.some((change) =>
    change.parts.some((part) => part.ref === ref && part.before === null),
  );
  if (enteredOn === null || isRecorded) return [];
  return [{ at: enteredOn, entry: { ...blank, on: enteredOn, kind: 'joined', what: 'Joined the plan' } }];
}

function updateEntry(plan: Snapshot, update: Update, isBoard: boolean): readonly Dated[] {
  const { scheme } = plan;
  const { statusBefore, statusAfter, reason, activity, impact, nextSteps, forecastOn, evidence } = update;
  const isMoved = statusBefore !== '' && statusBefore !== statusAfter;
  const isTold = isBoard || update.audience === 'public';
  if (!isTold && !isMoved) return [];
  const entry: HistoryEntry = {
    ...blank,
    on: dayOf(update.submittedAt),
    kind: 'update',
    what: isTold ? 'Update' : 'Status reported',
    ...(isMoved ? { from: statusOf(scheme, statusBefore), to: statusOf(scheme, statusAfter) } : {}),
    ...(isTold ? { reason, activity, impact, nextSteps, forecastOn, evidence } : {}),
    impactRating: isTold ? impactOf(scheme, update.impactRating) : null,
    by: isBoard ? writerOf(plan, update) : '',
  };
  return [{ at: update.submittedAt, entry }];
}

function writerOf(plan: Snapshot, { by, onBehalfOf }: Update): string {
  const writer = postOf(plan, by);
  return onBehalfOf === null ? writer : `${writer}, for ${postOf(plan, onBehalfOf)}`;
}

const states: Readonly<Record<ChangeState, string>> = {
  proposed: ', proposed',
  approved: '',
  declined: ', declined',
  'taken-back': ', taken back',
};

function changeEntry(plan: Snapshot, ref: string, change: PlanChange, isBoard: boolean): Dated {
  const { kind, state, decidedAt, decidedOn, proposedAt, decidedBy, approver } = change;
  const at = decidedAt ?? proposedAt;
  const part = change.parts.find((one) => one.ref === ref);
  const isMoved =
    state === 'approved' && part?.before?.status !== undefined && part.after.status !== undefined;
  const words = changeInWords(plan, change);
  const decider = decidedBy === null ? '' : approver.by === 'body' ? approver.body : postOf(plan, decidedBy);
  const entry: HistoryEntry = {
    ...blank,
    on: decidedOn ?? dayOf(at),
    kind: 'change',
    what: `${(state === 'approved' ? decidedNames : changeNames)[kind]}${states[state]}`,
    ...(isMoved
      ? {
          from: statusOf(plan.scheme, part.before?.status ?? ''),
          to: statusOf(plan.scheme, part.after.status ?? ''),
        }
      : {}),
    ...words,
    reason: isBoard ? change.reason : '',
    by: isBoard ? decider || postOf(plan, change.proposedBy) : '',
  };
  return { at, entry };
}

const blank = {
  from: null,
  to: null,
  before: '',
  after: '',
  reason: '',
  activity: '',
  impact: '',
  impactRating: null,
  nextSteps: '',
  forecastOn: null,
  evidence: [],
  by: '',
} as const;
