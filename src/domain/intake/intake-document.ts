import { monthNames } from '#domain/date.ts';
import { asideOf } from './intake-aside.ts';
import { kept, oneLine, type GridRow } from './intake-grid.ts';
import type { Header } from './intake-header.ts';
import { isPriorityHeading, numberOf, stacked, type Heading } from './intake-heading.ts';
import { usualChoice } from './intake-choice.ts';
import { filled, looksLikeRef } from './intake-row.ts';
import { rowsAbove, type Table } from './intake-table.ts';

/**
 * The headings above the first row of headings, outermost first: those in the text of a document, and the full-width rows
 * right above it. The title of a sheet is none: the first such row has a number, or calls itself a priority.
 */
export function headingsAbove(rows: readonly GridRow[], at: number): readonly Heading[] {
  const fromRow = firstOfRun(rows, at);
  return rows.slice(0, at).reduce<readonly Heading[]>((stack, row, index) => {
    const isInText = row.place?.row === 0;
    const [cell] = filled(row);
    if (!(isInText || index >= fromRow) || !cell || asideOf(row, true, usualChoice) !== null) return stack;
    const heading = { text: kept(cell.text), cell: cell.address, level: row.place?.level ?? null };
    if (!isInText && stack.length === 0 && !isNumbered(heading.text)) return stack;
    return stacked(stack, heading, stack.length > 0);
  }, []);
}

/** The phase that the heading right above a row names, '' for none. */
export function phaseAbove(rows: readonly GridRow[], at: number): string {
  const above = rows[at - 1];
  const isAlone = above !== undefined && (above.place?.row === 0 || firstOfRun(rows, at) < at);
  const isPhase = isAlone && asideOf(above, true, usualChoice) === 'phase';
  return isPhase ? oneLine(filled(above)[0]?.text ?? '') : '';
}

// the first of the rows with one text each that stand right above a row, in the same table where there are several
function firstOfRun(rows: readonly GridRow[], at: number): number {
  let first = at;
  for (let above = rows[first - 1]; above !== undefined; above = rows[first - 1]) {
    if (above.place?.row === 0 || above.place?.table !== rows[at]?.place?.table) break;
    const why = asideOf(above, true, usualChoice);
    const own = filled(above).filter((cell) => !cell.isRepeat);
    if (own.length !== 1 || (why !== null && why !== 'phase')) break;
    first -= 1;
  }
  return first;
}

function isNumbered(text: string): boolean {
  const { key, title } = numberOf(text);
  const isDay = new RegExp(`^(?:${monthNames.join('|')})\\b`, 'i').test(title);
  return isPriorityHeading(text) || (key !== null && !isDay);
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
