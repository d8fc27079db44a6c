import type { Summary } from '#domain/overview.ts';
import type { PackSummary } from '#domain/pack/pack-parts.ts';
import type { Status } from '#domain/status.ts';
import { cellRef, columnRef } from './chart-cells.ts';
import type { Drawing } from './chart-drawing.ts';
import { clusteredColumns, stackedBars, type BarSeries } from './chart.ts';
import { palette } from '#pack/style.ts';
import type { Laid } from '#pack/table.ts';
import { cutAt, oneLine } from '#pack/text.ts';

/**
 * Where the table of counts lies: one row for each of the summary's, then the total. Headings stand in its first column. On
 * several pages it is several tables, and `header` and `first` are of the first of them, `last` of the last.
 */
export type RagSource = Laid & {
  readonly sheet: string;
  /** The row of the sheet of each of the summary's rows. */
  readonly rows: readonly number[];
  /** The column of the first status, counted from 1. */
  readonly column: number;
  /** What the first column says, row by row. */
  readonly headings: readonly string[];
};

type Counted = Pick<Summary, 'statuses' | 'rows' | 'total'>;

/** Rows of a sheet's standard height that the chart takes, the empty one above it included; 0 without a chart. */
export function chartRows(summary: Counted): number {
  const bars = barsOf(summary).length;
  return bars === 0 ? 0 : 5 + 2 * bars;
}

/**
 * A native stacked bar chart of the live actions by priority and status, below the table it takes its figures from. Colours,
 * ink and names are those of the statuses. Null without priorities, and where they are too many to be read.
 */
export function ragChart(summary: Counted, source: RagSource): Drawing | null {
  const bars = barsOf(summary);
  if (bars.length === 0) return null;
  const { sheet, header, last, headers, headings, rows } = source;
  const at = bars.map(({ row }) => rows[row] ?? last);
  const used = summary.statuses.filter((_, index) => (summary.total.byStatus[index] ?? 0) > 0);
  const title = 'Live actions by priority and status';
  const series = summary.statuses.flatMap((status, index): BarSeries[] => {
    if ((summary.total.byStatus[index] ?? 0) === 0) return [];
    const column = source.column + index;
    return [
      {
        name: { ref: cellRef(sheet, column, header), held: [headers[column - 1] ?? ''] },
        values: {
          ref: columnRef(sheet, column, at),
          held: bars.map(({ byStatus }) => byStatus[index] ?? 0),
        },
        paint: palette[status.colour],
        label: labelFormat(markOf(status, used)),
      },
    ];
  });
  const categories = { ref: columnRef(sheet, 1, at), held: bars.map(({ row }) => headings[row] ?? '') };
  return {
    title,
    text: chartText(summary),
    chart: stackedBars(title, categories, series),
    from: { column: 0, row: last + 1 },
    to: { column: source.column - 1 + summary.statuses.length, row: last + chartRows(summary) },
  };
}

/** The chart in words, for people who do not see it. */
export function chartText(summary: Counted): string {
  const bars = barsOf(summary).map(({ title, byStatus, live }) => {
    const counts = summary.statuses.flatMap((status, index) =>
      (byStatus[index] ?? 0) === 0 ? [] : [`${String(byStatus[index])} ${status.label.toLowerCase()}`],
    );
    return `${oneLine(title)}: ${counts.length === 0 ? 'no live actions' : counts.join(', ')}; ${String(live)} in all.`;
  });
  return `Stacked bar chart of live actions by priority and status. ${bars.join(' ')} The table above has the same figures.`;
}

/** Where the table of statuses lies: status, count in the last pack and count now in its first three columns. */
export type ComparedSource = Laid & {
  readonly sheet: string;
  /** What the first column says, row by row. */
  readonly names: readonly string[];
  /** The last column that the chart may take, counted from 1. */
  readonly columns: number;
};

/** Rows the chart needs beyond those of its table, because it stands to its right. */
export function comparedRows({ statuses }: Pick<PackSummary, 'statuses'>): number {
  return Math.max(0, 13 - statuses.length);
}

/** A native column chart of all live actions by status in the last pack and now, to the right of its table; null in a first pack. */
export function comparedChart(
  { statuses, total }: Pick<PackSummary, 'statuses' | 'total'>,
  source: ComparedSource,
): Drawing | null {
  const before = total.byStatusBefore;
  if (before === null || statuses.length === 0) return null;
  if ([...before, ...total.byStatus].every((count) => count === 0)) return null;
  const { sheet, header, headers, first, last, names, columns } = source;
  const rows = statuses.map((_, index) => first + index);
  const series = (column: number, counts: readonly number[], paint: BarSeries['paint']): BarSeries => ({
    name: { ref: cellRef(sheet, column, header), held: [headers[column - 1] ?? ''] },
    values: { ref: columnRef(sheet, column, rows), held: statuses.map((_, index) => counts[index] ?? 0) },
    paint,
    label: '0',
  });
  const title = 'Live actions by status, in the last pack and now';
  const counts = statuses.map(
    ({ label }, index) =>
      `${oneLine(label)}: ${String(before[index] ?? 0)} in the last pack, ${String(total.byStatus[index] ?? 0)} now.`,
  );
  return {
    title,
    text: `Column chart of live actions by status, in the last pack and now. ${counts.join(' ')} The table beside it has the same figures.`,
    chart: clusteredColumns(title, { ref: columnRef(sheet, 1, rows), held: names }, [
      series(2, before, { fill: 'C9D3DF', ink: '1F1F1F' }),
      series(3, total.byStatus, { fill: '1F3A5F', ink: 'FFFFFF' }),
    ]),
    from: { column: Math.min(comparedColumns, columns - 1), row: header - 1 },
    to: { column: columns, row: last + comparedRows({ statuses }) },
  };
}

// columns of the table that the chart stands beside
const comparedColumns = 4;

function barsOf(summary: Counted) {
  // a frame without bars would look like a fault
  if (summary.total.live === 0) return [];
  const bars = summary.rows.flatMap((row, index) =>
    row.kind === 'priority' || row.kind === 'unplaced' ? [{ ...row, row: index }] : [],
  );
  return bars.length > mostBars ? [] : bars;
}

// more do not fit a page, and Excel takes references of a chart of up to 8,192 characters
const mostBars = 40;

// on a black-and-white print most colours are the same grey; the words of two statuses with one letter differ
function markOf(status: Status, used: readonly Status[]): string {
  const isAlone = used.filter(({ letter }) => letter === status.letter).length === 1;
  return isAlone ? status.letter : status.label;
}

// a number format (ECMA-376-1, 18.8.31): fixed text in quotes, nothing for zero
function labelFormat(mark: string): string {
  const text = cutAt(oneLine(mark.replaceAll('"', ' ')), mostMarked);
  return text === '' ? '0;;;' : `"${text}" 0;;;`;
}

// longer words would not fit a bar
const mostMarked = 20;
