import { isOnHold } from '#domain/action-state.ts';
import { capacityFor, isLive, isOverdue, leadFor, type Action, type Capacity } from '#domain/action.ts';
import { cycleOn, nextCycle, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from './person.ts';
import { compareRefs, type Section } from '#domain/section.ts';
import { nameOf, updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import { statusOf, type Status, type StatusScheme } from '#domain/status.ts';
import { cycleOfUpdate, type Update } from '#domain/update.ts';

/** An action as its lead or deputy sees it. */
export type MyAction = {
  readonly action: Action;
  readonly section: Section | null;
  readonly status: Status;
  readonly isOverdue: boolean;
  readonly lastUpdate: Update | null;
  /** True when the library has an update for the open cycle, from whomever. */
  readonly isReturned: boolean;
  /** True when the latest update waits on this device. */
  readonly isWaiting: boolean;
  readonly capacity: Capacity;
  /** Name of the lead for whom a deputy sees it; null for one's own. */
  readonly insteadOf: string | null;
};

/** Everything a lead has to do with, what is due first first. */
export type Mine = {
  /** The cycle in which updates are owed now, or null between cycles. */
  readonly cycle: Cycle | null;
  /** When none is open: the next one, if it is known. */
  readonly next: Cycle | null;
  /** Open and not yet returned in the open cycle; all open ones between cycles. */
  readonly owed: readonly MyAction[];
  readonly returned: readonly MyAction[];
  /** Written for the open cycle on this device, and not in the library yet: nobody has received them. */
  readonly waiting: readonly MyAction[];
  /** Complete, or on hold by decision: nothing is asked. */
  readonly resting: readonly MyAction[];
};

/** The actions a person leads or deputises for. Merged, withdrawn and proposed ones are left out. */
export function mineOf(snapshot: Snapshot, me: Person, today: CivilDate): Mine {
  const cycle = cycleOn(snapshot.cycles.values(), today);
  const histories = updatesByAction(snapshot);
  const all: MyAction[] = [];
  for (const action of snapshot.actions.values()) {
    const capacity = capacityFor(action, me, snapshot.people, today);
    if (!isLive(action) || capacity === null || capacity === 'admin') continue;
    const lead = leadFor(action, me, snapshot.people, today);
    const history = histories.get(action.ref) ?? [];
    all.push({
      action,
      section: snapshot.sections.get(action.section) ?? null,
      status: statusOf(snapshot.scheme, action.status),
      isOverdue: isOverdue(snapshot.scheme, action, today),
      lastUpdate: history[0] ?? null,
      isReturned:
        cycle !== null &&
        history.some((update) => update.row !== null && cycleOfUpdate(snapshot.cycles, update) === cycle.key),
      isWaiting: history[0] !== undefined && history[0].row === null,
      capacity,
      insteadOf: lead === null ? null : nameOf(snapshot, lead),
    });
  }
  all.sort(dueFirst);
  return {
    cycle,
    next: cycle === null ? nextCycle(snapshot.cycles.values(), today) : null,
    owed: all.filter((one) => !one.isWaiting && !one.isReturned && !isResting(snapshot.scheme, one)),
    waiting: all.filter((one) => one.isWaiting),
    returned: all.filter((one) => !one.isWaiting && one.isReturned),
    resting: all.filter((one) => !one.isWaiting && !one.isReturned && isResting(snapshot.scheme, one)),
  };
}

/** Those whose ref, title, section or status holds every word of the text, in any case. */
export function searchMine(all: readonly MyAction[], text: string): readonly MyAction[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const hay =
      `${one.action.ref} ${one.action.title} ${one.action.description} ${one.section?.title ?? ''} ${one.status.label}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

// a status of the plan that stops the clock: done, or paused by decision
function isResting(scheme: StatusScheme, one: MyAction): boolean {
  return one.status.countsAs === 'done' || isOnHold(scheme, one.action);
}

function dueFirst(a: MyAction, b: MyAction): number {
  const last = '9999-12-31';
  return (
    (a.action.completionLatest ?? last).localeCompare(b.action.completionLatest ?? last) ||
    compareRefs(a.action.ref, b.action.ref)
  );
}
