import { isOpen, type Action } from './action.ts';
import type { ChangePart, PlanChange } from '#domain/change/change.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, dayOf, type CivilDate, type Instant } from './date.ts';
import { rewindOf } from './rewind.ts';
import { actionsInOrder, type Snapshot } from './snapshot.ts';
import { statusOf } from './status.ts';
import type { Update } from './update.ts';

/** Something that happened to an action: an update, or its part of an approved change. */
export type Moment =
  | { readonly kind: 'update'; readonly at: Instant; readonly update: Update }
  | {
      readonly kind: 'change';
      readonly at: Instant;
      readonly change: PlanChange;
      readonly part: ChangePart;
    };

/** What happened to each action, oldest first, by its ref. Proposed and declined changes did nothing. */
export function momentsOf(snapshot: Snapshot): ReadonlyMap<string, readonly Moment[]> {
  return ofSnapshot(momentsBySnapshot, snapshot, () => {
    const moments = new Map<string, Moment[]>();
    const add = (ref: string, moment: Moment) => {
      const already = moments.get(ref);
      if (already) already.push(moment);
      else moments.set(ref, [moment]);
    };
    for (const update of snapshot.updates.values())
      add(update.actionRef, { kind: 'update', at: update.submittedAt, update });
    for (const change of snapshot.changes.values()) {
      if (change.state !== 'approved' || change.decidedAt === null) continue;
      for (const part of change.parts) add(part.ref, { kind: 'change', at: change.decidedAt, change, part });
    }
    for (const all of moments.values()) all.sort((a, b) => compareText(a.at, b.at));
    return moments;
  });
}

/**
 * The actions as they stood at the end of a day, merged and withdrawn ones among them, in the order of their refs; those that
 * joined later are left out. Derived by taking back, from the actions as they are now, every update and approved change since.
 * What was changed in the lists past the app counts as having always been so. Quickest for many days from the newest on.
 */
export function planAt(snapshot: Snapshot, day: CivilDate): ReadonlyMap<string, Action> {
  const days = ofSnapshot(plansBySnapshot, snapshot, () => new Map<CivilDate, ReadonlyMap<string, Action>>());
  const known = days.get(day);
  if (known) return known;
  const end = endOf(day);
  const plan = new Map<string, Action>();
  for (const { action, before } of rewindsOf(snapshot)) {
    const then = action.enteredOn !== null && action.enteredOn > day ? null : before(end);
    if (then !== null) plan.set(then.ref, then);
  }
  days.set(day, plan);
  return plan;
}

/** What last brought an action from open to done until the end of a day; null when nothing recorded it. */
export function doneBy(snapshot: Snapshot, ref: string, day: CivilDate): Moment | null {
  const end = endOf(day);
  const isDone = (code: string) => statusOf(snapshot.scheme, code).countsAs === 'done';
  const found = momentsOf(snapshot)
    .get(ref)
    ?.findLast((moment) => {
      const [from, to] = statusesOf(moment);
      return moment.at < end && from !== null && to !== null && !isDone(from) && isDone(to);
    });
  return found ?? null;
}

/**
 * The day on which an action was last done, as far as a day knows: that of the decision, or of the update that reported it,
 * since nobody is asked when the work itself was finished. Null when nothing recorded it.
 */
export function doneOn(snapshot: Snapshot, ref: string, day: CivilDate): CivilDate | null {
  const moment = doneBy(snapshot, ref, day);
  if (moment === null) return null;
  return (moment.kind === 'change' ? moment.change.decidedOn : null) ?? dayOf(moment.at);
}

/** True when a done action was decided or reported as done only after the last day of its completion date. */
export function isLateComplete(snapshot: Snapshot, action: Action, day: CivilDate): boolean {
  if (action.completionLatest === null || isOpen(snapshot.scheme, action)) return false;
  const on = doneOn(snapshot, action.ref, day);
  return on !== null && action.completionLatest < on;
}

/** The status before and after a moment; null where it says nothing of the status. */
export function statusesOf(moment: Moment): readonly [from: string | null, to: string | null] {
  return moment.kind === 'update'
    ? [moment.update.statusBefore, moment.update.statusAfter]
    : [moment.part.before?.status ?? null, moment.part.after.status ?? null];
}

/**
 * The days a cycle counts by: from the end of `from`, the freeze before it (of the first, the day before it opens), to the
 * end of `asAt`, its own freeze or today while that is to come.
 */
export function spanOf(
  snapshot: Snapshot,
  cycle: Cycle,
  today: CivilDate,
): { readonly from: CivilDate; readonly asAt: CivilDate } {
  const asAt = cycle.freezeOn < today ? cycle.freezeOn : today;
  let from: CivilDate | null = null;
  for (const { freezeOn } of snapshot.cycles.values())
    if (freezeOn < cycle.freezeOn && (from === null || freezeOn > from)) from = freezeOn;
  from ??= addDays(cycle.opensOn, -1);
  return { from: from < asAt ? from : asAt, asAt };
}

/** The first moment after a day of the plan, in Europe/London. Earlier moments compare as less. */
export function endOf(day: CivilDate): Instant {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const summer = `${day}T23:00:00.000Z`;
  const end = dayOf(summer) > day ? summer : `${addDays(day, 1)}T00:00:00.000Z`;
  if (ends.size === mostEnds) ends.clear();
  ends.set(day, end);
  return end;
}

// asked for with each action of a plan, and dates of another place take a while to tell
const ends = new Map<CivilDate, Instant>();
const mostEnds = 1000;

type Rewind = { readonly action: Action; readonly before: (end: Instant) => Action | null };

function rewindsOf(snapshot: Snapshot): readonly Rewind[] {
  return ofSnapshot(rewindsBySnapshot, snapshot, () => {
    const moments = momentsOf(snapshot);
    return actionsInOrder(snapshot).map((action) => ({
      action,
      before: rewindOf(action, moments.get(action.ref) ?? []),
    }));
  });
}

// a snapshot never changes, so what was derived from it once holds as long as it lives
const momentsBySnapshot = new WeakMap<Snapshot, ReadonlyMap<string, readonly Moment[]>>();
const rewindsBySnapshot = new WeakMap<Snapshot, readonly Rewind[]>();
const plansBySnapshot = new WeakMap<Snapshot, Map<CivilDate, ReadonlyMap<string, Action>>>();

function ofSnapshot<T>(kept: WeakMap<Snapshot, T>, snapshot: Snapshot, derive: () => T): T {
  const known = kept.get(snapshot);
  if (known !== undefined) return known;
  const found = derive();
  kept.set(snapshot, found);
  return found;
}

// instants and days are ASCII, for which this is many times faster than localeCompare
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
