import { datesOf } from './action-dates.ts';
import type { Action } from './action.ts';
import { changesOf } from './change-log.ts';
import { changeInWords, changeNames, lifecycleNames } from './change-words.ts';
import type { ChangeFields, ChangeState, PlanChange } from './change.ts';
import { emptyCuration } from './curation.ts';
import { dayOf, type CivilDate, type Instant } from './date.ts';
import { freeze } from './freeze.ts';
import type { PackAudience } from './frozen-pack.ts';
import { endOf } from './history.ts';
import { lineageWords } from './lineage-words.ts';
import { readingsFor } from './measure-reading.ts';
import { sayReading } from './measure-words.ts';
import { placesOf, unplacedTitle } from './overview.ts';
import { postOf } from './post.ts';
import { publicOf } from './public-pack.ts';
import { risksOf } from './risk-register.ts';
import { bandOf } from './risk-score.ts';
import { productOf } from './risk.ts';
import { outlineOf } from './section.ts';
import { historyOf, type Snapshot } from './snapshot.ts';
import { impactOf, statusOf, type ImpactRating, type Status } from './status.ts';
import { thaw } from './thaw.ts';
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

/** Everything that is known of one action, for a member's question. */
export type ActionHistory = {
  readonly audience: PackAudience;
  readonly asAt: CivilDate;
  readonly planTitle: string;
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly priority: string;
  readonly section: string;
  readonly status: Status;
  readonly lifecycle: string;
  readonly successMeasures: string;
  readonly completionAsWritten: string;
  /** '' where the date was never changed. */
  readonly originalCompletion: string;
  readonly reDates: number;
  /** Posts; none for the public. */
  readonly leads: readonly string[];
  readonly accountable: string;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Where it comes from and where it went, in sentences. */
  readonly lineage: readonly string[];
  /** 'R5 Waits grow: 16 Very high', 'K1 Plans in 20 weeks: 63% …'; none for the public. */
  readonly risks: readonly string[];
  readonly measures: readonly string[];
};

/**
 * The history of an action as at the end of a day; null for one that the plan did not have then. For the public it is made of
 * what publicOf leaves: texts of public updates and statuses, without reasons of changes, people, risks and measures.
 */
export function actionHistoryOf(
  snapshot: Snapshot,
  ref: string,
  audience: PackAudience,
  day: CivilDate,
): ActionHistory | null {
  const frozen = freeze(snapshot, {
    body: '',
    meetingOn: day,
    asAt: day,
    version: 1,
    reason: '',
    marking: '',
    frozenAt: endOf(day),
    preparedBy: '',
    curation: emptyCuration,
    previous: null,
    elsewhere: [],
  });
  const plan = thaw(audience === 'public' ? publicOf(frozen) : frozen);
  const action = plan.actions.get(ref);
  return action === undefined ? null : historyIn(plan, action, audience, day);
}

function historyIn(plan: Snapshot, action: Action, audience: PackAudience, day: CivilDate): ActionHistory {
  const { ref } = action;
  const isBoard = audience === 'board';
  const place = placesOf(outlineOf(plan.sections.values())).get(action.section);
  const { reDates } = datesOf(plan, action, day);
  return {
    audience,
    asAt: day,
    planTitle: plan.plan.title,
    ref,
    title: action.title,
    description: action.description,
    priority: place ? `${place.priority.key} ${place.priority.title}` : unplacedTitle,
    section: place?.section ? `${place.section.key} ${place.section.title}` : '',
    status: statusOf(plan.scheme, action.status),
    lifecycle: lifecycleNames[action.lifecycle],
    successMeasures: action.successMeasures,
    completionAsWritten: action.completionAsWritten,
    originalCompletion: reDates.length === 0 ? '' : action.originalCompletion,
    reDates: reDates.length,
    leads: isBoard ? action.leads.map((key) => postOf(plan, key)) : [],
    accountable: isBoard && action.accountable !== null ? postOf(plan, action.accountable) : '',
    entries: entriesOf(plan, action, isBoard),
    lineage: lineageWords(plan, ref),
    risks: isBoard
      ? risksOf(plan, 'actions', ref).map(
          ({ ref: risk, title, mitigated }) =>
            `${risk} ${title}: ${String(productOf(mitigated))} ${bandOf(plan.settings.risks, mitigated).label}`,
        )
      : [],
    measures: isBoard
      ? readingsFor(plan, ref, day).map(
          (reading) => `${reading.measure.key} ${reading.measure.title}: ${sayReading(reading)}`,
        )
      : [],
  };
}

type Dated = { readonly at: Instant; readonly entry: HistoryEntry };

function entriesOf(plan: Snapshot, action: Action, isBoard: boolean): readonly HistoryEntry[] {
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
  const words = changeInWords(plan, isBoard ? change : withoutPeople(change));
  const decider = decidedBy === null ? '' : approver.by === 'body' ? approver.body : postOf(plan, decidedBy);
  const entry: HistoryEntry = {
    ...blank,
    on: decidedOn ?? dayOf(at),
    kind: 'change',
    what: `${changeNames[kind]}${states[state]}`,
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

// who leads is a matter of people, which the public is not told
function withoutPeople(change: PlanChange): PlanChange {
  const strip = (fields: Partial<ChangeFields>): Partial<ChangeFields> => {
    const { leads: _leads, accountable: _accountable, ...told } = fields;
    return told;
  };
  return {
    ...change,
    parts: change.parts.map(({ ref, before, after }) => ({
      ref,
      before: before === null ? null : strip(before),
      after: strip(after),
    })),
  };
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
