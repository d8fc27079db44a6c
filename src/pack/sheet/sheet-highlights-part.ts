import { partedTable } from '#pack/parted-table.ts';
import type { Region } from '#pack/sheet.ts';
import type { Column } from '#pack/table.ts';

/** Name of the sheet that is read first. */
export const name = 'Highlight report';

/**
 * Widths of one grid for all tables of the sheet, because they stand below each other: together a little wider than a page at
 * full size.
 */
export const widths = { ref: 14, title: 36, narrow: 13, words: 44 } as const;

/** The columns of that grid. */
export const grid: readonly number[] = [
  widths.ref,
  widths.title,
  widths.narrow,
  widths.narrow,
  widths.words,
  widths.words,
];

/** A table under its title; `allOn` names the sheet that has all rows, `above` is how high what stands above it is. */
export function part<T>(
  table: string,
  title: string,
  holds: string,
  rows: readonly T[],
  columns: readonly Column<T>[],
  whenEmpty: string,
  allOn: string | null = null,
  above = 0,
): readonly Region[] {
  return partedTable(
    { name, table, columns, rows, hasFilters: false },
    { title, holds, whenEmpty, allOn, hasRefs: true, printed: grid, above },
  );
}
