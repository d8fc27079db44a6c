import { isLive, type Action } from '#domain/action.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import { plannedBetween, standingBetween, toldBetween } from './compare-action-fields.ts';
import { differing, pairs, type Difference } from './compare-fields.ts';
import { updatesBetween } from './compare-updates.ts';
import { countedStatuses } from '#domain/overview.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf, type Status } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/** An action that both packs have, and what of it they tell differently. */
export type ActionDifference = {
  readonly ref: string;
  readonly title: string;
  readonly fields: readonly Difference[];
};

/** A live action that only one of two packs has, and what it is in the other: '' where that does not have it at all. */
export type OnlyInOne = {
  readonly ref: string;
  readonly title: string;
  readonly status: Status;
  readonly otherwise: string;
};

/** How the actions of two packs differ, in the order of the refs. */
export type ActionDifferences = {
  /** Live in both, with another status. */
  readonly moved: readonly {
    readonly ref: string;
    readonly title: string;
    readonly from: Status;
    readonly to: Status;
  }[];
  /** Live in the second only. */
  readonly joined: readonly OnlyInOne[];
  /** Live in the first only. */
  readonly left: readonly OnlyInOne[];
  /** What the plan itself says of actions that are in both, or of one that is live in neither. */
  readonly reworded: readonly ActionDifference[];
  /** What was reported of actions that are in both, beside the status of live ones; their updates among it. */
  readonly told: readonly ActionDifference[];
  /** Live actions by status: the second pack's statuses in order, then those only the first has. */
  readonly counts: readonly { readonly status: Status; readonly before: number; readonly after: number }[];
};

/** Compares the actions of two packs. Whatever an action or one of its updates says differently is in one of the lists. */
export function compareActions(a: Thawed, b: Thawed): ActionDifferences {
  const moved: ActionDifferences['moved'][number][] = [];
  const joined: OnlyInOne[] = [];
  const left: OnlyInOne[] = [];
  const reworded: ActionDifference[] = [];
  const told: ActionDifference[] = [];
  const updates = updatesBetween(a, b);
  const all = pairs(a.snapshot.actions, b.snapshot.actions).toSorted((x, y) => compareRefs(x.key, y.key));
  for (const { key: ref, before, after } of all) {
    const [was, is] = [before !== null && isLive(before), after !== null && isLive(after)];
    if (before !== null && was && !is) left.push(onlyIn(a.snapshot, before, after));
    if (after !== null && is && !was) joined.push(onlyIn(b.snapshot, after, before));
    if (before === null || after === null) {
      const only = before ?? after;
      // one that is live in neither is news all the same
      if (only !== null && !was && !is)
        reworded.push({ ref, title: only.title, fields: onlyHere(before, after) });
      continue;
    }
    const { title } = after;
    const sides = [
      [a.snapshot, before],
      [b.snapshot, after],
    ] as const;
    // what became of one that joined or left stands with it
    const planned = [
      ...plannedBetween(...sides),
      ...(was === is ? standingBetween('lifecycle', ...sides) : []),
    ];
    if (planned.length > 0) reworded.push({ ref, title, fields: planned });
    if (was && is && before.status !== after.status)
      moved.push({
        ref,
        title,
        from: statusOf(a.snapshot.scheme, before.status),
        to: statusOf(b.snapshot.scheme, after.status),
      });
    const reported = [
      ...(was && is ? [] : standingBetween('status', ...sides)),
      ...toldBetween(...sides),
      ...(updates.get(ref) ?? []),
    ];
    if (reported.length > 0) told.push({ ref, title, fields: reported });
  }
  return { moved, joined, left, reworded, told, counts: countsBetween(a.snapshot, b.snapshot) };
}

function onlyHere(before: Action | null, after: Action | null): readonly Difference[] {
  const words = (action: Action | null) => (action === null ? '' : lifecycleNames[action.lifecycle]);
  return differing('In the plan', words(before), words(after));
}

function onlyIn({ scheme }: Snapshot, action: Action, other: Action | null): OnlyInOne {
  return {
    ref: action.ref,
    title: action.title,
    status: statusOf(scheme, action.status),
    otherwise: other === null ? '' : lifecycleNames[other.lifecycle],
  };
}

function countsBetween(a: Snapshot, b: Snapshot): ActionDifferences['counts'] {
  const statuses = new Map(
    [...countedStatuses(b), ...countedStatuses(a)].toReversed().map((status) => [status.code, status]),
  );
  const codes = [...new Set([...countedStatuses(b), ...countedStatuses(a)].map(({ code }) => code))];
  const count = (snapshot: Snapshot, code: string) =>
    [...snapshot.actions.values()].filter((action) => isLive(action) && action.status === code).length;
  return codes.flatMap((code) => {
    const status = statuses.get(code);
    return status === undefined ? [] : [{ status, before: count(a, code), after: count(b, code) }];
  });
}
