import { askedFor, isLive, isOpen, type Action } from '#domain/action.ts';
import { isOwed } from '#domain/action-state.ts';
import type { Cycle } from './cycle.ts';
import { dayOf, type CivilDate } from '#domain/date.ts';
import { doneBy, endOf, momentsOf, planAt, spanOf } from '#domain/history.ts';
import { organisationsAsOf } from '#domain/people/organisation.ts';
import { countingCycle, openedCycles } from '#domain/overview.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { cycleOfUpdate, type Update } from '#domain/update.ts';

/** What was owed for one action in a cycle, and what came. */
export type Return = {
  /** As it stood at the freeze, or stands today. */
  readonly action: Action;
  /** Keys of the people who were asked: leads, and the updaters of posts and groups. */
  readonly asked: readonly string[];
  /** 'late' came after the cut-off; 'missing' has not come, which before the cut-off is no fault. */
  readonly state: 'on-time' | 'late' | 'missing';
  /** The first update of the cycle that the library has. */
  readonly update: Update | null;
  /** Where one is missing: the last update before, whose figures stand. Null when there was none. */
  readonly carriedForwardFrom: Update | null;
};

/** Returns by what became of them. */
export type ReturnCounts = {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly none: number;
};

/**
 * One for every action an update is owed for in a cycle, in the order of the refs: live and not on hold at its freeze, or
 * today while that is to come, and open then or newly done. An update sent after a freeze counts in the next cycle; one that
 * waits on this device has not come in.
 */
export function returnsOf(snapshot: Snapshot, cycle: Cycle, today: CivilDate): readonly Return[] {
  const { from, asAt } = spanOf(snapshot, cycle, today);
  const key = `${cycle.key} ${from} ${asAt} ${cycle.cutOffOn}`;
  const kept = keptReturns.get(snapshot) ?? new Map<string, readonly Return[]>();
  keptReturns.set(snapshot, kept);
  const known = kept.get(key);
  if (known) return known;
  const before = planAt(snapshot, from);
  const firsts = firstUpdates(snapshot).get(cycle.key);
  const [end, cutOff] = [endOf(asAt), endOf(cycle.cutOffOn)];
  const found = [...planAt(snapshot, asAt).values()]
    .filter((action) => isDue(snapshot, action, before.get(action.ref), from, asAt))
    .map((action): Return => {
      const first = firsts?.get(action.ref);
      const update = first !== undefined && first.submittedAt < end ? first : null;
      return {
        action,
        asked: askedFor(action, snapshot.people),
        state: update === null ? 'missing' : update.submittedAt < cutOff ? 'on-time' : 'late',
        update,
        carriedForwardFrom: update === null ? lastBefore(snapshot, action.ref, end) : null,
      };
    });
  kept.set(key, found);
  return found;
}

/** How many returns came on time, late and not at all. */
export function countReturns(returns: readonly Return[]): ReturnCounts {
  const count = (state: Return['state']) => returns.filter((one) => one.state === state).length;
  return { due: returns.length, onTime: count('on-time'), late: count('late'), none: count('missing') };
}

/** The share that came, 0 to 1; null when nothing was due. */
export function returnRate({ due, onTime, late }: ReturnCounts): number | null {
  return due === 0 ? null : (onTime + late) / due;
}

/** What one of several was asked for. `key` is a person's key or an organisation's name, '' where nobody is known. */
export type ReturnGroup = ReturnCounts & { readonly key: string; readonly returns: readonly Return[] };

/** The returns of each person who was asked, most missing first. A joint action counts for each of its leads. */
export function returnsByPerson(returns: readonly Return[]): readonly ReturnGroup[] {
  return groupReturns(returns, ({ asked }) => asked);
}

/**
 * The returns of each organisation whose people were asked, by the name it had on a day, most missing first; a joint action
 * counts once for each.
 */
export function returnsByOrganisation(
  returns: readonly Return[],
  snapshot: Pick<Snapshot, 'people' | 'settings'>,
  day: CivilDate,
): readonly ReturnGroup[] {
  const nameOf = organisationsAsOf(snapshot, day);
  return groupReturns(returns, ({ asked }) => asked.map(nameOf));
}

/** The returns of every cycle that has opened, oldest first. */
export function returnRates(
  snapshot: Snapshot,
  today: CivilDate,
): readonly { readonly cycle: Cycle; readonly counts: ReturnCounts; readonly rate: number | null }[] {
  // the plan is taken back from the newest day to the oldest, each step once
  return openedCycles(snapshot, today)
    .toReversed()
    .map((cycle) => {
      const counts = countReturns(returnsOf(snapshot, cycle, today));
      return { cycle, counts, rate: returnRate(counts) };
    })
    .toReversed();
}

