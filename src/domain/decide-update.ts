import { capacityFor, isLive, leadFor, type Action, type Capacity } from './action.ts';
import { isByChange, keptStatus } from './action-state.ts';
import type { Command, Context, Decision, UpdateEntry } from './command.ts';
import { refused } from './decision.ts';
import { cycleFor } from '#domain/cycle/cycle.ts';
import { checkLines, findingsOf, openFindings, type CheckedTexts, type SaidBefore } from './data-check.ts';
import { isCivilDate } from './date.ts';
import { refusal, type Refusal } from './refusal.ts';
import { historyOf, nameOf, type Snapshot } from './snapshot.ts';
import { impactOf, type Status, type StatusScheme } from './status.ts';
import { toldBy } from './told-by.ts';
import { isHttps, type Evidence, type Update } from './update.ts';

/** Longest texts of an update, in characters. A multi-line column takes about 63,000. */
export const updateLimits = {
  reason: 2_000,
  activity: 10_000,
  impact: 10_000,
  nextSteps: 5_000,
  label: 200,
  url: 2_000,
  links: 10,
} as const;

/**
 * The statuses somebody may choose for an action in an update: those a lead may give, and the present one; an admin also
 * others, but for those that only a decided change gives. On hold or embedded, nothing but what it is.
 */
export function offeredStatuses(scheme: StatusScheme, action: Action, capacity: Capacity): readonly Status[] {
  const kept = keptStatus(scheme, action);
  if (kept !== null) return [kept];
  return scheme.statuses.filter(
    (status) =>
      status.code === action.status ||
      (!isByChange(scheme, status) && (capacity === 'admin' || status.chosenBy === 'lead')),
  );
}

/** True when an update to this status has to say why: it moved, or the status always asks. */
export function asksReason(scheme: StatusScheme, action: Pick<Action, 'status'>, status: string): boolean {
  const chosen = scheme.statuses.find((one) => one.code === status);
  return chosen !== undefined && (chosen.needsReason || status !== action.status);
}

/** The texts of an entry that would be sent: a reason nobody is asked for stays behind. */
export function sentTexts(
  scheme: StatusScheme,
  action: Pick<Action, 'status'>,
  entry: UpdateEntry,
): CheckedTexts {
  return asksReason(scheme, action, entry.status) ? entry : { ...entry, reason: '' };
}

/**
 * The rules of the texts and choices of an update, each at its field; empty when all is well. What may identify a child is
 * refused as 'personal-data' until the entry, or for what was said in it already the `last` update, says that it was seen.
 * Used while typing and again when it is sent.
 */
export function checkUpdate(
  scheme: StatusScheme,
  action: Action,
  entry: UpdateEntry,
  capacity: Capacity,
  today: string,
  last: SaidBefore | null = null,
): readonly Refusal[] {
  const status = scheme.statuses.find((one) => one.code === entry.status);
  const found: Refusal[] = [];
  if (status === undefined) found.push(refusal('status-unknown', 'status'));
  else if (!offeredStatuses(scheme, action, capacity).includes(status))
    found.push(notOffered(scheme, action, status));
  if (asksReason(scheme, action, entry.status) && entry.reason.trim() === '')
    found.push(refusal('reason-missing', 'reason', { status: status?.label ?? '' }));
  if (entry.activity.trim() === '') found.push(refusal('activity-missing', 'activity'));
  const impact = impactOf(scheme, entry.impactRating);
  if (impact === null) found.push(refusal('impact-rating-missing', 'impactRating'));
  else if (impact.needsText && entry.impact.trim() === '') found.push(refusal('impact-missing', 'impact'));
  found.push(...checkForecast(status, entry, today));
  for (const field of ['reason', 'activity', 'impact', 'nextSteps'] as const) {
    const length = entry[field].length;
    if (length > updateLimits[field])
      found.push(
        refusal('text-too-long', field, { limit: updateLimits[field], over: length - updateLimits[field] }),
      );
  }
  found.push(...checkEvidence(entry.evidence));
  const findings = openFindings(sentTexts(scheme, action, entry), entry.dataCheck, last, today);
  for (const { field, kind, count } of findings) found.push(refusal('personal-data', field, { kind, count }));
  return found;
}

/**
 * Decides an update: edits the action and adds the update, in this order, or says every rule that was broken. A repeat,
 * recognised by its id, is decided as it was the first time, although the action may already show the new status.
 */
export function decideUpdate(
  snapshot: Snapshot,
  command: Extract<Command, { kind: 'post-update' }>,
  context: Context,
): Decision {
  const { actionRef: ref, entry } = command;
  const action = snapshot.actions.get(ref);
  if (action === undefined) return refused(refusal('action-unknown', null, { ref }));
  const capacity = capacityFor(action, context.me, snapshot.people, context.today);
  if (capacity === null) {
    const leads = action.leads.map((key) => nameOf(snapshot, key)).join(', ');
    return refused(refusal('not-yours', null, { ref, leads }));
  }
  if (!isLive(action)) return refused(refusal('not-live', null, { ref, lifecycle: action.lifecycle }));
  // what is written was right when it was: a pause that was decided since does not refuse its repeat
  const lifecycle = snapshot.updates.has(command.updateId) ? ({ lifecycle: 'live' } as const) : {};
  const statusBefore = statusBeforeOf(snapshot, action, command.updateId);
  const asItWas = statusBefore === null ? action : { ...action, ...lifecycle, status: statusBefore };
  const refusals = checkUpdate(
    snapshot.scheme,
    asItWas,
    entry,
    capacity,
    context.today,
    lastOf(snapshot, action),
  );
  if (refusals.length > 0) return { kind: 'refused', refusals };

  const update = updateFrom(snapshot, action, command, statusBefore, context);
  return {
    kind: 'writes',
    writes: [
      {
        kind: 'edit',
        noun: 'action',
        key: ref,
        before: action,
        set: { status: update.statusAfter, ...toldBy(update) },
      },
      { kind: 'add', noun: 'update', value: update },
    ],
  };
}

