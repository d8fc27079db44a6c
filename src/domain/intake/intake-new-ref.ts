import type { Action } from '#domain/action.ts';
import { numberRows } from './intake-numbering.ts';
import { refKey } from './intake-same.ts';
import type { IntakePreview } from './intake.ts';
import { usedRefs } from '#domain/change/next-ref.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * New numbers for actions of a file by their ref there, each the next free one of its section: for those that came without
 * one, counted without the ones that are in the plan already, and for those whose number the plan has used.
 */
export function newRefs(
  snapshot: Snapshot,
  preview: IntakePreview,
  wanting: readonly Action[],
): ReadonlyMap<string, string> {
  const own = preview.actions
    .filter((action) => !preview.numbered.has(action.ref))
    .map(({ section, ref }) => ({ section, ref }));
  const rows = [...own, ...wanting.map(({ section }) => ({ section, ref: null }))];
  const given = numberRows(snapshot, preview.sections, rows).slice(own.length);
  return new Map(wanting.map(({ ref }, at) => [ref, given[at] ?? ref]));
}

/** Tells whether the plan has ever used a number, in whatever way it is written. */
export function createIsUsed(snapshot: Snapshot): (ref: string) => boolean {
  const used = new Set([...usedRefs(snapshot)].map(refKey));
  return (ref) => used.has(refKey(ref));
}
