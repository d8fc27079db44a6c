import { sayDate, type CivilDate } from '#domain/date.ts';
import type { PackAction } from '#domain/pack-parts.ts';

/** Who carries an action: its leads by their posts, one a line, else the owner as the plan writes it; '' for nobody. */
export function leadsOf({ leads, ownerAsWritten }: Pick<PackAction, 'leads' | 'ownerAsWritten'>): string {
  return leads.length > 0 ? leads.join('\n') : ownerAsWritten;
}

/** A day as people say it, or a dash. */
export function dayOr(on: CivilDate | null): string {
  return on === null ? '–' : sayDate(on);
}

/** Words that begin a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
