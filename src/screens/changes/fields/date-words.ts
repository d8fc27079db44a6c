import { readCompletion } from '#domain/completion/completion-date.ts';
import { sayDate } from '#domain/date.ts';

/**
 * How the app reads a completion date in the plan's own words, as somebody who types them needs to know it: kept until
 * which day, or that a review date is asked for, or that the words are not understood. '' for no words.
 */
export function sayReading(asWritten: string): string {
  if (asWritten.trim() === '') return '';
  const { precision, earliest, latest } = readCompletion(asWritten);
  if (precision === 'unknown')
    return 'Not understood as a date: kept as you wrote it, and never counted as overdue. Give a review date.';
  if (latest !== null)
    return `Read as: by ${sayDate(latest)} at the latest${precision === 'recurring' ? ', again and again until then' : ''}.`;
  const begins = earliest === null ? '' : ` from ${sayDate(earliest)}`;
  switch (precision) {
    case 'ongoing':
      return `Read as ongoing${begins}: no last day, so give a review date.`;
    case 'recurring':
      return `Read as coming again and again${begins}: no last day, so give a review date.`;
    case 'phased':
      return 'Read as phases without a start: no last day, so give a review date.';
    default:
      return 'Read as to be confirmed: no last day, so give a review date.';
  }
}
