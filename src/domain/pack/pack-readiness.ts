import { isLive, isOpen } from '#domain/action.ts';
import { awaiting } from '#domain/change/change-log.ts';
import { isUnfinished } from '#domain/change/change-effect.ts';
import { isUnread } from '#domain/completion/completion-date.ts';
import type { CivilDate } from '#domain/date.ts';
import type { FreezeRequest } from '#domain/frozen/frozen-pack.ts';
import { measuresInOrder, readingOf } from '#domain/measure/measure-reading.ts';
import { countingCycle } from '#domain/overview.ts';
import { printedFindings, type PrintedFinding } from './pack-data-check.ts';
import { questionsIn } from '#domain/questions.ts';
import { returnsOf } from '#domain/cycle/returns.ts';
import { isReviewDue, openRisks } from '#domain/risk/risk-register.ts';
import { compareRefs } from '#domain/section.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import { actionsInOrder, type Snapshot } from '#domain/snapshot.ts';

/** What is looked at before a plan is frozen. */
export type ReadinessCode =
  | 'as-at-in-future'
  | 'as-at-after-meeting'
  | 'marking-missing'
  | 'returns-missing'
  | 'questions-open'
  | 'personal-data'
  | 'values-missing'
  | 'risks-past-review'
  | 'changes-waiting'
  | 'changes-unfinished'
  | 'dates-not-understood'
  | 'statuses-unknown'
  | 'rows-unreadable'
  | 'no-actions'
  | 'nothing-curated'
  | 'highlights-too-late'
  | 'before-cut-off';

/** One thing that was looked at: what 'stops' an issue, what somebody should 'look' at and may leave, and what is 'fine'. */
export type ReadinessItem = {
  readonly code: ReadinessCode;
  readonly severity: 'stops' | 'look' | 'fine';
  /** How many of what the code names; 0 where it is fine. */
  readonly count: number;
  /** Which ones: refs of actions or risks, keys of measures, ids of changes. */
  readonly keys: readonly string[];
  /** Keys of the people who were asked for what is missing, each once; most missing first. */
  readonly people: readonly string[];
  /** Where the personal-data check asks; empty for every other code. */
  readonly findings: readonly PrintedFinding[];
  /** For the sentence: `cycle` is a title, '' where there is none; days are civil dates. */
  readonly facts: Readonly<Record<string, string | number>>;
};

/** What is going to be issued. */
export type ReadinessRequest = Pick<FreezeRequest, 'body' | 'meetingOn' | 'asAt' | 'marking' | 'curation'>;

/**
 * Everything to look at before a pack is issued, always in the same order, fine or not. The plan is looked at as it would be
 * frozen: as at the end of `asAt`, or as it is now where that day is still to come. Both days have to be real ones.
 */
export function readinessOf(
  snapshot: Snapshot,
  request: ReadinessRequest,
  today: CivilDate,
): readonly ReadinessItem[] {
  const { asAt, meetingOn, marking, curation } = request;
  const then = snapshotAt(snapshot, asAt);
  const live = actionsInOrder(then).filter(isLive);
  const { statuses, retiredStatuses } = then.scheme;
  const known = new Set([...statuses, ...retiredStatuses].map(({ code }) => code));
  const questions = questionsIn(then, asAt);
  const findings = printedFindings(then, curation, asAt);
  const refsWith = (isIt: (action: (typeof live)[number]) => boolean) =>
    live.filter(isIt).map(({ ref }) => ref);
  // what the library does not have yet is as little frozen as what was written later
  const late = curation.highlights.filter(({ updateId }) => !then.updates.has(updateId));
  const isCurated = curation.overall.trim() !== '' && curation.highlights.length > 0;
  return [
    check('as-at-in-future', 'stops', asAt > today ? 1 : 0, { facts: { asAt, today } }),
    check('as-at-after-meeting', 'stops', asAt > meetingOn ? 1 : 0, { facts: { asAt, meetingOn } }),
    check('marking-missing', 'look', marking.trim() === '' ? 1 : 0),
    returnsItem(then, asAt),
    check('questions-open', 'look', [...questions.values()].flat().length, { keys: [...questions.keys()] }),
    check(
      'personal-data',
      'look',
      findings.reduce((sum, { count }) => sum + count, 0),
      { findings },
    ),
    listed(
      'values-missing',
      measuresInOrder(then)
        .filter((measure) => readingOf(then, measure, asAt).isOverdue)
        .map(({ key }) => key),
    ),
    listed(
      'risks-past-review',
      openRisks(then)
        .filter((risk) => isReviewDue(risk, asAt))
        .map(({ ref }) => ref)
        .sort(compareRefs),
    ),
    listed(
      'changes-waiting',
      awaiting(then).map(({ id }) => id),
    ),
    listed(
      'changes-unfinished',
      [...snapshot.changes.values()].filter((one) => isUnfinished(snapshot, one)).map(({ id }) => id),
    ),
    listed(
      'dates-not-understood',
      refsWith((action) => isOpen(then.scheme, action) && isUnread(action)),
    ),
    listed(
      'statuses-unknown',
      refsWith((action) => !known.has(action.status)),
    ),
    check('rows-unreadable', 'look', snapshot.problems.length),
    check('no-actions', 'look', live.length === 0 ? 1 : 0),
    check('nothing-curated', 'look', isCurated ? 0 : 1, {
      facts: {
        overall: curation.overall.trim() === '' ? 0 : 1,
        highlights: curation.highlights.length,
        asks: curation.asks.length,
      },
    }),
    check('highlights-too-late', 'stops', late.length, {
      keys: late.map(({ actionRef }) => actionRef),
      facts: { asAt },
    }),
    cutOffItem(then, asAt, today),
  ];
}

type Given = Partial<Pick<ReadinessItem, 'keys' | 'people' | 'findings' | 'facts'>>;

function check(
  code: ReadinessCode,
  severity: 'stops' | 'look',
  count: number,
  given: Given = {},
): ReadinessItem {
  const nothing = { keys: [], people: [], findings: [], facts: {} };
  return { ...nothing, ...given, code, severity: count === 0 ? 'fine' : severity, count };
}

function listed(code: ReadinessCode, keys: readonly string[]): ReadinessItem {
  return check(code, 'look', keys.length, { keys });
}

function returnsItem(snapshot: Snapshot, asAt: CivilDate): ReadinessItem {
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  const returns = cycle === null ? [] : returnsOf(snapshot, cycle, asAt);
  const missing = returns.filter(({ state }) => state === 'missing');
  const owing = new Map<string, number>();
  for (const key of missing.flatMap(({ asked }) => asked)) owing.set(key, (owing.get(key) ?? 0) + 1);
  return check('returns-missing', 'look', missing.length, {
    keys: missing.map(({ action }) => action.ref),
    people: [...owing].sort(([a, m], [b, n]) => n - m || compareRefs(a, b)).map(([key]) => key),
    facts: { due: returns.length, cycle: cycle?.title ?? '' },
  });
}

// updates of the cycle may come until its cut-off; later ones still count, as late
function cutOffItem(snapshot: Snapshot, asAt: CivilDate, today: CivilDate): ReadinessItem {
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  const isEarly = cycle !== null && asAt <= cycle.cutOffOn;
  return check('before-cut-off', 'look', isEarly ? 1 : 0, {
    facts: {
      cycle: cycle?.title ?? '',
      asAt,
      ...(cycle === null ? {} : { cutOffOn: cycle.cutOffOn, isOver: cycle.cutOffOn < today ? 1 : 0 }),
    },
  });
}
