import { datesOf } from './action-dates.ts';
import type { Action } from './action.ts';
import { lifecycleNames } from './change-words.ts';
import { emptyCuration } from './curation.ts';
import type { CivilDate } from './date.ts';
import { freeze } from './freeze.ts';
import type { PackAudience } from './frozen-pack.ts';
import { historyEntries } from './history-entry.ts';
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
import type { Snapshot } from './snapshot.ts';
import { statusOf, type ImpactRating, type Status } from './status.ts';
import { thaw } from './thaw.ts';
import type { Evidence } from './update.ts';

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
    entries: historyEntries(plan, action, isBoard),
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
