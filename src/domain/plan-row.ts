import { isLive, isOpen, isOverdue, type Action, type Lifecycle } from './action.ts';
import { isOwed } from './action-state.ts';
import { isUnread } from '#domain/completion/completion-date.ts';
import { dayOf, type CivilDate } from './date.ts';
import { countedStatuses, countingCycle, unplacedTitle, updatedIn } from './overview.ts';
import { pathsOf, type Section } from './section.ts';
import { actionsInOrder, nameOf, type Snapshot } from './snapshot.ts';
import { impactOf, statusOf, type ImpactRating, type Status } from './status.ts';

/** The columns a table of actions can be sorted by. */
export type SortColumn =
  | 'ref'
  | 'title'
  | 'section'
  | 'status'
  | 'impact'
  | 'lead'
  | 'owner'
  | 'completion'
  | 'lastUpdated';

/** One action as a table shows, filters and sorts it. */
export type PlanRow = {
  readonly ref: string;
  readonly title: string;
  /** Key and title of the priority; '' and a standing phrase when the action is under no heading of the plan. */
  readonly priority: string;
  readonly priorityTitle: string;
  /** Key of the heading it stands under, which may be the priority's own; its title is '' then. */
  readonly section: string;
  readonly sectionTitle: string;
  /** Keys of all headings it stands under, from the priority to its own; none when the plan lacks it. */
  readonly headings: readonly string[];
  readonly status: Status;
  readonly impact: ImpactRating | null;
  readonly leads: readonly string[];
  readonly leadNames: readonly string[];
  readonly ownerAsWritten: string;
  readonly completionAsWritten: string;
  readonly completionLatest: CivilDate | null;
  /** True when the words of its date are not understood: it is never counted as overdue. */
  readonly isDateUnread: boolean;
  readonly lifecycle: Lifecycle;
  readonly themes: readonly string[];
  readonly alignments: readonly string[];
  readonly isStatutory: boolean;
  /** True when an approved change gave it another completion date. */
  readonly isReDated: boolean;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly lastUpdatedOn: CivilDate | null;
  readonly isUpdatedThisCycle: boolean;
  /** Owed an update, and without one in the cycle that counts: the rows behind the summary's figure. */
  readonly isNotUpdated: boolean;
  /** Everything a reader may search for, in lower case. */
  readonly search: string;
  /** What to compare by, per column; null where there is nothing, which sorts last both ways. */
  readonly sortBy: Readonly<Record<SortColumn, number | string | null>>;
};

/** One row for every live action, in the order of the refs. */
export function planRows(snapshot: Snapshot, today: CivilDate): readonly PlanRow[] {
  return rowsFor(snapshot, today, actionsInOrder(snapshot).filter(isLive));
}

/** One row for every action whatever its lifecycle, in the order of the refs. */
export function everyRow(snapshot: Snapshot, today: CivilDate): readonly PlanRow[] {
  return rowsFor(snapshot, today, actionsInOrder(snapshot));
}

function rowsFor(snapshot: Snapshot, today: CivilDate, actions: readonly Action[]): readonly PlanRow[] {
  const { scheme } = snapshot;
  const paths = pathsOf(snapshot.sections.values());
  const headingRank = new Map([...paths.keys()].map((key, index) => [key, index]));
  const statusRank = new Map(countedStatuses(snapshot).map((status, index) => [status.code, index]));
  const cycle = countingCycle(snapshot.cycles.values(), today);
  const updated = updatedIn(snapshot, cycle);
  const reDated = reDatedRefs(snapshot);
  return actions.map((action, index): PlanRow => {
    const path = paths.get(action.section) ?? [];
    const priority = path[0];
    const status = statusOf(scheme, action.status);
    const impact = impactOf(scheme, action.impactRating);
    const leadNames = action.leads.map((key) => nameOf(snapshot, key));
    const isRowOpen = isOpen(scheme, action);
    const lastUpdatedOn = action.lastUpdatedAt === null ? null : dayOf(action.lastUpdatedAt);
    return {
      ref: action.ref,
      title: action.title,
      priority: priority?.key ?? '',
      priorityTitle: priority?.title ?? unplacedTitle,
      section: action.section,
      sectionTitle: path.length > 1 ? (path.at(-1)?.title ?? '') : '',
      headings: path.map(({ key }) => key),
      status,
      impact,
      leads: action.leads,
      leadNames,
      ownerAsWritten: action.ownerAsWritten,
      completionAsWritten: action.completionAsWritten,
      completionLatest: action.completionLatest,
      isDateUnread: isUnread(action),
      lifecycle: action.lifecycle,
      themes: action.themes,
      alignments: action.alignments,
      isStatutory: action.isStatutory,
      isReDated: reDated.has(action.ref),
      isOpen: isRowOpen,
      isOverdue: isOverdue(scheme, action, today),
      lastUpdatedOn,
      isUpdatedThisCycle: updated.has(action.ref),
      isNotUpdated: cycle !== null && isOwed(scheme, action) && !updated.has(action.ref),
      search: searchText(action, path, status, leadNames),
      sortBy: {
        ref: index,
        title: sortText(action.title),
        section: headingRank.get(action.section) ?? null,
        status: statusRank.get(action.status) ?? statusRank.size,
        impact: impact?.level ?? null,
        lead: sortText(leadNames[0] ?? ''),
        owner: sortText(action.ownerAsWritten),
        completion: action.completionLatest,
        lastUpdated: action.lastUpdatedAt,
      },
    };
  });
}

/** The rows by a column. Rows with nothing in it come last both ways; equal ones stay in the order of the refs. */
export function sortRows(
  rows: readonly PlanRow[],
  column: SortColumn,
  direction: 'ascending' | 'descending',
): readonly PlanRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.sortBy[column], b.sortBy[column]];
    if (left === right) return compare(a.sortBy.ref, b.sortBy.ref);
    if (left === null) return 1;
    if (right === null) return -1;
    return sign * compare(left, right);
  });
}

// all of them in one walk over the changes
function reDatedRefs(snapshot: Snapshot): ReadonlySet<string> {
  const refs = new Set<string>();
  for (const change of snapshot.changes.values()) {
    if (change.kind !== 're-date' || change.state !== 'approved') continue;
    for (const part of change.parts) if (part.after.completionAsWritten !== undefined) refs.add(part.ref);
  }
  return refs;
}

// a column holds numbers or texts, never both, so that < is enough and much quicker than a collator
function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

function searchText(
  action: Action,
  path: readonly Section[],
  status: Status,
  leadNames: readonly string[],
): string {
  return lower(
    [
      action.ref,
      action.title,
      action.description === action.title ? '' : action.description,
      ...path.map(({ title }) => title),
      status.label,
      ...leadNames,
      action.ownerAsWritten,
      action.completionAsWritten,
      ...action.themes,
    ].join('\n'),
  );
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}

/** Lower case, without accents and leading marks, so that 'Éva' stands by 'Eva' and '"Agree' by 'Agree'; null for ''. */
function sortText(text: string): string | null {
  const plain = lower(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return plain === '' ? null : plain;
}
