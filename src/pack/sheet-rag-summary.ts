import type { Pack } from '#domain/pack.ts';
import type { SummaryRow } from '#domain/overview.ts';
import { sayDate } from '#domain/date.ts';
import { chartRows } from './chart.ts';
import { inOneLine } from './in-words.ts';
import { type TableSheet } from './sheet.ts';
import { nothing, type Column } from './table.ts';
import { statusWords } from './sheet-actions.ts';
import { statusStyle, styles, type SharedStyle } from './style.ts';

/** Name of the sheet with the counts. */
export const ragSummaryName = 'RAG summary';

/** The column of the first status, counted from 1. */
export const firstStatusColumn = 4;

/** The counts of a pack: one row for each priority and section, the total last. */
export function ragSummarySheet(pack: Pack): TableSheet<SummaryRow> {
  const { summary } = pack;
  return {
    name: ragSummaryName,
    holds: 'Counts of live actions by priority, section and status, with a chart.',
    notes: [inOneLine(summary), howCounted(pack)],
    table: 'RagSummary',
    columns: [
      { header: 'Ref', width: 7, content: (row) => refOf(row), style: textStyle },
      {
        header: 'Heading',
        width: 48,
        content: (row) => row.title,
        style: (row) => (row.level > 0 ? styles.indented : styles.groupText),
      },
      { header: 'Level', width: 10, content: levelOf, style: textStyle },
      ...summary.statuses.map((status, index): Column<SummaryRow> => ({
        header: statusWords(status),
        width: 12.5,
        headerStyle: statusStyle(status.colour),
        content: (row) => row.byStatus[index] ?? 0,
        style: numberStyle,
      })),
      figure('Live', (row) => row.live),
      figure('Open', (row) => row.open),
      figure('Done', (row) => row.done),
      figure('Overdue', (row) => row.overdue),
      figure('Not updated', (row) => row.notUpdated),
    ],
    rows: [...summary.rows, summary.total],
    printed: firstStatusColumn + summary.statuses.length + 4,
    hasFilters: false,
    hasRefs: true,
    rowsBelow: chartRows(summary),
  };
}

function howCounted({ facts }: Pack): string {
  return facts.cycle === null
    ? `Counted as at ${sayDate(facts.asAt)}. No reporting cycle had opened yet, so no update was due.`
    : `Counted as at ${sayDate(facts.asAt)}. Not updated: open actions, but for those on hold, without an update in the reporting cycle (${facts.cycle}).`;
}

function figure(header: string, content: (row: SummaryRow) => number): Column<SummaryRow> {
  return { header, width: 10.5, content, style: numberStyle };
}

function refOf(row: SummaryRow): string {
  return row.kind === 'total' ? 'All' : row.key || nothing;
}

// filters that reconcile: the priorities sum to the total, and the headings one level below a heading to it
function levelOf(row: SummaryRow): string {
  return row.kind === 'total' ? 'Total' : row.noun;
}

function textStyle(row: SummaryRow): SharedStyle {
  return row.level > 0 ? styles.text : styles.groupText;
}

function numberStyle(row: SummaryRow): SharedStyle {
  return row.level > 0 ? styles.number : styles.groupNumber;
}
