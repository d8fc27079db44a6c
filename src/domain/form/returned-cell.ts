import { readCompletion } from '#domain/completion/completion-date.ts';
import { isCivilDate } from '#domain/date.ts';
import { formFields, headingOf, type FormField } from './form-layout.ts';
import type { FormRecord, RecordedAction } from './form-record.ts';
import { oneLine, plain, type Cell } from '#domain/intake/intake-grid.ts';
import { readStatus } from '#domain/intake/intake-status.ts';
import { cellAt, placeOf, textOf, type FormRow } from './returned-row.ts';
import { statusOf, type StatusScheme } from '#domain/status.ts';
import type { FormEntry } from './update-form.ts';

/** Something in a returned form that somebody should look at. What could not be read is as it was. */
export type FormProblem = {
  readonly code: FormProblemCode;
  readonly sheet: string;
  /** Where it is, 'G7'; '' where there is no cell. */
  readonly cell: string;
  /** Fills the sentence: the field's heading, the text that stands there, the number of an action. */
  readonly facts: Readonly<Record<string, string>>;
};

/** What is the matter with something in a form that came back. */
export type FormProblemCode =
  /** A status in other words than the form's was understood. */
  | 'status-guessed'
  | 'status-unread'
  | 'impact-rating-unread'
  | 'date-unread'
  /** A formula, or a cell with an error of the spreadsheet. */
  | 'cell-unread'
  /** Words that are struck through were left out. */
  | 'struck-out'
  /** Given although the status does not ask for it, so that it would not be kept. */
  | 'reason-not-asked'
  | 'date-not-asked'
  /** The person does not lead the action any more. */
  | 'not-theirs'
  /** Another row says something about the same action. */
  | 'row-twice'
  /** An action of the form has no row any more. */
  | 'row-missing'
  /** A row with words that names no action of the form. */
  | 'row-unknown'
  /** Words in a column that the form does not have. */
  | 'not-read'
  | 'column-missing'
  /** It was made for an earlier cycle than the one that updates count in now. */
  | 'earlier-cycle';

/** A problem that has no cell. */
export function formProblem(code: FormProblemCode, facts: FormProblem['facts'] = {}): FormProblem {
  return { code, sheet: '', cell: '', facts };
}

/** What a row was read as: the fields that say something else than when the form went out. */
export type RowReading = {
  readonly given: Partial<FormEntry>;
  readonly problems: readonly FormProblem[];
};

/** Reads the fields of a row. Only what differs from what the form went out with is given. */
export function readFields(
  row: FormRow,
  recorded: RecordedAction,
  record: FormRecord,
  scheme: StatusScheme,
): RowReading {
  const problems: FormProblem[] = [];
  const note = (code: FormProblemCode, field: FormField, facts: FormProblem['facts'] = {}) => {
    const cell = placeOf(row, field);
    problems.push({ code, sheet: row.sheet, cell, facts: { field: headingOf(field), ...facts } });
  };
  const { start } = recorded;
  let given: Partial<FormEntry> = {};
  for (const field of formFields) {
    const cell = cellAt(row, field);
    // a column that is gone says nothing
    if (!row.columns.has(field)) continue;
    if (cell !== null && (cell.kind === 'error' || cell.kind === 'no-value')) {
      note('cell-unread', field, { text: cell.text });
      continue;
    }
    if (cell !== null && cell.struck !== 'none') note('struck-out', field, { text: oneLine(cell.text) });
    const text = textOf(cell);
    if (field === 'status') {
      const code = text === '' ? null : statusNamed(text, record, scheme, note);
      if (code !== null && code !== start.status) given = { ...given, status: code };
    } else if (field === 'impactRating') {
      const code = text === '' ? null : ratingNamed(text, record, scheme, note);
      if (code !== null && code !== start.impactRating) given = { ...given, impactRating: code };
    } else if (field === 'forecastOn') {
      const on = dayIn(cell, text);
      if (on === null) note('date-unread', field, { text: oneLine(text) });
      else if (on !== start.forecastOn) given = { ...given, forecastOn: on };
    } else if (field === 'activity') {
      // it is new each time: an empty one says nothing
      if (text !== '') given = { ...given, activity: text };
    } else if (!isSame(text, start[field])) given = { ...given, [field]: text };
  }
  return { given, problems };
}

/** True for texts that only differ in what a program alters when it saves them: space and what nobody sees. */
export function isSame(a: string | null, b: string | null): boolean {
  return seenText(a ?? '') === seenText(b ?? '');
}

type Note = (code: FormProblemCode, field: FormField, facts?: FormProblem['facts']) => void;

function statusNamed(text: string, record: FormRecord, scheme: StatusScheme, note: Note): string | null {
  const words = plain(text);
  const own = record.statuses.find(({ label }) => label === text || plain(label) === words);
  if (own !== undefined) return own.code;
  const read = readStatus(scheme, text, null);
  if (read.how === 'exact') return read.status;
  const isRead = read.how === 'read';
  note(isRead ? 'status-guessed' : 'status-unread', 'status', {
    text: oneLine(text),
    ...(isRead ? { status: statusOf(scheme, read.status).label } : {}),
  });
  return isRead ? read.status : null;
}

function ratingNamed(text: string, record: FormRecord, scheme: StatusScheme, note: Note): string | null {
  const words = plain(text);
  const isIt = ({ code, label }: { readonly code: string; readonly label: string }) =>
    label === text || plain(label) === words || code === text;
  const found = record.impacts.find(isIt) ?? [...scheme.impacts, ...scheme.retiredImpacts].find(isIt);
  if (found !== undefined) return found.code;
  note('impact-rating-unread', 'impactRating', { text: oneLine(text) });
  return null;
}

// '' for an empty cell, null for what is no day: nobody guesses one out of a month or of a bare number
function dayIn(cell: Cell | null, text: string): string | null {
  if (text === '') return '';
  if (cell?.date?.shows === 'day') return cell.date.on;
  if (cell?.kind !== 'text') return null;
  if (isCivilDate(text)) return text;
  const { precision, earliest, latest } = readCompletion(text);
  return precision === 'day' && earliest === latest ? latest : null;
}

/** A text without what nobody sees of it: as one line, without control characters. */
export function seenText(text: string): string {
  return oneLine(text.replaceAll(/[^\P{Cc}\s]/gu, ''));
}
