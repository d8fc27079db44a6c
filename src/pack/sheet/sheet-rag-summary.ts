import type { Pack } from '#domain/pack/pack.ts';
import type { PackSummary, PackSummaryRow } from '#domain/pack/pack-parts.ts';
import { sayDate } from '#domain/date.ts';
import { inOneLine } from '#domain/pack/pack-sentences.ts';
import type { Status } from '#domain/status.ts';
import { chartRows, comparedChart, comparedRows, ragChart } from '#pack/chart/chart-rag.ts';
import { heightAbove, partedTable } from '#pack/parted-table.ts';
import { region, type PackSheet, type Region } from '#pack/sheet.ts';
import { nothing, type Column } from '#pack/table.ts';
import { statusWords } from './sheet-actions.ts';
import { figuresRegions, headingWidth, levelWidth, ragSummaryName } from './sheet-figures.ts';
import { statusStyle, styles, type SharedStyle } from '#pack/style.ts';

// as wide as the longest word of the statuses a plan begins with; without the two columns of the last pack there is more room
const statusWidth = 11.4;
const firstStatusWidth = 13.5;

/** The column of the first status, counted from 1. */
const firstStatusColumn = 3;

/**
 * The figures of a pack: live actions by heading and status, how their number came about since the body's last pack,
 * and what was returned. All of them are values: a frozen pack has nothing to compute again.
 */
export function ragSummarySheet(pack: Pack): PackSheet {
  const { summary } = pack;
  const columns = countColumns(pack);
  const printed = columns.map(({ width }) => width);
  const notes = [inOneLine(summary), howCounted(pack)];
  const counts = partedTable(
    {
      name: ragSummaryName,
      table: 'RagSummary',
      columns,
      rows: [...summary.rows, summary.total],
      hasFilters: false,
    },
    {
      title: 'Live actions by heading and status',
      holds: 'Counts of live actions by priority, section and status.',
      whenEmpty: '',
      allOn: null,
      hasRefs: false,
      printed,
      above: heightAbove(notes, printed),
      rowsBelow: chartRows(summary),
    },
  );
  return {
    name: ragSummaryName,
    holds:
      'Counts of live actions by priority, section and status, with a chart; how they came about; returns.',
    notes,
    printed: columns.length,
    printedWidth: printed.reduce((sum, width) => sum + width, 0),
    regions: [...counts, ...figuresRegions(pack), ...comparedRegion(summary)],
    drawings: (laid) => {
      const parts = laid.slice(0, counts.length);
      const compared = laid[counts.length + 2];
      const [first, last] = [parts[0], parts.at(-1)];
      const rows = parts.flatMap((part) =>
        Array.from({ length: part.last - part.first + 1 }, (_, index) => part.first + index),
      );
      const headings = [...summary.rows, summary.total].map(headingOf);
      const sheet = ragSummaryName;
      return [
        first && last
          ? ragChart(summary, { ...first, last: last.last, rows, sheet, column: firstStatusColumn, headings })
          : null,
        compared && summary.total.byStatusBefore !== null
          ? comparedChart(summary, {
              ...compared,
              sheet,
              names: summary.statuses.map(statusWords),
              columns: columns.length,
            })
          : null,
      ].filter((drawing) => drawing !== null);
    },
  };
}

// beside a chart, which takes the columns after its own
function comparedRegion({ statuses, total }: PackSummary): readonly Region[] {
  const before = total.byStatusBefore;
  if (before === null) return [];
  type Row = { readonly status: Status; readonly was: number; readonly is: number };
  const counted = (header: string, width: number, content: (row: Row) => number): Column<Row> => ({
    header,
    width,
    headerStyle: styles.headerNumber,
    content,
    style: () => styles.number,
  });
  return [
    region<Row>(
      {
        name: ragSummaryName,
        table: 'ByStatus',
        columns: [
          {
            header: 'Status',
            width: headingWidth,
            content: ({ status }) => statusWords(status),
            style: ({ status }) => statusStyle(status.colour),
          },
          counted('In the last pack', levelWidth, ({ was }) => was),
          counted('Now', statusWidth, ({ is }) => is),
          counted('More or fewer', statusWidth, ({ was, is }) => is - was),
        ],
        rows: statuses.map((status, index) => ({
          status,
          was: before[index] ?? 0,
          is: total.byStatus[index] ?? 0,
        })),
        hasFilters: false,
      },
      {
        title: 'Live actions by status, in the last pack and now',
        holds: 'Live actions of each status in the last pack and now.',
        rowsBelow: comparedRows({ statuses }),
      },
    ),
  ];
}

/** The columns of the counts, for the board's workbook and, without colours, for the published one. */
export function countColumns({ summary }: Pack): readonly Column<PackSummaryRow>[] {
  return [
    {
      header: 'Heading',
      width: headingWidth,
      content: headingOf,
      style: (row) => (row.level > 0 ? styles.indented : styles.groupText),
    },
    {
      header: 'Level',
      width: levelWidth,
      // filters that reconcile: the priorities sum to the total, and the headings one level below a heading to it
      content: (row) => (row.kind === 'total' ? 'Total' : row.noun),
      style: (row) => (row.level > 0 ? styles.text : styles.groupText),
    },
    ...summary.statuses.map((status, index): Column<PackSummaryRow> => ({
      header: statusWords(status),
      width: summary.walk === null ? firstStatusWidth : statusWidth,
      headerStyle: statusStyle(status.colour),
      content: (row) => row.byStatus[index] ?? 0,
      style: numberStyle,
    })),
    figure('Live', (row) => row.live, 7),
    figure('Open', (row) => row.open, 7),
    figure('Done', (row) => row.done, 7),
    figure('Overdue', (row) => row.overdue),
    figure('Carried forward', (row) => row.notUpdated),
    ...(summary.walk === null
      ? []
      : [
          figure('Live in the last pack', (row) => row.liveBefore ?? 0),
          figure('Status moved', (row) => row.moved ?? 0),
        ]),
  ];
}

/** How the figures are counted, for the line above them. */
export function howCounted({ facts, summary }: Pack): string {
  const counted = `Counted as at ${sayDate(facts.asAt)}.`;
  const carried =
    facts.cycle === null
      ? 'No reporting cycle had opened yet, so no update was due.'
      : `Carried forward: open actions, but for those on hold, without an update in the reporting cycle (${facts.cycle}).`;
  const moved =
    summary.walk === null
      ? ''
      : ` Status moved: live actions whose status is not that of the last pack, as at ${sayDate(summary.walk.from)}.`;
  return `${counted} ${carried}${moved}`;
}

function figure(
  header: string,
  content: (row: PackSummaryRow) => number,
  width = 8.8,
): Column<PackSummaryRow> {
  return { header, width, headerStyle: styles.headerNumber, content, style: numberStyle };
}

function headingOf(row: PackSummaryRow): string {
  if (row.kind === 'total') return 'All live actions';
  if (row.kind === 'direct') return row.title;
  return row.key === '' ? row.title || nothing : `${row.key} ${row.title}`;
}

function numberStyle(row: PackSummaryRow): SharedStyle {
  return row.level > 0 ? styles.number : styles.groupNumber;
}
