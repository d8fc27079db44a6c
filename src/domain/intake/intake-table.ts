import { usualChoice, type IntakeChoice } from './intake-choice.ts';
import type { Grid, GridRow } from './intake-grid.ts';
import { headerAt, readHeader, type Header } from './intake-header.ts';
import { shapeOf, shapesIn, withChoice } from './intake-shape.ts';

/** The heading that begins at a row of a sheet, by its index among the rows; null for any other row. */
export type Headings = (at: number) => Header | null;

/** A table of actions: the sheet it is on, the index of its first heading row among the rows, and how more are found. */
export type Table = {
  readonly grid: Grid;
  readonly at: number;
  readonly header: Header;
  readonly headings: Headings;
};

/** How many filled rows from the top of a sheet, or of a table of a document, are looked at for a heading. */
export const rowsAbove = { sheet: 30, table: 4 } as const;

/**
 * The first table of actions of each sheet, visible sheets before hidden ones and before all the one whose heading row
 * was pointed at; in a document the first with references, if there is one. What follows on the same sheet is read with it.
 */
export function findTables(grids: readonly Grid[], choice: IntakeChoice = usualChoice): readonly Table[] {
  const isPointed = (grid: Grid) => grid.sheet === choice.headings?.sheet;
  const rank = (grid: Grid) => (isPointed(grid) ? 0 : grid.isHidden ? 2 : 1);
  const ordered = grids.toSorted((a, b) => rank(a) - rank(b));
  return ordered.flatMap((grid) => {
    const headings = headingsIn(grid, choice);
    const found: Table[] = [];
    const from = pointedAt(grid, choice);
    for (const [at, row] of grid.rows.entries()) {
      if (from !== null && at < from) continue;
      const header = isNearTop(row, at) || at === from ? headings(at) : null;
      if (header !== null) found.push({ grid, at, header, headings });
      if (header !== null && (row.place === null || header.fields.has('ref') || at === from)) break;
    }
    const pointed = from === null ? undefined : found[0];
    return pointed ?? found.find((table) => table.header.fields.has('ref')) ?? found[0] ?? [];
  });
}

/** True for a row so near the top of its sheet, or of its table in a document, that a heading is looked for there. */
export function isNearTop({ place }: GridRow, at: number): boolean {
  return place === null ? at < rowsAbove.sheet : place.row > 0 && place.row <= rowsAbove.table;
}

/**
 * Finds the headings of a sheet: by their words, by the row that was pointed at, and by the columns that were chosen for
 * headings of the same shape.
 */
function headingsIn(grid: Grid, choice: IntakeChoice): Headings {
  const { rows } = grid;
  const from = pointedAt(grid, choice);
  const pointed = from === null ? null : headerAt(rows, from);
  const shapes = new Set(shapesIn(choice.columns));
  if (pointed !== null) shapes.add(shapeOf(pointed));
  return (at) => {
    let header = readHeader(rows, at);
    if (header === null && shapes.size > 0) {
      const any = headerAt(rows, at);
      if (any !== null && (at === from || shapes.has(shapeOf(any)))) header = any;
    }
    const row = rows[at];
    return header === null || row === undefined ? null : withChoice(header, row, choice.columns);
  };
}

// the index of the heading row that was pointed at
function pointedAt(grid: Grid, { headings }: IntakeChoice): number | null {
  if (grid.sheet !== headings?.sheet) return null;
  const at = grid.rows.findIndex((row) => row.number === headings.row);
  return at < 0 ? null : at;
}
