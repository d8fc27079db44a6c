import { datesOf } from '#domain/action-dates.ts';
import { askedFor, isLive, isOverdue, type Action } from '#domain/action.ts';
import { isOwed } from '#domain/action-state.ts';
import { dayOf, sayDate, type CivilDate, type Instant } from '#domain/date.ts';
import { isLateComplete } from '#domain/history.ts';
import { organisationsAsOf } from '#domain/people/organisation.ts';
import { countingCycle, placesOf, sayPlace, updatedIn } from '#domain/overview.ts';
import type { PackAction } from './pack-parts.ts';
import { postOf } from '#domain/people/post.ts';
import { outlineOf } from '#domain/section.ts';
import { actionsInOrder, updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';
import type { Update } from '#domain/update.ts';

/** The live and on-hold actions as the board reads them, in the order of the refs. */
export function actionsPart({ frozen, snapshot }: Thawed): readonly PackAction[] {
  const { scheme } = snapshot;
  const { asAt, audience } = frozen.facts;
  const places = placesOf(outlineOf(snapshot.sections.values()));
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  const updated = updatedIn(snapshot, cycle);
  const updates = updatesByAction(snapshot);
  const organisationOf = organisationsAsOf(snapshot, asAt);
  const stood = new Map(
    (frozen.previous?.stood ?? []).filter(isLive).map((one) => [one.ref, one.status] as const),
  );
  return actionsInOrder(snapshot)
    .filter(isLive)
    .map((action): PackAction => {
      const before = stood.get(action.ref);
      const history = updates.get(action.ref) ?? [];
      const { reDates } = datesOf(snapshot, action, asAt);
      const isSameDate = action.originalCompletion === action.completionAsWritten && reDates.length === 0;
      const isCarriedForward = cycle !== null && isOwed(scheme, action) && !updated.has(action.ref);
      return {
        ref: action.ref,
        title: action.title,
        description: action.description,
        ...sayPlace(places.get(action.section)),
        status: statusOf(scheme, action.status),
        statusBefore: before === undefined ? null : statusOf(scheme, before),
        reason: action.latestReason,
        activity: action.latestActivity,
        impact: action.latestImpact,
        impactRating: impactOf(scheme, action.impactRating),
        nextSteps: action.latestNextSteps,
        successMeasures: action.successMeasures,
        completionAsWritten: action.completionAsWritten,
        originalCompletion: isSameDate ? '' : action.originalCompletion,
        reDates: reDates.length,
        forecastOn: action.forecastOn,
        isOverdue: isOverdue(scheme, action, asAt),
        isOnHold: action.lifecycle === 'on-hold',
        isLateComplete: isLateComplete(snapshot, action, asAt),
        isCarriedForward,
        leads: action.leads.map((key) => postOf(snapshot, key)),
        organisations: organisationsFor(snapshot, action, organisationOf),
        ownerAsWritten: action.ownerAsWritten,
        accountable: action.accountable === null ? '' : postOf(snapshot, action.accountable),
        lastUpdatedOn: audience === 'public' ? saidOn(history) : dayOrNull(action.lastUpdatedAt),
        freshness:
          audience === 'public'
            ? publicFreshness(action, history, isCarriedForward)
            : freshnessOf(action, isCarriedForward),
        evidence: history.find((one) => one.id === action.lastUpdateId)?.evidence ?? [],
        themes: action.themes,
      };
    });
}

// those of the leads; of a post or a group without one, those of its updaters
function organisationsFor(
  snapshot: Snapshot,
  { leads }: Action,
  organisationOf: (key: string) => string,
): readonly string[] {
  const names = leads.flatMap((key) => {
    const own = organisationOf(key);
    return own === '' ? askedFor({ leads: [key] }, snapshot.people).map(organisationOf) : [own];
  });
  return [...new Set(names)].filter((name) => name !== '');
}

// the texts of a public pack are those of the latest public update, whenever the status was last reported
function saidOn(history: readonly Update[]): CivilDate | null {
  return dayOrNull(history.find((one) => one.audience === 'public')?.submittedAt ?? null);
}

function dayOrNull(at: Instant | null): CivilDate | null {
  return at === null ? null : dayOf(at);
}

// marks exactly the actions that the summary counts as not updated
function freshnessOf(action: Action, isCarriedForward: boolean): string {
  if (action.lastUpdatedAt === null) return isCarriedForward ? 'Not updated yet' : 'No update recorded';
  const day = sayDate(dayOf(action.lastUpdatedAt));
  return isCarriedForward ? `Carried forward: last updated ${day}` : `Updated ${day}`;
}

// the public reads the texts of the latest public update, which may be older than the latest of all
function publicFreshness(action: Action, history: readonly Update[], isCarriedForward: boolean): string {
  if (action.lastUpdatedAt === null) return freshnessOf(action, isCarriedForward);
  const latest = history.find((one) => one.audience === 'public');
  if (latest === undefined) return 'No public update';
  const on = dayOf(latest.submittedAt);
  return on < dayOf(action.lastUpdatedAt)
    ? `Latest public update ${sayDate(on)}`
    : freshnessOf(action, isCarriedForward);
}
