import { isLive, isOpen, isOverdue, type Action } from './action.ts';
import { isOnHold, needsReviewDate } from './action-state.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { dayOf, type CivilDate } from './date.ts';
import type { QuestionCode } from './question-rules.ts';
import { sayFigure } from '#domain/measure/measure-figure.ts';
import { isFalling, readingsFor } from '#domain/measure/measure-reading.ts';
import { productOf } from '#domain/risk/risk.ts';
import { risksOf } from '#domain/risk/risk-register.ts';
import type { Snapshot } from './snapshot.ts';
import { statusOf, type Status, type StatusScheme } from './status.ts';
import { cycleOfUpdate, type Update } from './update.ts';

/** The questions that are asked. */
export type AskedCode = QuestionCode;

/** Something that a status has to answer, neutral in what it asks. `facts` fill the sentence, which belongs to the screens. */
export type Question = {
  readonly ref: string;
  readonly code: AskedCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** What a rule looks at: an action, its updates newest first, and the plan around it. */
export type Asking = {
  readonly snapshot: Snapshot;
  readonly action: Action;
  readonly history: readonly Update[];
  /** Cycles whose cut-off has passed, the latest first. */
  readonly over: readonly Cycle[];
  readonly today: CivilDate;
};

/** True for a status that claims all is well: open, with nothing to explain, and not where every action begins. */
export function isOnTrack(scheme: StatusScheme, status: Status): boolean {
  // a code that no scheme ever had says nothing
  const isKnown = [...scheme.statuses, ...scheme.retiredStatuses].some((one) => one.code === status.code);
  const isFirst = status.code === scheme.statuses[0]?.code;
  return isKnown && !isFirst && status.countsAs === 'open' && !status.needsReason;
}

/** True for the status that says the date or the result will be missed: the one that owes a forecast, else the last a lead explains. */
export function isOffTrack(scheme: StatusScheme, status: Status): boolean {
  const explained = scheme.statuses.filter(
    (one) => one.countsAs === 'open' && one.needsReason && one.chosenBy === 'lead',
  );
  const forecast = explained.filter((one) => one.needsForecast);
  return forecast.length > 0
    ? forecast.some((one) => one.code === status.code)
    : explained.at(-1)?.code === status.code;
}

type Facts = Question['facts'];

/** The facts of a question that has to be asked, or null. */
type Rule = (asking: Asking) => Facts | null;

/** The rules by their code, in the order in which questions are asked. */
const rules: Readonly<Record<AskedCode, Rule>> = {
  'overdue-but-on-track': ({ snapshot, action, today }) =>
    isOverdue(snapshot.scheme, action, today) && isNowOnTrack(snapshot.scheme, action)
      ? { ...statusFacts(snapshot, action), date: action.completionLatest ?? '' }
      : null,

  'on-track-without-update': ({ snapshot, action, history, over }) => {
    if (!isNowOnTrack(snapshot.scheme, action) || !isOpen(snapshot.scheme, action)) return null;
    const n = snapshot.settings.questions.cyclesWithoutUpdate;
    const looked = over.slice(0, n);
    const first = looked.at(-1);
    if (n < 1 || looked.length < n || first === undefined) return null;
    // an action that joined in the middle owed nothing before
    if (action.enteredOn !== null && action.enteredOn > first.cutOffOn) return null;
    const isHeard = history.some((update) => opensOf(snapshot, update) >= first.opensOn);
    return isHeard ? null : { ...statusFacts(snapshot, action), cycles: n };
  },

  // the reason of what an admin records stands in the change that decided it
  'reason-missing': ({ snapshot, action }) => {
    const status = statusOf(snapshot.scheme, action.status);
    const isOwed = status.needsReason && status.chosenBy === 'lead';
    return isLive(action) && isOwed && action.latestReason.trim() === ''
      ? statusFacts(snapshot, action)
      : null;
  },

  'measure-falling': ({ snapshot, action, today }) => {
    if (!isNowOnTrack(snapshot.scheme, action) || !isOpen(snapshot.scheme, action)) return null;
    const falling = readingsFor(snapshot, action.ref, today).filter(isFalling);
    const [first] = falling;
    if (first === undefined || first.sincePrevious === null) return null;
    const { measure, sincePrevious } = first;
    return {
      ...statusFacts(snapshot, action),
      measure: measure.key,
      title: measure.title,
      from: sayFigure(measure, sincePrevious.from),
      to: sayFigure(measure, sincePrevious.to),
      more: falling.length - 1,
    };
  },

  // what is at risk by its own status has said so
  'risk-high': ({ snapshot, action }) => {
    if (!isNowOnTrack(snapshot.scheme, action) || !isOpen(snapshot.scheme, action)) return null;
    const { riskScore } = snapshot.settings.questions;
    const high = risksOf(snapshot, 'actions', action.ref)
      .filter((risk) => risk.kind !== 'opportunity' && productOf(risk.mitigated) >= riskScore)
      .toSorted((a, b) => productOf(b.mitigated) - productOf(a.mitigated));
    const [highest] = high;
    return highest === undefined
      ? null
      : {
          ...statusFacts(snapshot, action),
          risk: highest.ref,
          title: highest.title,
          score: productOf(highest.mitigated),
          more: high.length - 1,
        };
  },

  // done statuses that only an admin records were confirmed by somebody else
  'complete-without-evidence': ({ snapshot, action, history }) => {
    const isDone = (code: string) => statusOf(snapshot.scheme, code).countsAs === 'done';
    const status = statusOf(snapshot.scheme, action.status);
    if (!isLive(action) || !isDone(action.status) || status.chosenBy !== 'lead') return null;
    const open = history.findIndex((update) => !isDone(update.statusAfter));
    const since = open === -1 ? history : history.slice(0, open);
    return since.some((update) => update.evidence.length > 0) ? null : statusFacts(snapshot, action);
  },

  'off-track-to-on-track': ({ snapshot, action, history }) =>
    leapt(snapshot, action, history[0], isOffTrack, isOnTrack),

  'on-track-to-off-track': ({ snapshot, action, history }) =>
    leapt(snapshot, action, history[0], isOnTrack, isOffTrack),

  'review-date-passed': ({ snapshot, action, today }) =>
    isOpen(snapshot.scheme, action) && action.reviewOn !== null && action.reviewOn < today
      ? { ...statusFacts(snapshot, action), date: action.reviewOn }
      : null,

  'review-date-missing': ({ snapshot, action }) => {
    if (!isOpen(snapshot.scheme, action) || action.reviewOn !== null) return null;
    const isPaused = isOnHold(snapshot.scheme, action);
    if (!needsReviewDate(action) && !isPaused) return null;
    const why = isPaused
      ? 'paused'
      : action.completionPrecision === 'unknown'
        ? 'not understood'
        : 'no last day';
    return { ...statusFacts(snapshot, action), date: action.completionAsWritten, why };
  },
};

/** The questions one action has to answer by the plan's rules, in their order. */
export function ask(asking: Asking): readonly Question[] {
  const { asked } = asking.snapshot.settings.questions;
  return Object.entries(rules).flatMap(([code, rule]) => {
    // the keys of the rules are exactly these codes
    const known = code as AskedCode;
    const facts = asked[known] ? rule(asking) : null;
    return facts === null ? [] : [{ ref: asking.action.ref, code: known, facts }];
  });
}

function isNowOnTrack(scheme: StatusScheme, action: Action): boolean {
  return isOnTrack(scheme, statusOf(scheme, action.status)) && action.lifecycle !== 'on-hold';
}

function statusFacts(snapshot: Snapshot, action: Action): Facts {
  return { status: statusOf(snapshot.scheme, action.status).label };
}

type Kind = (scheme: StatusScheme, status: Status) => boolean;

// from one end to the other in the last update, and still there
function leapt(
  { scheme }: Snapshot,
  action: Action,
  last: Update | undefined,
  from: Kind,
  to: Kind,
): Facts | null {
  if (!isOpen(scheme, action) || last === undefined || last.statusAfter !== action.status) return null;
  const before = statusOf(scheme, last.statusBefore);
  const after = statusOf(scheme, last.statusAfter);
  return from(scheme, before) && to(scheme, after) ? { status: after.label, before: before.label } : null;
}

// an update of a cycle the plan does not have counts by its day
function opensOf(snapshot: Snapshot, update: Update): CivilDate {
  return snapshot.cycles.get(cycleOfUpdate(snapshot.cycles, update))?.opensOn ?? dayOf(update.submittedAt);
}
