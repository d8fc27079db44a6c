import type { StatedAbsence } from './intake-entry.ts';
import type { Place } from './intake-outline.ts';
import { refOf } from './intake-ref.ts';
import type { Section } from '#domain/section.ts';

/**
 * New headings with the absences that the file states under them: 'No new actions' for a phase. Under a heading that the
 * plan has already nothing is added.
 */
export function withAbsences(
  sections: readonly Section[],
  absences: readonly (StatedAbsence & { readonly place: Place })[],
): readonly Section[] {
  const placed = absences.map((absence) => {
    const [outer = null, inner = null] = absence.headings;
    const [priority, section] = inner === null ? [null, outer] : [outer, inner];
    return { absence, key: absence.place(priority, section, refOf(absence.ref)) };
  });
  return sections.map((section) => ({
    ...section,
    placeholders: placed
      .filter(({ key }) => key === section.key)
      .map(({ absence }) => ({ phase: absence.phase, words: absence.words })),
  }));
}
