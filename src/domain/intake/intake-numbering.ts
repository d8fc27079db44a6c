import { blankAction } from '#domain/action.ts';
import { refAfter, sameRef } from './intake-ref.ts';
import { nextRef, usedRefs } from '#domain/change/next-ref.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** A row of a file that has its section, and its reference or null for none. */
export type Placed = { readonly section: string; readonly ref: string | null };

/**
 * The references of rows, in their order: their own, and for those without the next free number of the section, in the
 * form that the plan's actions there have, else the file's. No number is given that the plan ever used, or the file uses.
 */
export function numberRows(
  snapshot: Snapshot,
  sections: readonly Section[],
  rows: readonly Placed[],
): readonly string[] {
  if (rows.every((row) => row.ref !== null)) return rows.map((row) => row.ref ?? '');
  const actions = new Map(snapshot.actions);
  for (const { ref, section } of rows)
    if (ref !== null && !actions.has(ref)) actions.set(ref, blankAction(ref, section, ''));
  const all = new Map(snapshot.sections);
  for (const section of sections) all.set(section.key, section);
  const extended = { ...snapshot, actions, sections: all };
  const taken = new Set([...usedRefs(extended), ...[...all.keys()].map(sameRef)]);
  const last = new Map<string, string>();
  return rows.map(({ ref, section }) => {
    if (ref !== null) return ref;
    let given = last.get(section);
    given = given === undefined ? nextRef(extended, section) : refAfter(given);
    while (taken.has(sameRef(given))) given = refAfter(given);
    taken.add(sameRef(given));
    last.set(section, given);
    return given;
  });
}
