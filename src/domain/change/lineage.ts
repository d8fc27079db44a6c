import type { Action } from '#domain/action.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Where an action comes from and where it went. Refs, in the order of their numbers. */
export type Lineage = {
  /** Actions that ended in this one. */
  readonly mergedFrom: readonly string[];
  readonly mergedInto: string | null;
  readonly splitFrom: string | null;
  /** Actions that were split from this one. */
  readonly heirs: readonly string[];
  /** The action it carries on. */
  readonly follows: string | null;
  readonly followedBy: readonly string[];
  /** Actions of earlier plans that it replaces wholly or partly. */
  readonly predecessors: readonly Predecessor[];
  /** For a merged one, the action in which it goes on in the end, through further merges; null otherwise. */
  readonly goesOnIn: string | null;
  /** Every other action joined to it by merges, splits and following on, near or far. */
  readonly family: readonly string[];
};

/** The lineage of an action. One that the plan does not have has an empty one; stored circles end where they close. */
export function lineageOf(snapshot: Snapshot, ref: string): Lineage {
  const action = snapshot.actions.get(ref);
  const refsWith = (is: (other: Action) => boolean) =>
    [...snapshot.actions.values()]
      .filter(is)
      .map((other) => other.ref)
      .sort(compareRefs);
  return {
    mergedFrom: refsWith((other) => other.mergedInto === ref),
    mergedInto: action?.mergedInto ?? null,
    splitFrom: action?.splitFrom ?? null,
    heirs: refsWith((other) => other.splitFrom === ref),
    follows: action?.follows ?? null,
    followedBy: refsWith((other) => other.follows === ref),
    predecessors: [...snapshot.predecessors.values()]
      .filter((one) => one.successors.includes(ref))
      .sort((a, b) => a.plan.localeCompare(b.plan, 'en-GB') || compareRefs(a.ref, b.ref)),
    goesOnIn: endOf(snapshot, action),
    family: familyOf(snapshot, ref),
  };
}

function endOf(snapshot: Snapshot, action: Action | undefined): string | null {
  if (action === undefined || action.mergedInto === null) return null;
  const seen = new Set([action.ref]);
  let at = action.mergedInto;
  for (;;) {
    if (seen.has(at)) return null;
    seen.add(at);
    const next = snapshot.actions.get(at)?.mergedInto ?? null;
    if (next === null) return at;
    at = next;
  }
}

function familyOf(snapshot: Snapshot, ref: string): readonly string[] {
  const next = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const already = next.get(from);
    if (already) already.push(to);
    else next.set(from, [to]);
  };
  for (const one of snapshot.actions.values())
    for (const other of [one.mergedInto, one.splitFrom, one.follows])
      if (other !== null) {
        join(one.ref, other);
        join(other, one.ref);
      }
  const found = new Set([ref]);
  // a set is walked on through what is added on the way
  for (const at of found) for (const one of next.get(at) ?? []) found.add(one);
  found.delete(ref);
  return [...found].sort(compareRefs);
}
