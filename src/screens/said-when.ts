import { dayOf, sayDate, sayInstant } from '#domain/date.ts';
import { isNoteId } from '#domain/intake/imported-update.ts';
import type { Update } from '#domain/update.ts';

/** When an update was made: '10 November 2026 at 2:05pm', or the day alone of a note of a file, which gives no time. */
export function saidWhen({ id, submittedAt }: Pick<Update, 'id' | 'submittedAt'>): string {
  return isNoteId(id) ? sayDate(dayOf(submittedAt)) : sayInstant(submittedAt);
}
