import type { Action } from './action.ts';
import { numberRows } from './intake-numbering.ts';
import { refKey } from './intake-same.ts';
import type { IntakePreview } from './intake.ts';
import { usedRefs } from './next-ref.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** New numbers for actions of a file, each given once. */
export type NewRefs = {
  /** The next free number of the action's section. */
  readonly nextFor: (action: Action) => string;
  /** Null where its own number can stay; else the next free one. */
  readonly freeFor: (action: Action) => string | null;
};

/**
 * Numbers for the actions of a file that cannot keep theirs: it was ever used in the plan, or it was counted on over actions
 * that turn out to be in the plan already (`known`, by their refs in the file).
 */
export function createNewRefs(
  preview: IntakePreview,
  snapshot: Snapshot,
  known: ReadonlySet<string>,
): NewRefs {
  const used = usedRefs(snapshot);
  const isUsed = (ref: string) => used.has(refKey(ref));
  const file = preview.actions.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const isCounted = (action: Action) => preview.numbered.has(action.ref) && !known.has(action.ref);
  // counted on without those that are known; what has a number that is free keeps it
  const counted = file.filter(isCounted);
  const others = file.filter((action) => !preview.numbered.has(action.ref) && isUsed(action.ref));
  const rows = [
    ...file
      .filter((action) => !preview.numbered.has(action.ref))
      .map(({ section, ref }) => ({ section, ref })),
    ...[...counted, ...others].map(({ section }) => ({ section, ref: null })),
  ];
  const given = numberRows(snapshot, preview.sections, rows).slice(
    rows.length - counted.length - others.length,
  );
  const next = new Map([...counted, ...others].map((action, at) => [action.ref, given[at] ?? action.ref]));
  return {
    nextFor: ({ ref }) => next.get(ref) ?? ref,
    freeFor: ({ ref }) => {
      const wanted = next.get(ref);
      return wanted === undefined || wanted === ref ? null : wanted;
    },
  };
}
