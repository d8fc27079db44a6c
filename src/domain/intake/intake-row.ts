import type { Cell, GridRow } from './intake-grid.ts';

/** The cells of a row that say something, left to right. */
export function filled(row: GridRow): readonly Cell[] {
  return row.cells.filter(
    (cell): cell is Cell => cell !== null && (cell.text !== '' || cell.kind === 'no-value'),
  );
}

/** True when a text can be the number of an action: short, and with a digit in it. */
export function looksLikeRef(text: string): boolean {
  return text.length <= 20 && /\d/.test(text) && text.split(/\s+/).length <= 3;
}
