import { isLive, leadFor, type Action } from '#domain/action.ts';
import { isByChange, keptStatus } from '#domain/action-state.ts';
import { tidyText } from '#domain/check-text.ts';
import type { Context } from '#domain/command.ts';
import { cycleFor, type Cycle } from '#domain/cycle/cycle.ts';
import { sayDate, type CivilDate, type Instant } from '#domain/date.ts';
import { lastOf, updateLimits } from '#domain/decide-update.ts';
import { stoodId, type ImportedUpdate } from './imported-update.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { showsWords, toldBy } from '#domain/told-by.ts';
import type { Update } from '#domain/update.ts';

/** A plan with what a file reports in it, and every rule that said no; `field` is the ref of the action it is about. */
export type Reported = { readonly plan: Snapshot; readonly refusals: readonly Refusal[] };

/** Stands where an update would name its cycle: said before the first one, or nobody knows when, it counts in none. */
export const beforeCycles = 'before';

/**
 * The plan with the reports of an import in it, as updates by whoever imports, on behalf of the lead. An action that joins
 * with the import has its dated notes, and stands as the last of them. One that was there has a single report: how it
 * stands on the day of the import. What the report does not say stays, and where no update stands behind how the action
 * stood, that is kept as one, a moment earlier. What a repeat finds written is left as it is.
 * Refuses, with the ref as the field: action-unknown, not-live, status-unknown, status-kept, status-by-change,
 * text-too-long.
 */
export function withReports(
  plan: Snapshot,
  importId: string,
  reports: readonly ImportedUpdate[],
  context: Context,
): Reported {
  const updates = new Map(plan.updates);
  const actions = new Map(plan.actions);
  const histories = reports.some((one) => plan.updates.has(one.id)) ? updatesByAction(plan) : null;
  const refusals: Refusal[] = [];
  for (const [ref, mine] of byAction(reports)) {
    const action = plan.actions.get(ref);
    const wrong =
      action === undefined ? [refusal('action-unknown', ref, { ref })] : checkAll(plan, action, mine);
    refusals.push(...wrong);
    if (action === undefined || wrong.length > 0) continue;
    const isNew = action.importId === importId;
    const made = isNew ? notesOf(plan, action, mine, context) : standingOf(plan, action, mine, context);
    for (const one of made) if (!updates.has(one.id)) updates.set(one.id, one);
    const id = made.at(-1)?.id ?? '';
    const last = updates.get(id);
    // somebody who wrote after it stands behind the action
    const isLatest = plan.updates.has(id) ? histories?.get(ref)?.[0]?.id === id : true;
    if (last !== undefined && isLatest && action.lastUpdateId !== id)
      actions.set(ref, { ...action, status: last.statusAfter, ...toldBy(last) });
  }
  return { plan: { ...plan, updates, actions }, refusals };
}

function byAction(reports: readonly ImportedUpdate[]): ReadonlyMap<string, readonly ImportedUpdate[]> {
  const found = new Map<string, ImportedUpdate[]>();
  for (const one of reports) {
    const already = found.get(one.actionRef);
    if (already) already.push(one);
    else found.set(one.actionRef, [one]);
  }
  return found;
}

function checkAll(plan: Snapshot, action: Action, reports: readonly ImportedUpdate[]): readonly Refusal[] {
  const { ref, lifecycle } = action;
  const left = reports.filter((one) => !plan.updates.has(one.id));
  if (left.length > 0 && !isLive(action)) return [refusal('not-live', ref, { ref, lifecycle })];
  return left.flatMap((one) => [...checkStatus(plan, action, one.status), ...checkTexts(ref, one)]);
}

function checkStatus({ scheme }: Snapshot, action: Action, code: string | null): readonly Refusal[] {
  if (code === null || code === action.status) return [];
  const status = scheme.statuses.find((one) => one.code === code);
  if (status === undefined) return [refusal('status-unknown', action.ref, { status: code })];
  const kept = keptStatus(scheme, action);
  if (kept !== null) return [refusal('status-kept', action.ref, { ref: action.ref, status: kept.label })];
  return isByChange(scheme, status)
    ? [refusal('status-by-change', action.ref, { status: status.label })]
    : [];
}

function checkTexts(ref: string, report: ImportedUpdate): readonly Refusal[] {
  return (['reason', 'activity', 'impact', 'nextSteps'] as const).flatMap((field) => {
    const over = report[field].length - updateLimits[field];
    return over > 0 ? [refusal('text-too-long', ref, { limit: updateLimits[field], over })] : [];
  });
}

