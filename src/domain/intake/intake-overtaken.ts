import type { Action } from '#domain/action.ts';
import type { ChangeFields } from '#domain/change/change.ts';
import { importOfId } from './imported-update.ts';
import { isReported, isSameField } from './intake-compared.ts';
import type { ComparedField, Difference } from './intake-fate.ts';
import { lastOf } from '#domain/decide-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** How far a file seems to be from before the plan moved on: in nothing, in some of what it tells otherwise, in all. */
export type Overtaken = 'nothing' | 'some' | 'all';

/**
 * Whether differences of a file undo what was decided or said in the plan since: a promise as it was before an approved
 * change, or as it was declined; a report on an action that was updated in the plan, and not by an import, last.
 */
export function overtakenBy(
  plan: Snapshot,
  planned: Action,
  file: Action,
  differences: readonly Difference[],
): Overtaken {
  const last = lastOf(plan, planned);
  const hasSpoken = last !== null && importOfId(last.id) === null;
  const old = differences.filter(({ field }) => !isReported(field) && isDecided(plan, planned, file, field));
  if (old.length > 0 && old.length === differences.length) return 'all';
  const isMixed = old.length > 0 || (hasSpoken && differences.some(({ field }) => isReported(field)));
  return isMixed ? 'some' : 'nothing';
}

function isDecided(plan: Snapshot, planned: Action, file: Action, field: ComparedField): boolean {
  return [...plan.changes.values()].some((change) =>
    change.parts.some((part) => {
      const was = change.state === 'approved' ? part.before : change.state === 'declined' ? part.after : null;
      return (
        was !== null &&
        part.ref === planned.ref &&
        behind[field].some((name) => was[name] !== undefined) &&
        isSameField(field, file, { ...planned, ...was }, plan)
      );
    }),
  );
}

// what of an action a field is made of
const behind: Readonly<Record<ComparedField, readonly (keyof ChangeFields)[]>> = {
  title: ['title'],
  description: ['description'],
  section: ['section'],
  themes: ['themes'],
  owner: ['leads', 'ownerAsWritten'],
  accountable: ['accountable'],
  measure: ['successMeasures'],
  completion: ['completionAsWritten'],
  sources: ['sources'],
  status: ['status'],
  impactRating: [],
  activity: [],
  impact: [],
  nextSteps: [],
};
