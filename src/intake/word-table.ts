import { addressIn, type Cell, type GridRow, type Place } from '#domain/intake/intake-grid.ts';
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
/** Lines of a table's grid at most; Word allows 63 columns. */
const mostGridColumns = 2_000;

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
  const starts = [0];
  for (const { attributes } of childrenOf(child(table, 'tblGrid'), 'gridCol').slice(0, mostGridColumns)) {
    const width = Number(attributes['w']);
    starts.push((starts.at(-1) ?? 0) + (width > 0 ? width : 1));
  }
  const lines = rowsIn(table)
    .filter((row) => child(child(row, 'trPr'), 'del') === undefined)
    .map((row) => readLine(row, starts, parts));
  const edges = edgesOf(lines);
  const rows: GridRow[] = [];
  let last: (Cell | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const at = { number: above + index + 1, place: { table: place.table, row: index + 1, level: null } };
    last = laidOut(line, edges, at, last);
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

function readLine(row: XmlElement, starts: readonly number[], parts: WordParts): Line {
  const properties = child(row, 'trPr');
  let at = countOf(valueOf(properties, 'gridBefore'), 0);
  // a column that the grid does not list is as wide as one unit
  const edge = (column: number) => starts[column] ?? (starts.at(-1) ?? 0) + column - (starts.length - 1);
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

/** Where the columns begin and, last, where the table ends. */
function edgesOf(lines: readonly Line[]): readonly number[] {
  const seen = new Map<number, number>();
  for (const { cells } of lines) seen.set(cells.length, (seen.get(cells.length) ?? 0) + 1);
  const [most] = [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const model = lines.find((line) => line.cells.length === most?.[0]);
  return model === undefined ? [] : [...model.cells.map((cell) => cell.from), model.cells.at(-1)?.to ?? 0];
}

function laidOut(
  line: Line,
  edges: readonly number[],
  at: Pick<GridRow, 'number' | 'place'>,
  above: readonly (Cell | null)[],
): (Cell | null)[] {
  const nColumns = Math.max(0, edges.length - 1);
  const cells: (Cell | null)[] = Array.from({ length: nColumns }, () => null);
  const isInOrder = line.cells.length === nColumns;
  let free = 0;
  for (const [index, placed] of line.cells.entries()) {
    const column = isInOrder ? index : Math.max(free, Math.min(nColumns - 1, nearest(edges, placed.from)));
    const end = isInOrder ? index + 1 : Math.max(column + 1, nearest(edges, placed.to));
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

function nearest(edges: readonly number[], at: number): number {
  let best = 0;
  for (const [index, edge] of edges.entries())
    if (Math.abs(edge - at) < Math.abs((edges[best] ?? 0) - at)) best = index;
  return best;
}
