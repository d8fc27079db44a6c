/** 'stops': the row, or the whole table, cannot be imported. 'check': it can, and somebody should look. */
export type IssueLevel = 'stops' | 'check';

/** Everything that can be said about a workbook. The wording belongs to the screens. */
export type IssueCode =
  // of the whole table
  | 'no-table'
  | 'no-ref-column'
  | 'no-action-column'
  | 'no-actions'
  | 'too-many-rows'
  | 'another-table'
  | 'column-unused'
  | 'column-second'
  | 'column-hidden'
  // of a row
  | 'ref-missing'
  | 'ref-twice'
  | 'ref-is-date'
  | 'ref-is-number'
  | 'ref-mended'
  | 'action-missing'
  | 'text-too-long'
  | 'text-cut'
  | 'no-value'
  | 'cell-error'
  | 'row-hidden'
  | 'row-joined'
  | 'struck-part'
  // of what a cell says
  | 'personal-data'
  | 'date-missing'
  | 'date-unknown'
  | 'date-tbc'
  | 'date-year-hidden'
  | 'owner-missing'
  | 'owner-new'
  | 'owner-maybe-several'
  | 'owner-ambiguous'
  | 'owner-left'
  | 'owner-differs'
  | 'accountable-several'
  | 'measure-missing'
  | 'status-unknown'
  | 'status-read'
  | 'status-by-colour'
  | 'status-closed'
  | 'status-unexplained'
  | 'impact-rating-unknown'
  | 'section-new'
  | 'section-title-differs'
  | 'section-from-ref'
  | 'priority-ignored';

/** One finding, at its cell. `cell` is '' when it concerns the whole sheet. */
export type IntakeIssue = {
  readonly level: IssueLevel;
  readonly sheet: string;
  readonly cell: string;
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Why a row of the table became no action, beside those that an issue stops. */
export type SkipReason =
  | 'stopped'
  | 'placeholder'
  | 'total'
  | 'note'
  | 'phase'
  | 'struck'
  | 'hidden'
  | 'key'
  | 'other-table';

/** A row that is left out, with the words by which a reader finds it. `name` is that of the row: see rowName. */
export type SkippedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly cell: string;
  readonly why: SkipReason;
  readonly text: string;
};

/** Takes a finding. */
export type Report = (level: IssueLevel, cell: string, code: IssueCode, facts?: IntakeIssue['facts']) => void;
