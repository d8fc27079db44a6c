import type { PlanChange } from '#domain/change/change.ts';
import { cycleFor, type Cycle } from '#domain/cycle/cycle.ts';
import { dayOf, type CivilDate, type Instant } from './date.ts';
import { endOf, planAt } from './history.ts';
import type { MeasureValue } from '#domain/measure/measure.ts';
import { reviewsOf, riskAt } from '#domain/risk/risk-history.ts';
import type { Risk, RiskEventKind, RiskState } from '#domain/risk/risk.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The whole plan as it stood at the end of a day: what came after it is not there, and what was decided after it still waits.
 * Taken back as far as its history goes. What that cannot tell stays as it is now: the plan facts, schemes, settings, people,
 * headings, cycles, earlier plans, what a measure says of itself, corrected values, and of a risk all but its scores, level and
 * state. Updates that the library does not have, chases and unreadable rows are left out.
 */
export function snapshotAt(snapshot: Snapshot, day: CivilDate): Snapshot {
  const end = endOf(day);
  return {
    ...snapshot,
    actions: planAt(snapshot, day),
    updates: only(snapshot.updates, (one) => one.row !== null && one.submittedAt < end),
    changes: changesAt(snapshot, end),
    risks: risksAt(snapshot, day),
    riskReviews: only(snapshot.riskReviews, (one) => one.at < end),
    measureValues: only(snapshot.measureValues, (one) => enteredFirst(one) < end),
    packs: only(snapshot.packs, (one) => one.frozenAt < end),
    chases: new Map(),
    problems: [],
  };
}

function only<T>(all: ReadonlyMap<string, T>, isKnown: (one: T) => boolean): ReadonlyMap<string, T> {
  return new Map([...all].filter(([, one]) => isKnown(one)));
}

// a value that was corrected later was known before: then the library has had its row for longer
function enteredFirst({ enteredAt, row }: MeasureValue): Instant {
  return row !== null && row.createdAt < enteredAt ? row.createdAt : enteredAt;
}

function changesAt({ changes, cycles }: Snapshot, end: Instant): ReadonlyMap<string, PlanChange> {
  const then = [...changes].filter(([, one]) => one.proposedAt < end);
  return new Map(
    then.map(([id, one]) => [
      id,
      one.decidedAt === null || one.decidedAt < end ? one : undecided(one, cycles.values()),
    ]),
  );
}

function undecided(change: PlanChange, cycles: Iterable<Cycle>): PlanChange {
  return {
    ...change,
    state: 'proposed',
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
    decisionNote: '',
    cycle: cycleFor(cycles, dayOf(change.proposedAt))?.key ?? '',
  };
}

function risksAt(snapshot: Snapshot, day: CivilDate): ReadonlyMap<string, Risk> {
  const then = new Map<string, Risk>();
  for (const [ref, risk] of snapshot.risks) {
    const stood = riskAt(snapshot, risk, day);
    if (stood === null) continue;
    const { isOpen, ...scores } = stood;
    const reviews = reviewsOf(snapshot, ref).filter((one) => dayOf(one.at) <= day);
    const reviewed = reviews.findLast(({ kind }) => !(kind in stateBy));
    then.set(ref, {
      ...risk,
      ...scores,
      lastReviewedAt: reviewed?.at ?? risk.lastReviewedAt,
      ...(isOpen ? notEnded : endingOf(snapshot, risk, day)),
    });
  }
  return then;
}

const notEnded = { state: 'open', closedOn: null, closureReason: '', continuedAs: null } as const;

// what an entry becomes by what happens to it; everything else that happens is a scoring
const stateBy: Partial<Record<RiskEventKind, RiskState>> = {
  closed: 'closed',
  reopened: 'open',
  'became-issue': 'became-issue',
  merged: 'merged',
};

// an entry that ended, and has come back or ended again since, tells by its history how it stood
function endingOf(snapshot: Snapshot, risk: Risk, day: CivilDate): Partial<Risk> {
  if (risk.state !== 'open' && (risk.closedOn === null || risk.closedOn <= day)) return {};
  const ending = reviewsOf(snapshot, risk.ref).findLast(
    ({ kind, at }) => dayOf(at) <= day && kind in stateBy,
  );
  if (ending === undefined) return {};
  return {
    state: stateBy[ending.kind] ?? 'closed',
    closedOn: dayOf(ending.at),
    closureReason: ending.note,
    continuedAs: null,
  };
}
