import { blankAction, type Action } from '#domain/action.ts';
import { readCompletion } from '#domain/completion-date.ts';
import type { Cycle } from '#domain/cycle.ts';
import { addDays, type CivilDate, type Instant } from '#domain/date.ts';
import type { Person } from '#domain/person.ts';
import type { Section } from '#domain/section.ts';
import type { Plan } from '#domain/snapshot.ts';
import { defaultScheme, statusOf } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';

import { endOfMonth, fillIn, isWorkingDay, monthOf, type Month } from './calendar.ts';
import { allPlanned, allTold } from './contents.ts';
import { asAtOf, cyclesOver, sampleCycles } from './cycles.ts';
import { people, personWith } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { sampleSections } from './sections.ts';
import { fractionOf, guidOf, wholeOf } from './seed.ts';
import { dueAt, standingAt, standingAtStart } from './story.ts';
import type { Told } from './told.ts';

/** The sample plan as plain records, nothing stored yet. Updates are in the order of their moments. */
export type SamplePlan = {
  readonly plan: Plan;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly cycles: readonly Cycle[];
  readonly actions: readonly Action[];
  readonly updates: readonly Update[];
};

/** When the sixth cycle was frozen, and, where wanted, the cut-off of the open seventh. */
export type SampleOptions = { readonly lastCycleOn?: CivilDate; readonly openCutOffOn?: CivilDate };

/**
 * A made-up partnership's plan after six cycles, with the seventh open. The same options always give the same records;
 * every date moves with `lastCycleOn` (its month counts; without it 31 May 2026), and no figure changes.
 */
export function samplePlan({ lastCycleOn = '2026-05-31', openCutOffOn }: SampleOptions = {}): SamplePlan {
  const last = monthOf(lastCycleOn);
  const cycles = sampleCycles(last, openCutOffOn);
  const updates = allPlanned.flatMap((action) => updatesOf(action, last, cycles));
  return {
    plan: {
      title: 'One Plan for children and young people with SEND',
      partnership: 'Oakshire SEND and AP Partnership',
      period: fillIn('{month -11} to December {year +2}', last),
      version: '1.6',
      marking: 'OFFICIAL',
    },
    sections: sampleSections,
    people,
    cycles,
    actions: allPlanned.map((action) => actionOf(action, last, updates)),
    updates: updates.sort(
      (a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.actionRef.localeCompare(b.actionRef),
    ),
  };
}

function actionOf(planned: PlannedAction, last: Month, updates: readonly Update[]): Action {
  const { ref } = planned;
  const latest = updates
    .filter((update) => update.actionRef === ref)
    .reduce<Update | null>(
      (found, one) => (found === null || one.submittedAt > found.submittedAt ? one : found),
      null,
    );
  const completionAsWritten = fillIn(dueAt(planned, cyclesOver), last);
  const completion = readCompletion(completionAsWritten);
  return {
    ...blankAction(ref, ref.split('.').slice(0, 2).join('.'), planned.wording),
    title: planned.title,
    themes: planned.themes,
    leads: planned.leads,
    ownerAsWritten: planned.owner ?? planned.leads.map((key) => personWith(key).name).join(' and '),
    accountable: planned.accountable,
    successMeasures: fillIn(planned.measures, last),
    completionAsWritten,
    completionPrecision: completion.precision,
    completionEarliest: completion.earliest,
    completionLatest: completion.latest,
    originalCompletion: fillIn(planned.due, last),
    status: latest?.statusAfter ?? standingAtStart(planned),
    impactRating: latest?.impactRating ?? null,
    latestReason: latest?.reason ?? '',
    latestActivity: latest?.activity ?? '',
    latestImpact: latest?.impact ?? '',
    latestNextSteps: latest?.nextSteps ?? '',
    forecastOn: latest?.forecastOn ?? null,
    lastUpdateId: latest?.id ?? null,
    lastUpdatedAt: latest?.submittedAt ?? null,
    lifecycle: planned.ended?.as ?? 'live',
    sources: planned.sources,
  };
}

function updatesOf(action: PlannedAction, last: Month, cycles: readonly Cycle[]): readonly Update[] {
  let status = standingAtStart(action);
  return (allTold.get(action.ref) ?? []).map((told) => {
    const statusBefore = status;
    // nothing moved in the open cycle yet, nor by what came after a freeze
    if (!told.isAfterFreeze && told.cycle <= cyclesOver) status = standingAt(action, told.cycle) ?? status;
    const asksReason = statusOf(defaultScheme, status).needsReason || status !== statusBefore;
    const id = guidOf(`update ${action.ref} ${String(told.cycle)} ${String(told.isAfterFreeze)}`);
    const lead = leadAt(action, told.cycle);
    const by = told.by ?? lead;
    const isOwn = by === lead || action.leads.includes(by);
    return {
      row: null,
      id,
      actionRef: action.ref,
      cycle: cycles[told.isAfterFreeze ? told.cycle : told.cycle - 1]?.key ?? '',
      by,
      onBehalfOf: isOwn ? null : lead,
      submittedAt: momentOf(told, id, last),
      statusBefore,
      statusAfter: status,
      reason: asksReason ? fillIn(told.reason, last).trim() : '',
      activity: fillIn(told.activity, last).trim(),
      impact: fillIn(told.impact, last).trim(),
      impactRating: defaultScheme.impacts.find((one) => one.level === told.impactLevel)?.code ?? null,
      nextSteps: fillIn(told.nextSteps, last).trim(),
      forecastOn: told.forecast === null ? null : endOfMonth(last, told.forecast),
      evidence: told.evidence,
      audience: told.isPublic ? 'public' : 'board',
      dataCheck: [],
    };
  });
}

function leadAt(action: PlannedAction, cycle: number): string {
  return action.before !== undefined && cycle <= action.before.until
    ? action.before.lead
    : (action.leads[0] ?? '');
}

// on a working day: mostly near the cut-off; late ones between cut-off and freeze
function momentOf(told: Told, id: string, last: Month): Instant {
  const asAt = asAtOf(last, told.cycle);
  const opened = addDays(asAtOf(last, told.cycle - 1), 1);
  const [from, to] = told.isAfterFreeze
    ? [addDays(asAt, 1), addDays(asAt, 5)]
    : told.isLate
      ? [addDays(asAt, -4), asAt]
      : told.cycle > cyclesOver
        ? [addDays(opened, 3), addDays(opened, 15)]
        : [addDays(opened, 14), addDays(asAt, -5)];
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  const lean = Math.sqrt(fractionOf(`day ${id}`));
  const day = days[Math.floor(lean * days.length)] ?? from;
  const hour = String(wholeOf(`hour ${id}`, 8, 16)).padStart(2, '0');
  const minute = String(wholeOf(`minute ${id}`, 0, 59)).padStart(2, '0');
  return `${day}T${hour}:${minute}:00.000Z`;
}
