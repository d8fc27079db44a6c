import { isLive, isOpen, isOverdue, type Action } from './action.ts';
import { cycleOn, type Cycle } from './cycle.ts';
import type { CivilDate } from './date.ts';
import { outlineOf, type Priority, type Section } from './section.ts';
import { actionsInOrder, type Snapshot } from './snapshot.ts';
import { statusOf, type Status } from './status.ts';

/** The figures of a group of live actions. `byStatus` stands in the order of the summary's `statuses`. */
export type Figures = {
  readonly byStatus: readonly number[];
  readonly live: number;
  readonly open: number;
  readonly done: number;
  readonly overdue: number;
  /** Open actions without an update in the cycle that counts; 0 before the first cycle. */
  readonly notUpdated: number;
};

/**
 * One line of the summary. `direct` holds the actions that stand under a priority itself although it has sections,
 * `unplaced` those whose heading the plan does not have: they are counted, never dropped.
 */
export type SummaryRow = Figures & {
  readonly kind: 'priority' | 'section' | 'direct' | 'unplaced' | 'total';
  /** Key of the heading; '' for unplaced and total. */
  readonly key: string;
  readonly title: string;
};

/** Counts by priority and section. The rows of a priority's sections sum to it, priorities and unplaced to the total. */
export type Summary = {
  /** The scheme's statuses in order, then any that live actions hold although the scheme has them no more. */
  readonly statuses: readonly Status[];
  /** Each priority followed by its sections, in the order of the plan; unplaced last, when there are any. */
  readonly rows: readonly SummaryRow[];
  readonly total: SummaryRow;
  /** The cycle by which `notUpdated` is counted. */
  readonly cycle: Cycle | null;
};

/** The cycle whose updates count on a day: the open one, else the last that opened; null before the first. */
export function countingCycle(cycles: Iterable<Cycle>, today: CivilDate): Cycle | null {
  const all = [...cycles];
  let last: Cycle | null = null;
  for (const cycle of all) {
    if (cycle.opensOn <= today && (last === null || cycle.opensOn > last.opensOn)) last = cycle;
  }
  return cycleOn(all, today) ?? last;
}

/** Refs of the actions of which the library has an update in a cycle; one that still waits on a device has not come in. */
export function updatedIn(snapshot: Snapshot, cycle: Cycle | null): ReadonlySet<string> {
  const refs = new Set<string>();
  if (cycle === null) return refs;
  for (const update of snapshot.updates.values()) {
    if (update.cycle === cycle.key && update.row !== null) refs.add(update.actionRef);
  }
  return refs;
}

/** Where a heading's actions are counted: its priority, and its section when it is not the priority itself. */
export type Place = { readonly priority: Section; readonly section: Section | null };

/** The place of every heading of the outline, by its key. */
export function placesOf(outline: readonly Priority[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { priority, sections } of outline) {
    places.set(priority.key, { priority, section: null });
    for (const section of sections) places.set(section.key, { priority, section });
  }
  return places;
}

/** The statuses a summary counts by: the scheme's in order, then those that live actions hold beside it. */
export function countedStatuses(snapshot: Snapshot): readonly Status[] {
  const known = new Set(snapshot.scheme.statuses.map((status) => status.code));
  const others = new Set<string>();
  for (const action of snapshot.actions.values()) {
    if (isLive(action) && !known.has(action.status)) others.add(action.status);
  }
  return [...snapshot.scheme.statuses, ...[...others].sort().map((code) => statusOf(snapshot.scheme, code))];
}

/** Counts the live actions of the plan as they stand on a day. */
export function summaryOf(snapshot: Snapshot, today: CivilDate): Summary {
  const statuses = countedStatuses(snapshot);
  const outline = outlineOf(snapshot.sections.values());
  const places = placesOf(outline);
  const cycle = countingCycle(snapshot.cycles.values(), today);
  const updated = updatedIn(snapshot, cycle);
  const count = (actions: readonly Action[]): Figures => ({
    byStatus: statuses.map((status) => actions.filter((action) => action.status === status.code).length),
    live: actions.length,
    open: actions.filter((action) => isOpen(snapshot.scheme, action)).length,
    done: actions.filter((action) => !isOpen(snapshot.scheme, action)).length,
    overdue: actions.filter((action) => isOverdue(snapshot.scheme, action, today)).length,
    notUpdated: actions.filter(
      (action) => cycle !== null && isOpen(snapshot.scheme, action) && !updated.has(action.ref),
    ).length,
  });

  const live = actionsInOrder(snapshot).filter(isLive);
  const under = new Map<string, Action[]>();
  for (const action of live) {
    const key = places.has(action.section) ? action.section : unplacedKey;
    const already = under.get(key);
    if (already) already.push(action);
    else under.set(key, [action]);
  }
  const held = (key: string): readonly Action[] => under.get(key) ?? [];

  const rows = outline.flatMap(({ priority, sections }): SummaryRow[] => {
    const direct = held(priority.key);
    const all = [...direct, ...sections.flatMap((section) => held(section.key))];
    const rowsBelow = sections.map((section): SummaryRow => ({
      kind: 'section',
      key: section.key,
      title: section.title,
      ...count(held(section.key)),
    }));
    if (sections.length > 0 && direct.length > 0)
      rowsBelow.unshift({ kind: 'direct', key: priority.key, title: directTitle, ...count(direct) });
    return [{ kind: 'priority', key: priority.key, title: priority.title, ...count(all) }, ...rowsBelow];
  });
  const unplaced = held(unplacedKey);
  if (unplaced.length > 0) rows.push({ kind: 'unplaced', key: '', title: unplacedTitle, ...count(unplaced) });
  return {
    statuses,
    rows,
    total: { kind: 'total', key: '', title: 'All live actions', ...count(live) },
    cycle,
  };
}

/** What stands in place of a heading for actions under none. */
export const unplacedTitle = 'Not under a heading of the plan';

const directTitle = 'Directly under this priority';

// no list row can have this as its key: keys are trimmed text
const unplacedKey = '\u0000';
