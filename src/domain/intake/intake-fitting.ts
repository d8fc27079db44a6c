import { updateLimits } from '#domain/decide-update.ts';
import { splitNotes } from './intake-notes.ts';

/** What a file reports, of which as much is taken as an update holds; a promise is taken whole or not at all. */
const reported = { activity: true, impact: true, nextSteps: true } as const;

/** True for a column of which as much is taken as an update holds. */
export function isCut(field: string): field is keyof typeof reported {
  return field in reported;
}

/**
 * A text of a file as far as an update holds it: whole where it fits, or where it is dated notes that each do; else cut
 * behind its last whole word.
 */
export function fitting(field: keyof typeof reported, text: string): string {
  const limit = updateLimits[field];
  if (text.length <= limit) return text;
  const notes = field === 'activity' ? splitNotes(text) : null;
  if (notes?.every((note) => note.text.length <= limit) === true) return text;
  return `${text.slice(0, limit - 2).replace(/\s+\S*$/, '')} …`;
}
