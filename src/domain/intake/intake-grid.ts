import type { CivilDate } from '#domain/date.ts';

/** What Excel holds in a cell. 'no-value' is a formula that was saved without its result. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'no-value';

/** A real date of Excel, with what its number format lets a reader see of it. */
export type CellDate = {
  readonly on: CivilDate;
  readonly shows: 'day' | 'month' | 'year' | 'day-without-year' | 'month-without-year';
};

/** One cell that holds something. */
export type Cell = {
  /** Where a person finds it: see addressIn. A repeat of a merged cell keeps the address of the merged cell. */
  readonly address: string;
  /** As shown; line breaks are \n. Words that are struck through are in it. */
  readonly text: string;
  /** The text without the words that are struck through; the same as `text` when none are. */
  readonly unstruck: string;
  readonly kind: CellKind;
  readonly date: CellDate | null;
  /** Background as 'RRGGBB', null for none. */
  readonly fill: string | null;
  /** How much of the text is struck through. */
  readonly struck: 'none' | 'part' | 'all';
  /** Columns it covers; more than 1 when merged across. */
  readonly across: number;
  /** True when a cell merged downwards is repeated in its lower rows. */
  readonly isRepeat: boolean;
};

/**
 * Where a row of a document stands: its table, counted from 1, and its row in that table. Row 0 is a heading in the text
 * above the table; `level` is that of the heading, 1 the highest, null when only its look or its words say what it is.
 */
export type Place = { readonly table: number; readonly row: number; readonly level: number | null };

/**
 * A row with at least one cell. `cells` counts from column A; null is an empty cell. Numbers of rows rise; one that is
 * left out is a gap, such as an empty row or the text between two tables.
 */
export type GridRow = {
  readonly number: number;
  /** Null in a worksheet. */
  readonly place: Place | null;
  readonly isHidden: boolean;
  readonly cells: readonly (Cell | null)[];
};

/** A worksheet, or the tables of a document, as plain values: the rows that hold something, top to bottom. */
export type Grid = {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
  /** Indexes of hidden columns, counted from 0 for A. */
  readonly hiddenColumns: readonly number[];
  /** True when the sheet goes on below the rows that were read. */
  readonly isCut: boolean;
};

/** 'C7' for column index 2 (from 0) and row 7. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
  return `${letters}${String(row)}`;
}

/** What a person calls a row: 'row 7' of a worksheet, 'table 2, row 5' of a document, 'the heading above table 2'. */
export function rowName({ number, place }: Pick<GridRow, 'number' | 'place'>): string {
  if (place === null) return `row ${String(number)}`;
  return place.row === 0
    ? `the heading above table ${String(place.table)}`
    : `table ${String(place.table)}, row ${String(place.row)}`;
}

/** What a person calls a cell: 'C7' of a worksheet, 'table 2, row 5, column 3' of a document. Columns count from 0. */
export function addressIn(row: Pick<GridRow, 'number' | 'place'>, column: number): string {
  if (row.place === null) return addressOf(column, row.number);
  return row.place.row === 0 ? rowName(row) : `${rowName(row)}, column ${String(column + 1)}`;
}

/** A cell among those of all sheets of a file. */
export function placeKey(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

/** Orders addresses of one grid from its top, and from the left within a row. '' comes first. */
export function compareAddresses(a: string, b: string): number {
  const [own, other] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(own.length, other.length); at += 1) {
    const order = (own[at] ?? 0) - (other[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

function partsOf(address: string): readonly number[] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (row === '') return [...address.matchAll(/\d+/g)].map(Number);
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
  return [Number(row), column];
}

/** Text for comparing: lower case, 'and' for '&', single spaces, no punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’‘`´]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}

/** Text for keeping: the words as written, without space at its ends and at the ends of lines. */
export function kept(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** Text for one line: as kept, line breaks and runs of space made one space. */
export function oneLine(text: string): string {
  return kept(text).replaceAll(/\s+/g, ' ');
}
