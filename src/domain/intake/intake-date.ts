import { readCompletion, type Completion } from '#domain/completion/completion-date.ts';
import { monthNames, sayDate } from '#domain/date.ts';
import { oneLine, type Cell } from './intake-grid.ts';
import type { IssueCode } from './intake-issue.ts';

/** A completion date in the plan's words, what they bound, and what somebody should look at (null for nothing). */
export type DateReading = {
  readonly asWritten: string;
  readonly completion: Completion;
  readonly doubt: Extract<
    IssueCode,
    'date-missing' | 'date-unknown' | 'date-tbc' | 'date-year-hidden'
  > | null;
};

/** Reads a completion date; `text` is what the cell and the rows that continue it say. */
export function readDate(cell: Cell | undefined, text: string): DateReading {
  const asWritten = oneLine(text);
  const completion = readCompletion(asWritten);
  return { asWritten, completion, doubt: doubtOf(cell, asWritten, completion) };
}

/** As much of a date as its number format shows: '31 March 2027', 'March 2027', '2027'. A hidden year is written. */
export function wordsOf(date: NonNullable<Cell['date']>): string {
  const [year = '', month = ''] = date.on.split('-');
  if (date.shows === 'year') return year;
  if (date.shows.startsWith('month')) return `${monthNames[Number(month) - 1] ?? ''} ${year}`;
  return sayDate(date.on);
}

function doubtOf(cell: Cell | undefined, asWritten: string, completion: Completion): DateReading['doubt'] {
  if (asWritten === '') return 'date-missing';
  if (cell?.date?.shows.endsWith('without-year') === true) return 'date-year-hidden';
  if (completion.precision === 'unknown') return 'date-unknown';
  return completion.precision === 'to-be-confirmed' ? 'date-tbc' : null;
}
