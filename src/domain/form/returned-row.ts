import { columnNamed, formHeadings, type FormColumn } from './form-layout.ts';
import type { RecordedAction } from './form-record.ts';
import { addressIn, kept, oneLine, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';

/** A row below the headings of the form: what stands in each column, and where. */
export type FormRow = {
  readonly sheet: string;
  readonly columns: ReadonlyMap<FormColumn, number>;
  readonly row: GridRow;
};

/** The rows of the form wherever they are now, and the headings that are gone. */
export type FormRows = { readonly rows: readonly FormRow[]; readonly missing: readonly string[] };

/**
 * The filled-in rows of all sheets that have the headings of the form, found by their words: columns may have been moved,
 * rows sorted, and lines put above them.
 */
export function formRows(grids: readonly Grid[]): FormRows {
  const rows: FormRow[] = [];
  const present = new Set<FormColumn>();
  for (const { sheet, rows: lines } of grids) {
    let columns: ReadonlyMap<FormColumn, number> | null = null;
    for (const row of lines) {
      const named = headingsIn(row);
      if (named !== null) columns = named;
      else if (columns !== null && row.cells.some((cell) => textOf(cell) !== ''))
        rows.push({ sheet, columns, row });
    }
    for (const column of columns?.keys() ?? []) present.add(column);
  }
  return { rows, missing: formHeadings.flatMap(([one, heading]) => (present.has(one) ? [] : [heading])) };
}

/** True when a sheet has the headings of the form, nearly all of them. */
export function hasFormHeadings(grids: readonly Grid[]): boolean {
  return grids.some(({ rows }) => rows.some((row) => (headingsIn(row)?.size ?? 0) > formHeadings.length - 3));
}

/** The cell of a column in a row; null for an empty one, and where the column is gone. */
export function cellAt({ columns, row }: FormRow, column: FormColumn): Cell | null {
  const index = columns.get(column);
  return index === undefined ? null : (row.cells[index] ?? null);
}

/** Where a person finds the cell of a column, 'G7'; '' where the column is gone. */
export function placeOf({ columns, row }: FormRow, column: FormColumn): string {
  const index = columns.get(column);
  return index === undefined ? '' : addressIn(row, index);
}

/** The words of a cell that are not struck through; '' for an empty one. */
export function textOf(cell: Cell | null | undefined): string {
  return cell === null || cell === undefined ? '' : kept(cell.unstruck);
}

/**
 * The action of the form that a row is about: by its number; by its wording where a program has made a number or a date of
 * the number, or where two actions have come to the same one. Null when neither says which.
 */
export function actionOfRow(row: FormRow, actions: readonly RecordedAction[]): RecordedAction | null {
  const cell = cellAt(row, 'ref');
  const ref = oneLine(textOf(cell));
  const wording = oneLine(textOf(cellAt(row, 'title')));
  const worded = actions.filter((one) => wording !== '' && wording === oneLine(one.wording));
  const only = worded.length === 1 ? (worded[0] ?? null) : null;
  const numbered = actions.find((one) => one.ref === ref) ?? null;
  const isMade = cell === null || cell.kind !== 'text';
  if (isMade) return only ?? (cell?.kind === 'number' ? numbered : null);
  // a wording that belongs to another action says that the two were mixed up
  return numbered !== null && only !== null && only !== numbered ? null : numbered;
}

// the columns of a row of headings; null for every other row
function headingsIn({ cells }: GridRow): ReadonlyMap<FormColumn, number> | null {
  const columns = new Map<FormColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = cell === null ? null : columnNamed(cell.text);
    if (column !== null && !columns.has(column)) columns.set(column, index);
  }
  return columns.has('ref') && columns.size >= 5 ? columns : null;
}

/** Cells with words in columns that are not of the form. */
export function strayCells({ columns, row }: FormRow): readonly Cell[] {
  const own = new Set(columns.values());
  return row.cells.flatMap((cell, index) =>
    cell === null || own.has(index) || textOf(cell) === '' ? [] : [cell],
  );
}
