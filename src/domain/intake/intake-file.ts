import type { Grid } from './intake-grid.ts';

/** Why a file cannot be read. Nothing is written when there is one; the wording belongs to the screens. */
export type FileRefusalCode =
  | 'empty'
  | 'too-big'
  | 'old-word'
  | 'pdf'
  | 'password'
  | 'binary-workbook'
  | 'unknown-kind'
  | 'damaged'
  | 'too-big-inside'
  | 'no-sheets'
  | 'no-tables'
  | 'unreadable'
  | 'took-too-long'
  | 'cancelled';

/** A file that was turned away; `facts` fill the sentence. Sizes are in bytes. */
export type FileRefusal = {
  readonly code: FileRefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** What came of a file: its worksheets or the tables of its text, or the reason why it cannot be read. */
export type FileReading =
  | { readonly kind: 'read'; readonly grids: readonly Grid[] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };
