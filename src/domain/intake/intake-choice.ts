import type { Field } from './intake-header.ts';

/** What the admin says of how a file is to be read. What is not said follows from the file alone. */
export type IntakeChoice = {
  /** Names of the sheets that are read together; null for those that are proposed: see sheetsIn. */
  readonly sheets: ReadonlySet<string> | null;
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
  /** Cells whose reference Excel has changed, and that are taken for what it may have been: see placeKey. */
  readonly mended: ReadonlySet<string>;
  /** The columns as they were chosen are used again for files with the same headings. */
  readonly isKept: boolean;
};

/** What was chosen for the columns of a heading row, by their indexes, for the next file whose headings have its shape. */
export type RememberedColumns = {
  readonly shape: string;
  readonly columns: Readonly<Record<string, Field | null>>;
};

/** What a column can be chosen to hold, in the order of the plan. */
export const choosableFields = [
  'ref',
  'title',
  'action',
  'priority',
  'section',
  'themes',
  'measure',
  'owner',
  'accountable',
  'completion',
  'revised',
  'status',
  'activity',
  'impactRating',
  'impact',
  'nextSteps',
  'sources',
] as const satisfies readonly Field[];

/** As a file is read before anybody has said anything. */
export const usualChoice: IntakeChoice = {
  sheets: null,
  hidden: false,
  struck: false,
  columns: new Map(),
  headings: null,
  isNumbering: false,
  mended: new Set(),
  isKept: true,
};
