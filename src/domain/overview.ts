import { isLive, isOpen, isOverdue, type Action } from './action.ts';
import { isOwed } from './action-state.ts';
import { cycleOn, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from './date.ts';
import { headingsOf, type Heading, type Priority, type Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import { statusOf, type Status } from './status.ts';
import { cycleOfUpdate } from './update.ts';

/** The figures of a group of live actions. `byStatus` stands in the order of the summary's `statuses`. */
export type Figures = {
  readonly byStatus: readonly number[];
  readonly live: number;
  readonly open: number;
  readonly done: number;
  readonly overdue: number;
  /** Open actions that are not on hold: those for which an update is owed in a cycle. */
  readonly owed: number;
  /** Of those, the ones without an update in the cycle that counts; 0 before the first cycle. */
  readonly notUpdated: number;
};

/**
 * One line of the summary. A priority or section counts everything under it, whatever the depth. `direct` holds the actions
 * that stand under a heading itself although it has headings below, `unplaced` those whose heading the plan does not have:
 * they are counted, never dropped.
 */
export type SummaryRow = Figures & {
  readonly kind: 'priority' | 'section' | 'direct' | 'unplaced' | 'total';
  /** Key of the heading; '' for unplaced and total. */
  readonly key: string;
  readonly title: string;
  /** Depth: 0 for a priority, unplaced and the total; that of the headings beside it for direct. */
  readonly level: number;
  /** What the plan calls a heading of this level: 'Priority', 'Section'; '' for unplaced. */
  readonly noun: string;
};

/** Counts by heading. The rows one level below a heading sum to it, those of level 0 to the total. */
export type Summary = {
  /** The scheme's statuses in order, then any that live actions hold although the scheme has them no more. */
  readonly statuses: readonly Status[];
  /** Each heading followed by those below it, in the order of the plan; unplaced last, when there are any. */
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

/** The cycles that have opened by a day, oldest first. */
export function openedCycles(snapshot: Pick<Snapshot, 'cycles'>, today: CivilDate): readonly Cycle[] {
  return [...snapshot.cycles.values()]
    .filter((cycle) => cycle.opensOn <= today)
    .sort((a, b) => (a.freezeOn < b.freezeOn ? -1 : 1));
}

/** Refs of the actions of which the library has an update in a cycle; one that still waits on a device has not come in. */
export function updatedIn(snapshot: Snapshot, cycle: Cycle | null): ReadonlySet<string> {
  const refs = new Set<string>();
  if (cycle === null) return refs;
  const kept = keptUpdated.get(snapshot.updates);
  if (kept?.cycles === snapshot.cycles && kept.key === cycle.key) return kept.refs;
  for (const update of snapshot.updates.values()) {
    if (update.row !== null && cycleOfUpdate(snapshot.cycles, update) === cycle.key)
      refs.add(update.actionRef);
  }
  keptUpdated.set(snapshot.updates, { cycles: snapshot.cycles, key: cycle.key, refs });
  return refs;
}

// a pack counts the same updates for now, for then and for what moved
const keptUpdated = new WeakMap<
  Snapshot['updates'],
  { readonly cycles: Snapshot['cycles']; readonly key: string; readonly refs: ReadonlySet<string> }
>();

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

/** A place in words: the priority, and '' for a section where it is the priority itself. */
export function sayPlace(place: Place | undefined): { readonly priority: string; readonly section: string } {
  return {
    priority: place === undefined ? unplacedTitle : `${place.priority.key} ${place.priority.title}`,
    section: place?.section ? `${place.section.key} ${place.section.title}` : '',
  };
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

// what is counted of an action, told once: it is counted again in each heading above it
type Counted = {
  readonly status: string;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly isOwed: boolean;
  readonly isNotUpdated: boolean;
};

/** Counts the live actions of the plan as they stand on a day. */
export function summaryOf(snapshot: Snapshot, today: CivilDate): Summary {
  const statuses = countedStatuses(snapshot);
  const headings = headingsOf(snapshot.sections.values());
  const places = new Set(headings.map(({ section }) => section.key));
  const cycle = countingCycle(snapshot.cycles.values(), today);
  const updated = updatedIn(snapshot, cycle);
  const tell = (action: Action): Counted => {
    const owed = isOwed(snapshot.scheme, action);
    return {
      status: action.status,
      isOpen: isOpen(snapshot.scheme, action),
      isOverdue: isOverdue(snapshot.scheme, action, today),
      isOwed: owed,
      isNotUpdated: cycle !== null && owed && !updated.has(action.ref),
    };
  };
  const count = (actions: readonly Counted[]): Figures => {
    const open = actions.filter((one) => one.isOpen).length;
    return {
      byStatus: statuses.map(({ code }) => actions.filter((one) => one.status === code).length),
      live: actions.length,
      open,
      done: actions.length - open,
      overdue: actions.filter((one) => one.isOverdue).length,
      owed: actions.filter((one) => one.isOwed).length,
      notUpdated: actions.filter((one) => one.isNotUpdated).length,
    };
  };

  const live: Counted[] = [];
  const under = new Map<string, Counted[]>();
  for (const action of snapshot.actions.values()) {
    if (!isLive(action)) continue;
    const one = tell(action);
    live.push(one);
    const key = places.has(action.section) ? action.section : unplacedKey;
    const already = under.get(key);
    if (already) already.push(one);
    else under.set(key, [one]);
  }
  const held = (key: string): readonly Counted[] => under.get(key) ?? [];
  const nounOf = (level: number) => snapshot.settings.structure.levels[level]?.one ?? 'Heading';
  const rowOf = (
    kind: SummaryRow['kind'],
    { key, title }: Pick<Section, 'key' | 'title'>,
    level: number,
    actions: readonly Counted[],
  ): SummaryRow => ({
    kind,
    key,
    title,
    level,
    noun: kind === 'unplaced' ? '' : nounOf(level),
    ...count(actions),
  });

  const rows = headings.flatMap(({ section, level }, index): SummaryRow[] => {
    const { key } = section;
    const direct = held(key);
    const below = belowAt(headings, index);
    const all = [...direct, ...below.flatMap((one) => held(one.section.key))];
    const row = rowOf(level === 0 ? 'priority' : 'section', section, level, all);
    if (below.length === 0 || direct.length === 0) return [row];
    const title = `Directly under this ${row.noun.toLowerCase()}`;
    return [row, rowOf('direct', { key, title }, level + 1, direct)];
  });
  const unplaced = held(unplacedKey);
  if (unplaced.length > 0) rows.push(rowOf('unplaced', { key: '', title: unplacedTitle }, 0, unplaced));
  return {
    statuses,
    rows,
    total: rowOf('total', { key: '', title: 'All live actions' }, 0, live),
    cycle,
  };
}

// the headings below one stand right behind it, until its own level or a higher one comes again
function belowAt(headings: readonly Heading[], index: number): readonly Heading[] {
  const rest = headings.slice(index + 1);
  const end = rest.findIndex(({ level }) => level <= (headings[index]?.level ?? 0));
  return end === -1 ? rest : rest.slice(0, end);
}

/** What stands in place of a heading for actions under none. */
export const unplacedTitle = 'Not under a heading of the plan';

// no list row can have this as its key: keys are trimmed text
const unplacedKey = '\u0000';
