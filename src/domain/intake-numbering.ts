import { blankAction } from './action.ts';
import { sameRef } from './intake-ref.ts';
import { nextRef, usedRefs } from './next-ref.ts';
import type { Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';

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
    given = given === undefined ? nextRef(extended, section) : after(given);
    while (taken.has(sameRef(given))) given = after(given);
    taken.add(sameRef(given));
    last.set(section, given);
    return given;
  });
}

// the next number in the same form: '4.1.9' is followed by '4.1.10', 'A-009' by 'A-010'
function after(ref: string): string {
  const [, prefix = '', number = '0'] = /^(.*?)(\d{1,9})$/su.exec(ref) ?? [];
  const next = String(Number(number) + 1);
  return `${prefix}${number.startsWith('0') ? next.padStart(number.length, '0') : next}`;
}
