import { addressIn, type Cell, type GridRow, type Place } from '#domain/intake-grid.ts';
import { sheetLimits } from './read-sheets.ts';
import { child, childrenOf, switchOf, valueOf, type XmlElement } from './read-xml.ts';
import { readCell, type Content } from './word-cell.ts';
import type { WordParts } from './word-paragraph.ts';

/** A cell where it stands: from a line of the table's grid to another one, in the units of the page. */
type Placed = {
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
  readonly content: Content;
};
type Line = { readonly cells: readonly Placed[]; readonly isHidden: boolean };

/**
 * The rows of a table that hold something, `number` counting on from `above`. Columns are those of most rows: a row with
 * as many cells has them in the same order, and any other row is laid over them by position, because the edges of a
 * table that was drawn by hand never meet. Deleted rows are left out, rows of a table in a cell are text of that cell.
 */
export function readTable(
  table: XmlElement,
  place: Pick<Place, 'table'>,
  above: number,
  parts: WordParts,
): readonly GridRow[] {
  const widths = childrenOf(child(table, 'tblGrid'), 'gridCol').map(({ attributes }) => {
    const width = Number(attributes['w']);
    return width > 0 ? width : 1;
  });
  const lines = rowsIn(table)
    .filter((row) => child(child(row, 'trPr'), 'del') === undefined)
    .map((row) => readLine(row, widths, parts));
  const columns = columnsOf(lines);
  const rows: GridRow[] = [];
  let last: (Cell | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const at = { number: above + index + 1, place: { table: place.table, row: index + 1, level: null } };
    last = laidOut(line, columns, at, last);
    const own = last.filter((cell): cell is Cell => cell !== null && !cell.isRepeat && cell.text !== '');
    const areHidden =
      own.length > 0 && line.cells.every((one) => one.content.text === '' || one.content.isHidden);
    if (own.length > 0) rows.push({ ...at, isHidden: line.isHidden || areHidden, cells: last });
  }
  return rows;
}

function rowsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === 'tr') return [one];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(one.name) ? rowsIn(one) : [];
  });
}

function cellsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === 'tc') return [one];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(one.name) ? cellsIn(one) : [];
  });
}

function readLine(row: XmlElement, widths: readonly number[], parts: WordParts): Line {
  const properties = child(row, 'trPr');
  let at = countOf(valueOf(properties, 'gridBefore'), 0);
  const edge = (column: number) => {
    const known = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    return known + Math.max(0, column - widths.length);
  };
  const cells = cellsIn(row)
    .slice(0, sheetLimits.columns)
    .map((cell): Placed => {
      const own = child(cell, 'tcPr');
      const from = at;
      at += Math.max(1, countOf(valueOf(own, 'gridSpan'), 1));
      const merge = child(own, 'vMerge');
      // no value means that the cell above goes on (ECMA-376 part 1, 17.4.84)
      const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
      return { from: edge(from), to: edge(at), goesOn, content: readCell(cell, parts) };
    });
  return { cells, isHidden: switchOf(properties, 'hidden') ?? false };
}

function countOf(text: string, otherwise: number): number {
  const count = Number(text);
  return text !== '' && Number.isInteger(count) && count >= 0
    ? Math.min(count, sheetLimits.columns)
    : otherwise;
}

function columnsOf(lines: readonly Line[]): readonly number[] {
  const seen = new Map<number, number>();
  for (const { cells } of lines) seen.set(cells.length, (seen.get(cells.length) ?? 0) + 1);
  const [most] = [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const model = lines.find((line) => line.cells.length === most?.[0]);
  return model?.cells.map((cell) => cell.from) ?? [];
}

function laidOut(
  line: Line,
  columns: readonly number[],
  at: Pick<GridRow, 'number' | 'place'>,
  above: readonly (Cell | null)[],
): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: columns.length }, () => null);
  const isInOrder = line.cells.length === columns.length;
  let free = 0;
  for (const [index, placed] of line.cells.entries()) {
    const column = isInOrder ? index : Math.max(free, nearest(columns, placed.from));
    const end = isInOrder ? index + 1 : Math.max(column + 1, edgeNearest(columns, placed.to));
    free = end;
    const { text, unstruck, fill, struck } = placed.content;
    const upper = above[column] ?? null;
    if (placed.goesOn && text === '' && upper !== null) {
      cells[column] = { ...upper, isRepeat: true };
      continue;
    }
    if (text === '' && fill === null) continue;
    cells[column] = {
      address: addressIn(at, column),
      text: text.slice(0, sheetLimits.characters),
      unstruck: unstruck.slice(0, sheetLimits.characters),
      kind: 'text',
      date: null,
      fill,
      struck,
      across: end - column,
      isRepeat: false,
    };
  }
  return cells;
}

function nearest(columns: readonly number[], edge: number): number {
  let best = 0;
  for (const [index, start] of columns.entries())
    if (Math.abs(start - edge) < Math.abs((columns[best] ?? 0) - edge)) best = index;
  return best;
}

// the column before whose start a cell ends; one that reaches beyond the last start ends with the table
function edgeNearest(columns: readonly number[], edge: number): number {
  const last = columns.at(-1) ?? 0;
  const before = columns.at(-2) ?? 0;
  if (edge > last + Math.max(1, (last - before) / 2)) return columns.length;
  return nearest(columns, edge);
}
