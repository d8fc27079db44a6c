import { dayOf, type CivilDate, type Instant } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { endOf, spanOf } from '#domain/history.ts';
import { countingCycle } from '#domain/overview.ts';
import type { PackAction, PackSummary, PackSummaryRow } from './pack-parts.ts';
import type { Pack } from './pack.ts';
import { updatesByAction } from '#domain/snapshot.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import { thaw } from '#domain/frozen/thaw.ts';

/** How many actions of a status there are, and were in the body's last pack; null where there is none. */
export type StatusCount = { readonly status: Status; readonly now: number; readonly before: number | null };

/** An action as a scrutiny committee reads it. */
export type ScrutinyAction = {
  readonly ref: string;
  readonly title: string;
  /** '' directly under the priority. */
  readonly section: string;
  readonly status: Status;
  readonly isOverdue: boolean;
  readonly completionAsWritten: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: ImpactRating | null;
  /** Posts; empty unless names are wished for. */
  readonly leads: readonly string[];
  /** The day on which this was said, where that was before the cycle that counts; null for what is of this cycle. */
  readonly saidOn: CivilDate | null;
};

/** A priority of the plan with what the public may read of it. */
export type ScrutinyPriority = {
  readonly key: string;
  readonly title: string;
  readonly noun: string;
  readonly aim: string;
  readonly howWeKnow: string;
  readonly counts: readonly StatusCount[];
  readonly live: number;
  readonly overdue: number;
  /** What was chosen for the meeting, in its edited words. */
  readonly highlights: readonly ScrutinyAction[];
  /** The others that a public update tells of. */
  readonly actions: readonly ScrutinyAction[];
  /** How many others there are. */
  readonly others: number;
};

/** The counts of a line of the summary, by status, with those of the last pack. */
export function countsOfRow({ statuses }: PackSummary, row: PackSummaryRow): readonly StatusCount[] {
  return statuses.map((status, index) => ({
    status,
    now: row.byStatus[index] ?? 0,
    before: row.byStatusBefore?.[index] ?? null,
  }));
}

/** The priorities of a public pack. With `names` the posts of the leads stand with their actions. */
export function prioritiesOf(
  frozen: FrozenPack,
  { summary, actions, highlights }: Pack,
  names: boolean,
): readonly ScrutinyPriority[] {
  const sections = new Map(frozen.plan.sections.map((one) => [one.key, one]));
  const days = daysOf(frozen);
  const told = (action: PackAction, saidOn: CivilDate | null) => scrutinyAction(action, saidOn, names);
  // the content has the highlights of the curation, in its order
  const chosen = highlights.highlights.map(({ ref, activity, impact }, index) => ({
    ref,
    words: { activity, impact },
    saidOn: days.ofUpdate(frozen.curation.highlights[index]?.updateId ?? ''),
  }));
  return summary.rows
    .filter(({ kind }) => kind === 'priority' || kind === 'unplaced')
    .map((row) => {
      const name = row.kind === 'unplaced' ? row.title : `${row.key} ${row.title}`;
      const under = actions.filter((action) => action.priority === name);
      const first = chosen.flatMap(({ ref, words, saidOn }) => {
        const action = under.find((one) => one.ref === ref);
        return action === undefined ? [] : [{ ...told(action, saidOn), ...words }];
      });
      const isFirst = new Set(first.map(({ ref }) => ref));
      const others = under.filter(({ ref }) => !isFirst.has(ref));
      const rest = others.filter(({ activity, impact }) => `${activity}${impact}`.trim() !== '');
      return {
        key: row.key,
        title: row.title,
        noun: row.noun,
        aim: sections.get(row.key)?.aim ?? '',
        howWeKnow: sections.get(row.key)?.howWeKnow ?? '',
        counts: countsOfRow(summary, row),
        live: row.live,
        overdue: row.overdue,
        highlights: first,
        actions: rest.map((action) => told(action, days.ofAction(action.ref))),
        others: others.length - rest.length,
      };
    });
}

// on which day the public was told, where that was before the cycle that counts
function daysOf(frozen: FrozenPack) {
  const snapshot = thaw(frozen);
  const { asAt } = frozen.facts;
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  const start = cycle === null ? '' : endOf(spanOf(snapshot, cycle, asAt).from);
  const byAction = updatesByAction(snapshot);
  const dayBefore = (at: Instant | undefined) => (at === undefined || at >= start ? null : dayOf(at));
  return {
    ofUpdate: (id: string) => dayBefore(snapshot.updates.get(id)?.submittedAt),
    ofAction: (ref: string) =>
      dayBefore(byAction.get(ref)?.find(({ audience }) => audience === 'public')?.submittedAt),
  };
}

function scrutinyAction(action: PackAction, saidOn: CivilDate | null, names: boolean): ScrutinyAction {
  const { ref, title, section, status, isOverdue, completionAsWritten, activity, impact } = action;
  return {
    ref,
    title,
    section,
    status,
    isOverdue,
    completionAsWritten,
    activity,
    impact,
    impactRating: action.impactRating,
    leads: names ? action.leads : [],
    saidOn,
  };
}