/**
 * Keys of the people who were asked for something in each of the last frozen cycles, and for none of whose actions
 * anything came; none before so many cycles are frozen.
 */
export function silentLeads(snapshot: Snapshot, today: CivilDate, cycles = 3): readonly string[] {
  const frozen = [...snapshot.cycles.values()]
    .filter((cycle) => cycle.freezeOn < today)
    .sort((a, b) => (a.freezeOn < b.freezeOn ? 1 : -1))
    .slice(0, cycles);
  if (frozen.length < cycles) return [];
  const [first = [], ...others] = frozen.map((cycle) =>
    returnsByPerson(returnsOf(snapshot, cycle, today))
      .filter((one) => one.none === one.due)
      .map((one) => one.key),
  );
  return first.filter((key) => key !== '' && others.every((keys) => keys.includes(key))).sort();
}

/** What an action shows when its last update is older than the cycle that counts; `on` is null when there never was one. */
export type CarriedForward = { readonly on: CivilDate | null; readonly update: Update | null };

/** Whether an action's figures are carried forward on a day, and from when; null when they are fresh, or none are owed. */
export function carriedForward(snapshot: Snapshot, action: Action, today: CivilDate): CarriedForward | null {
  const cycle = countingCycle(snapshot.cycles.values(), today);
  if (cycle === null || !isOwed(snapshot.scheme, action)) return null;
  const update = lastBefore(snapshot, action.ref, endOf(today));
  if (update === null)
    return { on: action.lastUpdatedAt === null ? null : dayOf(action.lastUpdatedAt), update: null };
  const on = dayOf(update.submittedAt);
  const isFresh = on >= cycle.opensOn || cycleOfUpdate(snapshot.cycles, update) === cycle.key;
  return isFresh ? null : { on, update };
}

function isDue(
  snapshot: Snapshot,
  action: Action,
  before: Action | undefined,
  from: CivilDate,
  asAt: CivilDate,
): boolean {
  if (isOwed(snapshot.scheme, action)) return true;
  if (action.lifecycle !== 'live' || isOpen(snapshot.scheme, action)) return false;
  if (before !== undefined && isLive(before)) return isOpen(snapshot.scheme, before);
  // joined since, and done since
  const done = doneBy(snapshot, action.ref, asAt);
  return done !== null && done.at >= endOf(from);
}

// the first update of each action in each cycle that the library has, by the cycle's key and the ref
function firstUpdates(snapshot: Snapshot): ReadonlyMap<string, ReadonlyMap<string, Update>> {
  const known = keptFirst.get(snapshot);
  if (known) return known;
  const found = new Map<string, Map<string, Update>>();
  for (const [ref, moments] of momentsOf(snapshot))
    for (const moment of moments) {
      if (moment.kind !== 'update' || moment.update.row === null) continue;
      const key = cycleOfUpdate(snapshot.cycles, moment.update);
      const ofCycle = found.get(key) ?? new Map<string, Update>();
      found.set(key, ofCycle);
      if (!ofCycle.has(ref)) ofCycle.set(ref, moment.update);
    }
  keptFirst.set(snapshot, found);
  return found;
}

function lastBefore(snapshot: Snapshot, ref: string, end: string): Update | null {
  const last = momentsOf(snapshot)
    .get(ref)
    ?.findLast((moment) => moment.kind === 'update' && moment.at < end && moment.update.row !== null);
  return last?.kind === 'update' ? last.update : null;
}

function groupReturns(
  returns: readonly Return[],
  keysOf: (one: Return) => readonly string[],
): readonly ReturnGroup[] {
  const groups = new Map<string, Return[]>();
  for (const one of returns) {
    const keys = keysOf(one);
    for (const key of new Set(keys.length === 0 ? [''] : keys)) {
      const already = groups.get(key);
      if (already) already.push(one);
      else groups.set(key, [one]);
    }
  }
  return [...groups]
    .map(([key, all]) => ({ key, returns: all, ...countReturns(all) }))
    .sort((a, b) => b.none - a.none || compareRefs(a.key, b.key));
}

// a snapshot never changes: see history.ts
const keptFirst = new WeakMap<Snapshot, ReadonlyMap<string, ReadonlyMap<string, Update>>>();
const keptReturns = new WeakMap<Snapshot, Map<string, readonly Return[]>>();
