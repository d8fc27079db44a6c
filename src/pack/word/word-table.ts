import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { palette } from '#pack/style.ts';
import { line, type Cell, type Column, type Line, type WordTable } from './word-block.ts';
import { inCell, lineParagraph, type Place } from './word-lines.ts';
import { fills, inks, styleIds } from './word-style.ts';

/**
 * A table of fixed widths with a header row that repeats on every page and rows that stay whole. A row too long for that
 * may break: one taller than a page would be cut off.
 */
export function tableOf({ columns, rows, hasTotal }: WordTable): Table {
  const edge = { style: 'single', size: 4, color: inks.line } as const;
  return new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 35, bottom: 20, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    tableLook: {
      firstRow: true,
      lastRow: hasTotal,
      firstColumn: true,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headerRow(columns),
      ...rows.map((row, index) => {
        const isLast = index === rows.length - 1;
        // figures that sum up are read together: such a table stays on one page
        return bodyRow(columns, row, { isTotal: hasTotal && isLast, isKept: hasTotal && !isLast });
      }),
    ],
  });
}

function headerRow(columns: readonly Column[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) =>
      cellOf(column, [line(column.title)], { fill: fills.header }, { ...inCell, style: styleIds.cellHeader }),
    ),
  });
}

function bodyRow(
  columns: readonly Column[],
  row: readonly Cell[],
  { isTotal, isKept }: { readonly isTotal: boolean; readonly isKept: boolean },
): TableRow {
  return new TableRow({
    cantSplit: row.every(isShort),
    keepNext: isKept,
    children: columns.map((column, index) => {
      const cell = row[index] ?? { lines: [], colour: null };
      if (cell.colour !== null) {
        const { fill, ink } = palette[cell.colour];
        return cellOf(column, cell.lines, { fill, ink }, inCell);
      }
      return isTotal
        ? cellOf(column, cell.lines.map(asStrong), { fill: fills.total }, inCell)
        : cellOf(column, cell.lines, {}, inCell);
    }),
  });
}

function cellOf(
  column: Column,
  lines: readonly Line[],
  paint: { readonly fill?: string; readonly ink?: string },
  place: Place,
): TableCell {
  const aligned = column.align === 'right' ? { ...place, alignment: AlignmentType.RIGHT } : place;
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    ...(paint.fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: paint.fill } }),
    // a cell without a paragraph is no cell
    children: (lines.length === 0 ? [line('')] : lines).map((one) =>
      lineParagraph(one, paint.ink === undefined ? aligned : { ...aligned, ink: paint.ink }),
    ),
  });
}

function asStrong(one: Line): Line {
  return { ...one, spans: one.spans.map((span) => ({ ...span, look: 'strong' })) };
}

// about half a page of the narrowest column
function isShort({ lines }: Cell): boolean {
  const length = lines.reduce(
    (sum, { spans }) => sum + 40 + spans.reduce((words, { text }) => words + text.length, 0),
    0,
  );
  return length < 1200;
}
