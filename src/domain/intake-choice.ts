import type { Field } from './intake-header.ts';

/** What the admin says of how a file is to be read. What is not said follows from the file alone. */
export type IntakeChoice = {
  /** Rows that the file hides are read too. */
  readonly hidden: boolean;
  /** Words that are struck through are read too. */
  readonly struck: boolean;
  /** What a column holds where it was chosen by hand, by its key: see columnKeys. Null: it is not read. */
  readonly columns: ReadonlyMap<string, Field | null>;
  /** The row of headings that was pointed at, because words alone did not find it; `row` is GridRow.number. */
  readonly headings: { readonly sheet: string; readonly row: number } | null;
  /** Actions without a number get the next free one of their section. */
  readonly isNumbering: boolean;
};

/** As a file is read before anybody has said anything. */
export const usualChoice: IntakeChoice = {
  hidden: false,
  struck: false,
  columns: new Map(),
  headings: null,
  isNumbering: false,
};
