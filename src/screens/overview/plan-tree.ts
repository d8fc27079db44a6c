import { isLive, type Action } from '#domain/action.ts';
import { awaiting } from '#domain/change/change-log.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { headingsOf, type Section } from '#domain/section.ts';
import { actionsInOrder, type Snapshot } from '#domain/snapshot.ts';

/** An action that somebody proposed and nobody has decided on: it has no row of its own yet. */
export type ProposedAction = { readonly ref: string; readonly title: string; readonly change: PlanChange };

/** The live actions that stand directly under a heading, in order, and those that are proposed for it. */
type Held = { readonly actions: readonly Action[]; readonly proposed: readonly ProposedAction[] };

/** A heading of the plan with what stands under it. `level` 0 is a priority. */
export type Branch = Held & {
  readonly section: Section;
  readonly level: number;
  readonly below: readonly Branch[];
};

/** The plan as a tree of its headings, whatever their depth; `unplaced` stands under no heading of the plan. */
type PlanTree = {
  readonly branches: readonly Branch[];
  readonly unplaced: Held;
  /** Live actions in all. */
  readonly count: number;
};

/** Every live and every proposed action once, under its heading. */
export function planTree(snapshot: Snapshot): PlanTree {
  const live = actionsInOrder(snapshot).filter(isLive);
  const actions = groupedBy(live, (action) => action.section);
  const proposals = proposedActions(snapshot);
  const proposed = groupedBy(
    proposals,
    (one) => one.change.parts.find(({ ref }) => ref === one.ref)?.after.section ?? '',
  );
  const headings = headingsOf(snapshot.sections.values());
  const held = (key: string): Held => ({
    actions: actions.get(key) ?? [],
    proposed: proposed.get(key) ?? [],
  });
  // headings come each before those under it, so that a branch is what follows until its own level comes again
  const branchesFrom = (start: number, level: number): readonly [readonly Branch[], number] => {
    const branches: Branch[] = [];
    let at = start;
    for (
      let heading = headings[at];
      heading !== undefined && heading.level === level;
      heading = headings[at]
    ) {
      const [below, end] = branchesFrom(at + 1, level + 1);
      branches.push({ section: heading.section, level, below, ...held(heading.section.key) });
      at = end;
    }
    return [branches, at];
  };
  const [branches] = branchesFrom(0, 0);
  return {
    branches,
    unplaced: {
      actions: live.filter((action) => !snapshot.sections.has(action.section)),
      proposed: [...proposed].flatMap(([key, all]) => (snapshot.sections.has(key) ? [] : all)),
    },
    count: live.length,
  };
}

/** The actions that would begin with changes nobody has decided on yet. */
export function proposedActions(snapshot: Snapshot): readonly ProposedAction[] {
  return awaiting(snapshot).flatMap((change) =>
    change.parts
      .filter((part) => part.before === null)
      .map((part) => ({ ref: part.ref, title: part.after.title ?? '', change })),
  );
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
