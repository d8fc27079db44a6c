import { isLive, type Action } from './action.ts';
import type { CivilDate } from './date.ts';
import { endOf, momentsOf, planAt, statusesOf, type Moment } from './history.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * How the number of live actions came about between the ends of two days, as refs in order: opening + added + split −
 * merged − withdrawn = live. What joined and ended in between stands on both sides. A withdrawn action that came back
 * stands with the added ones.
 */
export type Walk = {
  readonly opening: readonly string[];
  readonly added: readonly string[];
  readonly split: readonly string[];
  readonly merged: readonly string[];
  readonly withdrawn: readonly string[];
  readonly live: readonly string[];
};

/** The walk from the end of one day to the end of a later one. */
export function walkBetween(snapshot: Snapshot, from: CivilDate, to: CivilDate): Walk {
  const before = planAt(snapshot, from);
  const after = planAt(snapshot, to);
  const walk = {
    opening: [] as string[],
    added: [] as string[],
    split: [] as string[],
    merged: [] as string[],
    withdrawn: [] as string[],
    live: [] as string[],
  };
  for (const [ref, action] of after) {
    const first = before.get(ref);
    const wasLive = first !== undefined && isLive(first);
    if (wasLive) walk.opening.push(ref);
    // without a trace before, it joined in between, whatever became of it; what is only proposed never joined
    const joined = !wasLive && (isLive(action) || (first === undefined && action.lifecycle !== 'proposed'));
    if (joined) (action.splitFrom !== null && first === undefined ? walk.split : walk.added).push(ref);
    if (isLive(action)) walk.live.push(ref);
    else if (wasLive || joined) (action.lifecycle === 'merged' ? walk.merged : walk.withdrawn).push(ref);
  }
  return walk;
}

/** A live action whose status at the end is another than at the beginning. */
export type Move = {
  readonly ref: string;
  /** Codes of statuses. */
  readonly from: string;
  readonly to: string;
  /** What was said when it last came to its status: by whoever updated, or with the change. '' when nothing was. */
  readonly reason: string;
  /** What brought it there; null when only the lists know. */
  readonly by: Moment | null;
};

/** What is different in the plan between the ends of two days. Refs are in order. */
export type Movement = {
  readonly moved: readonly Move[];
  /** As they stand at the end of the later day. */
  readonly joined: readonly Action[];
  /** As they stood at the end of the earlier day, and what became of them. */
  readonly left: readonly { readonly action: Action; readonly as: Action['lifecycle'] }[];
  /** How many live actions have the status they had. */
  readonly unchanged: number;
};

/** Every status that moved between the ends of two days, and what joined and left the live plan. */
export function movementOf(snapshot: Snapshot, from: CivilDate, to: CivilDate): Movement {
  const before = planAt(snapshot, from);
  const after = planAt(snapshot, to);
  const moved: Move[] = [];
  const joined: Action[] = [];
  const left: { action: Action; as: Action['lifecycle'] }[] = [];
  let unchanged = 0;
  for (const [ref, action] of after) {
    const first = before.get(ref);
    if (first === undefined || !isLive(first)) {
      if (isLive(action)) joined.push(action);
    } else if (!isLive(action)) left.push({ action: first, as: action.lifecycle });
    else if (first.status === action.status) unchanged += 1;
    else {
      const by = causeOf(snapshot, action, to);
      moved.push({ ref, from: first.status, to: action.status, reason: reasonOf(by), by });
    }
  }
  return { moved, joined, left, unchanged };
}

/** The last moment until the end of a day that brought an action the status it has; null when only the lists know. */
export function causeOf(
  snapshot: Snapshot,
  action: Pick<Action, 'ref' | 'status'>,
  day: CivilDate,
): Moment | null {
  const end = endOf(day);
  const found = momentsOf(snapshot)
    .get(action.ref)
    ?.findLast((moment) => {
      const [from, to] = statusesOf(moment);
      return moment.at < end && to === action.status && from !== to;
    });
  return found ?? null;
}

function reasonOf(moment: Moment | null): string {
  if (moment === null) return '';
  return moment.kind === 'update' ? moment.update.reason : moment.change.reason;
}
