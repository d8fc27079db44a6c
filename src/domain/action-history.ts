import { datesOf } from './action-dates.ts';
import type { Action } from './action.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import { emptyCuration } from '#domain/pack/curation.ts';
import type { CivilDate } from './date.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { PackAudience } from '#domain/frozen/frozen-pack.ts';
import { historyEntries, type HistoryEntry } from './history-entry.ts';
import { endOf } from './history.ts';
import { lineageWords } from '#domain/change/lineage-words.ts';
import { readingsFor } from '#domain/measure/measure-reading.ts';
import { sayReading } from '#domain/measure/measure-words.ts';
import { placesOf, sayPlace } from './overview.ts';
import type { PackAction } from '#domain/pack/pack-parts.ts';
import { postOf } from '#domain/people/post.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { risksOf } from '#domain/risk/risk-register.ts';
import { bandOf } from '#domain/risk/risk-score.ts';
import { productOf } from '#domain/risk/risk.ts';
import { outlineOf } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import { statusOf } from './status.ts';
import { thaw } from '#domain/frozen/thaw.ts';

/**
 * Everything that is known of one action, for a member's question: what a pack says of it, in a few things more plainly, and
 * its history. The public reads no posts.
 */
export type ActionHistory = Pick<
  PackAction,
  | 'ref'
  | 'title'
  | 'description'
  | 'priority'
  | 'section'
  | 'status'
  | 'successMeasures'
  | 'completionAsWritten'
  | 'originalCompletion'
  | 'reDates'
  | 'leads'
  | 'accountable'
> & {
  readonly audience: PackAudience;
  readonly asAt: CivilDate;
  readonly planTitle: string;
  readonly lifecycle: string;
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
  const { reDates } = datesOf(plan, action, day);
  return {
    audience,
    asAt: day,
    planTitle: plan.plan.title,
    ref,
    title: action.title,
    description: action.description,
    ...sayPlace(placesOf(outlineOf(plan.sections.values())).get(action.section)),
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
