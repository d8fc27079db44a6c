import { isLive, type Action } from '#domain/action.ts';
import type { Fate, Match } from './intake-fate.ts';
import type { SkippedRow } from './intake-issue.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * The live actions of the plan that a file does not have, under headings of which it has others: what was taken out of a
 * newer copy. `fates` are what becomes of the actions of the file. In the order of their refs.
 */
export function missingFrom(
  snapshot: Snapshot,
  matches: readonly Match[],
  fates: ReadonlyMap<string, Fate>,
  skipped: readonly SkippedRow[],
): readonly Action[] {
  const own = new Set<string>();
  const named = new Set<string>();
  for (const { action, standing, proposed } of matches) {
    if (standing.kind === 'same' || standing.kind === 'changed') own.add(standing.ref);
    const fate = fates.get(action.ref) ?? proposed;
    if (fate.kind === 'change') own.add(fate.ref);
    if (fate.kind === 'combine') named.add(fate.into);
    if (fate.kind === 'carried') named.add(fate.follows);
  }
  const sections = new Set([...own].map((ref) => snapshot.actions.get(ref)?.section));
  // a row that cannot be read, or is hidden, is in the file all the same
  const isSkipped = (ref: string) => skipped.some(({ text }) => text === ref || text.startsWith(`${ref} `));
  return [...snapshot.actions.values()]
    .filter((action) => isLive(action) && sections.has(action.section))
    .filter(({ ref }) => !own.has(ref) && !named.has(ref) && !isSkipped(ref))
    .toSorted((a, b) => compareRefs(a.ref, b.ref));
}
