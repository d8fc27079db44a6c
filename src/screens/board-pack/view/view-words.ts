import type { PackAction } from '#domain/pack/pack-parts.ts';
import type { PackHighlights } from '#domain/pack/pack-register-parts.ts';

/** Who carries an action: its leads by their posts, one a line, else the owner as the plan writes it; '' for nobody. */
export function leadsOf({ leads, ownerAsWritten }: Pick<PackAction, 'leads' | 'ownerAsWritten'>): string {
  return leads.length > 0 ? leads.join('\n') : ownerAsWritten;
}

/** A figure without the word that it is provisional, where a line of its own says that. */
export function bareFigure(words: string): string {
  return words.replace(/ \(provisional\)$/, '');
}

/** The exceptions to read one by one, and the refs of those that are here only because no update came. */
export function partedExceptions(exceptions: PackHighlights['exceptions']): {
  readonly listed: PackHighlights['exceptions'];
  readonly carriedOnly: readonly string[];
} {
  const isCarriedOnly = ({ action, why }: PackHighlights['exceptions'][number]) =>
    action.isCarriedForward && why.length === 1;
  return {
    listed: exceptions.filter((one) => !isCarriedOnly(one)),
    carriedOnly: exceptions.filter(isCarriedOnly).map(({ action }) => action.ref),
  };
}
