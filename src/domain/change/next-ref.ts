import { longestRef, sameRef } from '#domain/intake/intake-ref.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * Every ref that was ever used, in the form in which two are compared: by an action, also a merged or withdrawn one, and
 * by any change, whatever became of it. `except` is the id of the change being asked for.
 */
export function usedRefs(snapshot: Snapshot, except: string | null = null): ReadonlySet<string> {
  const used = new Set(refsReported(snapshot.updates));
  for (const ref of snapshot.actions.keys()) used.add(sameRef(ref));
  for (const change of snapshot.changes.values())
    if (change.id !== except) for (const part of change.parts) used.add(sameRef(part.ref));
  return used;
}

/** True for a ref that prints, links and sorts well: letters and digits, with dots, dashes, slashes or single spaces between. */
export function isWellFormedRef(ref: string): boolean {
  return ref.length <= longestRef && /^[\p{L}\p{N}]+(?:(?:[._/-]|[ ])[\p{L}\p{N}]+)*$/u.test(ref);
}

/**
 * A free ref for a new action under a heading: the next number after all that were ever used there, in the form that the
 * actions of the heading have, '<heading>.<number>' where there are none. `also` are refs about to be used.
 */
export function nextRef(snapshot: Snapshot, section: string, also: readonly string[] = []): string {
  const there = [...snapshot.actions.values()]
    .filter((action) => action.section === section && numbered.test(action.ref))
    .map((action) => action.ref)
    .sort(compareRefs);
  const [, prefix = `${section}.`, newest = ''] = numbered.exec(there.at(-1) ?? '') ?? [];
  const taken = new Set([...usedRefs(snapshot), ...[...snapshot.sections.keys(), ...also].map(sameRef)]);
  const wanted = sameRef(prefix);
  let last = 0;
  for (const ref of taken) {
    const [, before, number] = numbered.exec(ref) ?? [];
    if (before === wanted && number !== undefined) last = Math.max(last, Number(number));
  }
  // 'A-007' is followed by 'A-008'
  return `${prefix}${String(last + 1).padStart(newest.startsWith('0') ? newest.length : 1, '0')}`;
}

// updates are many, and never change
const reported = new WeakMap<Snapshot['updates'], ReadonlySet<string>>();

function refsReported(updates: Snapshot['updates']): ReadonlySet<string> {
  const known = reported.get(updates);
  if (known !== undefined) return known;
  const refs = new Set([...updates.values()].map((update) => sameRef(update.actionRef)));
  reported.set(updates, refs);
  return refs;
}

// what stands before the last number of a ref, and that number
const numbered = /^(.*?)(\d{1,9})$/su;
