import type { Lifecycle } from './action.ts';
import type { PlanRow } from './plan-row.ts';

/** What a table is narrowed to. Null or '' does not narrow; a priority of '' means under no heading. */
export type RowFilter = {
  /** Words that must all occur, in any order and case. */
  readonly text: string;
  readonly priority: string | null;
  /** Key of a heading of any level: everything under it. */
  readonly section: string | null;
  /** Key of a heading: only what stands directly under it, not under headings below. */
  readonly direct: string | null;
  readonly status: string | null;
  readonly countsAs: 'open' | 'done' | null;
  readonly lead: string | null;
  readonly lifecycle: Lifecycle | null;
  readonly theme: string | null;
  readonly alignment: string | null;
  readonly isOverdueOnly: boolean;
  readonly isNotUpdatedOnly: boolean;
  readonly isReDatedOnly: boolean;
  /** Only those whose completion date names no last day, as far as it is understood. */
  readonly isOpenEndedOnly: boolean;
  /** Only those whose completion date is not understood. */
  readonly isDateUnreadOnly: boolean;
  readonly isStatutoryOnly: boolean;
};

/** The filter that lets every row through. */
export const noFilter: RowFilter = {
  text: '',
  priority: null,
  section: null,
  direct: null,
  status: null,
  countsAs: null,
  lead: null,
  lifecycle: null,
  theme: null,
  alignment: null,
  isOverdueOnly: false,
  isNotUpdatedOnly: false,
  isReDatedOnly: false,
  isOpenEndedOnly: false,
  isDateUnreadOnly: false,
  isStatutoryOnly: false,
};

/** The rows that pass a filter, in their order. */
export function filterRows(rows: readonly PlanRow[], filter: RowFilter): readonly PlanRow[] {
  const words = filter.text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.priority === null || row.priority === filter.priority) &&
      (filter.section === null || row.headings.includes(filter.section)) &&
      (filter.direct === null || row.section === filter.direct) &&
      (filter.status === null || row.status.code === filter.status) &&
      (filter.countsAs === null || (filter.countsAs === 'open') === row.isOpen) &&
      (filter.lead === null || row.leads.includes(filter.lead)) &&
      (filter.lifecycle === null || row.lifecycle === filter.lifecycle) &&
      (!filter.isOverdueOnly || row.isOverdue) &&
      (!filter.isNotUpdatedOnly || row.isNotUpdated) &&
      (filter.theme === null || row.themes.includes(filter.theme)) &&
      (filter.alignment === null || row.alignments.includes(filter.alignment)) &&
      (!filter.isReDatedOnly || row.isReDated) &&
      (!filter.isOpenEndedOnly || (row.completionLatest === null && !row.isDateUnread)) &&
      (!filter.isDateUnreadOnly || row.isDateUnread) &&
      (!filter.isStatutoryOnly || row.isStatutory) &&
      words.every((word) => row.search.includes(word)),
  );
}
