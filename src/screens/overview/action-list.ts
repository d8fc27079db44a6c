import type { PlanRow, SortColumn } from '#domain/plan-row.ts';

/** What the list of actions is given, as a table or as cards. */
export type ActionListProps = {
  rows: readonly PlanRow[];
  /** Changes whenever other rows, or the same ones in another order, are asked for. */
  view: string;
  sort: SortColumn;
  direction: 'ascending' | 'descending';
  onSort: (column: SortColumn, direction: 'ascending' | 'descending') => void;
  /** What the list holds, for those who hear it: 'Live actions'. */
  label: string;
  /** The selected refs, and the way to select; null while nothing is to be selected. */
  selection: Selection | null;
};

/** Which actions are selected, to be changed together. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** The same function as long as the list lives, so that only rows that changed are drawn. */
  readonly onTurn: (ref: string, isOn: boolean) => void;
};

/** One row of the list as it is drawn, in a table or as a card. */
export type ActionRowProps = {
  readonly row: PlanRow;
  /** Null while nothing is to be selected. */
  readonly isChosen: boolean | null;
  readonly onTurn: Selection['onTurn'] | null;
};

/** What the columns are called, in their order, and how wide each is. */
export const columns: readonly ActionColumn[] = [
  { sort: 'ref', name: 'Ref', width: '64px' },
  { sort: 'title', name: 'Action', width: 'auto' },
  { sort: 'section', name: 'Section', width: '144px' },
  { sort: 'status', name: 'Status', width: '156px' },
  { sort: 'impact', name: 'Impact', width: '122px' },
  { sort: 'lead', name: 'Lead', width: '172px' },
  { sort: 'completion', name: 'Complete by', width: '116px' },
  { sort: 'lastUpdated', name: 'Last updated', width: '158px' },
];

type ActionColumn = { readonly sort: SortColumn; readonly name: string; readonly width: string };

/** The heading an action stands under: '1.1 Early identification'. */
export function underWhat(row: PlanRow): string {
  if (row.sectionTitle !== '') return `${row.section} ${row.sectionTitle}`;
  return row.priority === '' ? row.priorityTitle : `${row.priority} ${row.priorityTitle}`;
}

/** Rows one after the other that stand under the same heading. */
export type RowGroup = {
  readonly name: string;
  /** How many rows of the list stand before it. */
  readonly from: number;
  readonly rows: readonly PlanRow[];
};

/** The rows in groups by their headings, in the order they come. An action that was moved away from its neighbours parts them. */
export function groupsOf(rows: readonly PlanRow[]): readonly RowGroup[] {
  const groups: { name: string; from: number; rows: PlanRow[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const name = underWhat(row);
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, from: index, rows: [row] });
  }
  return groups;
}
