import { kept, oneLine, type GridRow } from './intake-grid.ts';
import type { Header } from './intake-header.ts';
import { stacked, type Heading } from './intake-heading.ts';
import { usualChoice } from './intake-choice.ts';
import { asideOf, looksLikeRef } from './intake-row.ts';
import { rowsAbove, type Table } from './intake-table.ts';

/** The headings in the text of a document above a row, outermost first. */
export function headingsAbove(rows: readonly GridRow[], at: number): readonly Heading[] {
  return rows.slice(0, at).reduce<readonly Heading[]>((stack, row) => {
    const [cell] = row.cells;
    if (row.place?.row !== 0 || !cell || asideOf(row, true, usualChoice) !== null) return stack;
    return stacked(
      stack,
      { text: kept(cell.text), cell: cell.address, level: row.place.level },
      stack.length > 0,
    );
  }, []);
}

/** The phase that the heading right above a row names, '' for none. */
export function phaseAbove(rows: readonly GridRow[], at: number): string {
  const above = rows[at - 1];
  const isPhase = above?.place?.row === 0 && asideOf(above, true, usualChoice) === 'phase';
  return isPhase ? oneLine(above.cells[0]?.text ?? '') : '';
}

/** False for a heading row of another table of a document: that of the minutes has no references where the plan has them. */
export function isOfActions(header: Header, { header: first }: Table, row: GridRow): boolean {
  return row.place === null || header.fields.has('ref') || !first.fields.has('ref');
}

/** True for the first row of a table of a document, and for the first heading above it. */
export function beginsTable({ place }: GridRow, above: GridRow | undefined): boolean {
  if (place === null) return false;
  return place.table !== above?.place?.table || (place.row > 0 && above.place.row === 0);
}

/**
 * True when the table of a document that begins at a row is one of the plan: by its heading row; or without one, when it
 * has as many columns and follows at once, or has references.
 */
export function isOfPlan(rows: readonly GridRow[], at: number, header: Header, table: Table): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (row === undefined || row.place?.row === 0) return true;
  for (let next = at; next < at + rowsAbove.table; next += 1) {
    const isSame = rows[next]?.place?.table === row.place?.table;
    const found = isSame ? table.headings(next) : null;
    if (found !== null) return isOfActions(found, table, row);
  }
  if (row.cells.length !== header.width) return false;
  const ref = row.cells[header.fields.get('ref')?.index ?? -1];
  const isJoined = above !== undefined && above.place?.row !== 0 && row.number - above.number === 1;
  return isJoined || (ref !== null && ref !== undefined && looksLikeRef(ref.text));
}