function notOffered(scheme: StatusScheme, action: Action, status: Status): Refusal {
  const kept = keptStatus(scheme, action);
  if (kept !== null) return refusal('status-kept', 'status', { ref: action.ref, status: kept.label });
  const code = isByChange(scheme, status) ? 'status-by-change' : 'status-not-offered';
  return refusal(code, 'status', { status: status.label });
}

function updateFrom(
  snapshot: Snapshot,
  action: Action,
  command: Extract<Command, { kind: 'post-update' }>,
  statusBefore: string | null,
  context: Context,
): Update {
  const { updateId, entry } = command;
  const isForecastAsked = snapshot.scheme.statuses.find((one) => one.code === entry.status)?.needsForecast;
  // where nobody can say any more what it was before, a reason that was given is kept
  const isReasonAsked =
    statusBefore === null || asksReason(snapshot.scheme, { status: statusBefore }, entry.status);
  const update: Omit<Update, 'dataCheck'> = {
    row: null,
    id: updateId,
    actionRef: action.ref,
    cycle: cycleFor(snapshot.cycles.values(), context.today)?.key ?? '',
    by: context.me.key,
    onBehalfOf: forWhom(snapshot, action, command, context),
    submittedAt: context.now,
    statusBefore: statusBefore ?? '',
    statusAfter: entry.status,
    reason: isReasonAsked ? tidy(entry.reason) : '',
    activity: tidy(entry.activity),
    impact: tidy(entry.impact),
    impactRating: entry.impactRating,
    nextSteps: tidy(entry.nextSteps),
    forecastOn: isForecastAsked && entry.forecastOn !== '' ? entry.forecastOn : null,
    evidence: entry.evidence.map((one) => ({ label: one.label.trim(), url: one.url.trim() })),
    audience: entry.audience,
  };
  // of what is stored, not of what was once typed and confirmed
  return { ...update, dataCheck: checkLines(findingsOf(update, context.today)) };
}

// an admin may name somebody who could have written it; nobody writes on behalf of themselves
function forWhom(
  { people }: Snapshot,
  action: Action,
  { onBehalfOf = '' }: Extract<Command, { kind: 'post-update' }>,
  { me, today }: Context,
): string | null {
  const named = people.get(onBehalfOf);
  const capacity = named === undefined ? null : capacityFor(action, named, people, today);
  if (me.role !== 'admin' || (capacity !== 'lead' && capacity !== 'deputy'))
    return leadFor(action, me, people, today);
  return onBehalfOf === me.key ? null : onBehalfOf;
}

/** The update that stands behind the figures of an action; null before the first, and where the plan does not have it. */
export function lastOf(
  snapshot: Pick<Snapshot, 'updates'>,
  action: Pick<Action, 'lastUpdateId'>,
): Update | null {
  return snapshot.updates.get(action.lastUpdateId ?? '') ?? null;
}

// the status before this update; null when it is a repeat of the first one, and the action already shows the new status
function statusBeforeOf(snapshot: Snapshot, action: Action, updateId: string): string | null {
  const written = snapshot.updates.get(updateId);
  if (written !== undefined) return written.statusBefore;
  if (action.lastUpdateId !== updateId) return action.status;
  return historyOf(snapshot, action.ref)[0]?.statusAfter ?? null;
}

// line breaks as SharePoint keeps them, also Word's own (\v); other control characters are nobody's words
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?|\v/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function checkForecast(status: Status | undefined, entry: UpdateEntry, today: string): readonly Refusal[] {
  if (!status?.needsForecast) return [];
  if (entry.forecastOn === '') return [refusal('forecast-missing', 'forecastOn')];
  if (!isCivilDate(entry.forecastOn)) return [refusal('forecast-invalid', 'forecastOn')];
  return entry.forecastOn < today ? [refusal('forecast-past', 'forecastOn')] : [];
}

function checkEvidence(evidence: readonly Evidence[]): readonly Refusal[] {
  const found: Refusal[] = [];
  if (evidence.length > updateLimits.links)
    found.push(refusal('too-many-links', 'evidence', { limit: updateLimits.links }));
  for (const [index, one] of evidence.entries()) {
    const field = `evidence.${String(index)}`;
    if (!isHttps(one.url)) found.push(refusal('link-not-https', field));
    for (const [limit, length] of [
      [updateLimits.url, one.url.trim().length],
      [updateLimits.label, one.label.length],
    ] as const)
      if (length > limit) found.push(refusal('text-too-long', field, { limit, over: length - limit }));
  }
  return found;
}
