import { isLive, isOverdue, type Action } from './action.ts';
import { isOwed } from './action-state.ts';
import { sayDate, dayOf, type CivilDate, type Instant } from './date.ts';
import { glossary, type Term } from './glossary.ts';
import { countingCycle, placesOf, summaryOf, unplacedTitle, updatedIn, type Summary } from './overview.ts';
import { outlineOf } from './section.ts';
import { actionsInOrder, type Snapshot, versionOf } from './snapshot.ts';
import { impactOf, statusOf, type ImpactRating, type Status } from './status.ts';
import type { Evidence } from './update.ts';

/** What is decided when a pack is made. */
export type PackRequest = {
  /** The meeting it is for. */
  readonly body: string;
  readonly meetingOn: CivilDate;
  /** The day by which everything in it is counted. */
  readonly asAt: CivilDate;
  readonly preparedBy: string;
  /** 1 for the first issue, one more for each correction. */
  readonly version: number;
  readonly marking: string;
  readonly generatedAt: Instant;
};

/** What every part of a pack says of itself. */
export type PackFacts = PackRequest & {
  readonly planTitle: string;
  readonly partnership: string;
  readonly period: string;
  readonly planVersion: string;
  /** Title of the cycle whose updates count, or null before the first. */
  readonly cycle: string | null;
};

/** One action as the board reads it. Texts are as they were written. */
export type PackAction = {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly priority: string;
  readonly section: string;
  readonly status: Status;
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: ImpactRating | null;
  readonly nextSteps: string;
  readonly successMeasures: string;
  readonly completionAsWritten: string;
  readonly forecastOn: CivilDate | null;
  readonly isOverdue: boolean;
  readonly isOnHold: boolean;
  /** Posts rather than names, as far as the plan knows them. */
  readonly leads: readonly string[];
  readonly ownerAsWritten: string;
  readonly accountable: string;
  readonly lastUpdatedOn: CivilDate | null;
  /** How fresh the entry is, in words, such as 'Carried forward: last updated 12 May 2026'. */
  readonly freshness: string;
  readonly evidence: readonly Evidence[];
};

/** A board pack as plain data that can be cloned, stored and written in any form. */
export type Pack = {
  readonly facts: PackFacts;
  readonly summary: Summary;
  /** Live and on-hold actions in the order of the refs. */
  readonly actions: readonly PackAction[];
  readonly definitions: {
    readonly schemeVersion: number;
    /** The scheme in force, then statuses that actions hold beside it. */
    readonly statuses: readonly Status[];
    readonly impacts: readonly ImpactRating[];
    readonly glossary: readonly Term[];
  };
};

/** The pack of a plan for one meeting, counted as at a day. Its figures are those of summaryOf for that day. */
export function packOf(snapshot: Snapshot, request: PackRequest): Pack {
  const { plan, scheme } = snapshot;
  const summary = summaryOf(snapshot, request.asAt);
  return {
    facts: {
      body: request.body,
      meetingOn: request.meetingOn,
      asAt: request.asAt,
      preparedBy: request.preparedBy,
      version: request.version,
      marking: request.marking,
      generatedAt: request.generatedAt,
      planTitle: plan.title,
      partnership: plan.partnership,
      period: plan.period,
      planVersion: versionOf(snapshot, request.asAt),
      cycle: summary.cycle?.title ?? null,
    },
    summary,
    actions: packActions(snapshot, request.asAt),
    definitions: {
      schemeVersion: scheme.version,
      statuses: summary.statuses,
      impacts: scheme.impacts,
      glossary,
    },
  };
}

function packActions(snapshot: Snapshot, asAt: CivilDate): readonly PackAction[] {
  const { scheme, updates } = snapshot;
  const places = placesOf(outlineOf(snapshot.sections.values()));
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  const updated = updatedIn(snapshot, cycle);
  return actionsInOrder(snapshot)
    .filter(isLive)
    .map((action): PackAction => {
      const place = places.get(action.section);
      const update = action.lastUpdateId === null ? undefined : updates.get(action.lastUpdateId);
      const isMissing = cycle !== null && isOwed(scheme, action) && !updated.has(action.ref);
      return {
        ref: action.ref,
        title: action.title,
        description: action.description,
        priority: place ? `${place.priority.key} ${place.priority.title}` : unplacedTitle,
        section: place?.section ? `${place.section.key} ${place.section.title}` : '',
        status: statusOf(scheme, action.status),
        reason: action.latestReason,
        activity: action.latestActivity,
        impact: action.latestImpact,
        impactRating: impactOf(scheme, action.impactRating),
        nextSteps: action.latestNextSteps,
        successMeasures: action.successMeasures,
        completionAsWritten: action.completionAsWritten,
        forecastOn: action.forecastOn,
        isOverdue: isOverdue(scheme, action, asAt),
        isOnHold: action.lifecycle === 'on-hold',
        leads: action.leads.map((key) => postOf(snapshot, key)),
        ownerAsWritten: action.ownerAsWritten,
        accountable: action.accountable === null ? '' : postOf(snapshot, action.accountable),
        lastUpdatedOn: action.lastUpdatedAt === null ? null : dayOf(action.lastUpdatedAt),
        freshness: freshnessOf(action, isMissing),
        evidence: update?.evidence ?? [],
      };
    });
}

// marks exactly the actions that the summary counts as not updated
function freshnessOf(action: Action, isMissing: boolean): string {
  if (action.lastUpdatedAt === null) return isMissing ? 'Not updated yet' : 'No update recorded';
  const day = sayDate(dayOf(action.lastUpdatedAt));
  return isMissing ? `Carried forward: last updated ${day}` : `Updated ${day}`;
}

function postOf(snapshot: Snapshot, key: string): string {
  const person = snapshot.people.get(key);
  if (person === undefined) return key;
  return person.post === '' ? person.name : person.post;
}
