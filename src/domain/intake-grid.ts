import type { CivilDate } from './date.ts';

/** What Excel holds in a cell. 'no-value' is a formula that was saved without its result. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'no-value';

/** A real date of Excel, with what its number format lets a reader see of it. */
export type CellDate = {
  readonly on: CivilDate;
  readonly shows: 'day' | 'month' | 'year' | 'day-without-year' | 'month-without-year';
};

/** One cell that holds something. */
export type Cell = {
  /** As Excel names it, such as 'B7'. A repeat of a merged cell keeps the address of the merged cell. */
  readonly address: string;
  /** As shown in Excel; line breaks are \n. */
  readonly text: string;
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

/** A row with at least one cell. `cells` counts from column A; null is an empty cell. */
export type GridRow = {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly (Cell | null)[];
};

/** A worksheet as plain values: its rows that hold something, top to bottom. */
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