// the updates of an action that joins with the import, oldest first; of a note all but its words is as the action has it
function notesOf(
  plan: Snapshot,
  action: Action,
  reports: readonly ImportedUpdate[],
  context: Context,
): readonly Update[] {
  const { now, today } = context;
  const inOrder = reports.toSorted((a, b) => (a.on ?? today).localeCompare(b.on ?? today));
  const countOf = new Map<CivilDate, number>();
  return inOrder.map((one, index) => {
    const isLast = index === inOrder.length - 1;
    // a day that is still to come is part of what the note says, and no day on which it was said
    const isDated = one.on !== null && one.on <= today;
    const count = countOf.get(one.on ?? '') ?? 0;
    countOf.set(one.on ?? '', count + 1);
    const activity = one.on === null || isDated ? one.activity : `${sayDate(one.on)}: ${one.activity}`;
    return updateBy(plan, action, context, {
      id: one.id,
      submittedAt: isDated ? noonOf(one.on, count) : now,
      cycle: isDated ? cycleThen(plan.cycles, one.on) : cycleNow(plan, today),
      statusBefore: action.status,
      statusAfter: action.status,
      reason: tidyText(one.reason) || (isLast ? action.latestReason : ''),
      activity: tidyText(activity),
      impact: tidyText(one.impact) || (isLast ? action.latestImpact : ''),
      impactRating: one.impactRating ?? (isLast ? action.impactRating : null),
      nextSteps: tidyText(one.nextSteps) || (isLast ? action.latestNextSteps : ''),
      forecastOn: isLast ? action.forecastOn : null,
    });
  });
}

// how an action that was there stands from the import on, and before that how it stood where nothing else tells
function standingOf(
  plan: Snapshot,
  action: Action,
  reports: readonly ImportedUpdate[],
  context: Context,
): readonly Update[] {
  const [report] = reports;
  if (report === undefined || reports.length > 1 || report.on !== null)
    throw new Error('an action that is in the plan has one report, of the day of the import');
  const cycle = cycleNow(plan, context.today);
  const { status } = action;
  const statusAfter = report.status ?? status;
  const isMoved = statusAfter !== status;
  const stood = {
    id: stoodId(report.id),
    cycle,
    submittedAt: momentBefore(context.now),
    statusBefore: status,
    statusAfter: status,
    reason: action.latestReason,
    activity: action.latestActivity,
    impact: action.latestImpact,
    impactRating: action.impactRating,
    nextSteps: action.latestNextSteps,
    forecastOn: action.forecastOn,
  };
  const isForecastKept = !isMoved || statusOf(plan.scheme, statusAfter).needsForecast;
  const stands = {
    id: report.id,
    cycle,
    submittedAt: context.now,
    statusBefore: status,
    statusAfter,
    reason: tidyText(report.reason) || (isMoved ? '' : action.latestReason),
    activity: tidyText(report.activity) || action.latestActivity,
    impact: tidyText(report.impact) || action.latestImpact,
    impactRating: report.impactRating ?? action.impactRating,
    nextSteps: tidyText(report.nextSteps) || action.latestNextSteps,
    forecastOn: isForecastKept ? action.forecastOn : null,
  };
  const isTold = plan.updates.has(report.id) || showsWords(action, lastOf(plan, action));
  return (isTold ? [stands] : [stood, stands]).map((one) => updateBy(plan, action, context, one));
}

/**
 * An update by whoever imports, on behalf of the lead. They were shown the words of a whole file and confirmed none: what
 * the personal-data check finds in them is asked of the next who reports, and told with the pack.
 */
export function updateBy(
  plan: Snapshot,
  action: Action,
  { me, today }: Context,
  said: Omit<Update, 'row' | 'actionRef' | 'by' | 'onBehalfOf' | 'evidence' | 'audience' | 'dataCheck'>,
): Update {
  return {
    ...said,
    row: null,
    actionRef: action.ref,
    by: me.key,
    onBehalfOf: leadFor(action, me, plan.people, today),
    evidence: [],
    audience: 'board',
    dataCheck: confirmedBefore(lastOf(plan, action), said),
  };
}

function confirmedBefore(
  last: Update | null,
  said: Pick<Update, 'reason' | 'activity' | 'impact' | 'nextSteps'>,
): readonly string[] {
  const kept = (['reason', 'activity', 'impact', 'nextSteps'] as const).filter(
    (field) => last?.[field] === said[field],
  );
  return (last?.dataCheck ?? []).filter((line) => kept.some((field) => line.startsWith(`${field} `)));
}

function cycleNow({ cycles }: Snapshot, today: CivilDate): string {
  return cycleFor(cycles.values(), today)?.key ?? '';
}

// what was noted before there were cycles is no return of the first of them
function cycleThen(cycles: ReadonlyMap<string, Cycle>, on: CivilDate): string {
  const hasBegun = [...cycles.values()].some((cycle) => cycle.opensOn <= on);
  return hasBegun ? (cycleFor(cycles.values(), on)?.key ?? '') : beforeCycles;
}

// notes of one day a second apart, so that their order stays
function noonOf(on: CivilDate, count: number): Instant {
  return new Date(Date.parse(`${on}T12:00:00.000Z`) + count * 1000).toISOString();
}

function momentBefore(now: Instant): Instant {
  return new Date(Date.parse(now) - 1000).toISOString();
}
