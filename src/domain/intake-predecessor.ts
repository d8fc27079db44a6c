import type { Action } from './action.ts';
import { sharedWords, sameWords, stemsOf } from './same-words.ts';
import type { Alike } from './intake-fate.ts';
import { plain } from './intake-grid.ts';
import { refKey } from './intake-same.ts';
import { isOfImport } from './imported-update.ts';
import type { Predecessor } from './predecessor.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What an earlier import made of an action of a file: `ref` is the action of the plan that it went into, and `isItself` says
 * that this is the same action, which joined under another number.
 */
export type Past = { readonly ref: string; readonly isItself: boolean };

// words may be corrected from file to file, but they are still those that were decided on
const enough = { sameSource: 0.6, sameRef: 0.9, wordsAlone: 0.97 } as const;

/**
 * Finds actions of files that were combined with one of the plan, or joined it under another number, by the predecessors
 * that are kept of them: the same plan and number, the same number and words, or the same words of the same plan.
 */
export function createPast(
  snapshot: Snapshot,
  alike: Alike,
  source: string,
): (action: Action) => Past | null {
  const kept = [...snapshot.predecessors.values()].filter((one) =>
    one.successors.some((ref) => snapshot.actions.has(ref)),
  );
  const stems = new Map(kept.map((one) => [one, stemsOf(one.wording)]));
  const isOfSource = ({ plan }: Predecessor) => source !== '' && plain(plan) === plain(source);
  const likeness = (action: Action, one: Predecessor): number => {
    if (sameWords(action.description, one.wording)) return 1;
    const share = sharedWords(stemsOf(action.description), stems.get(one) ?? new Set());
    return share < 0.4 ? 0 : alike(action.description, one.wording);
  };
  const isIt = (action: Action, one: Predecessor): boolean => {
    const hasRef = one.ref !== '' && refKey(one.ref) === refKey(action.ref);
    if (hasRef) return likeness(action, one) >= (isOfSource(one) ? enough.sameSource : enough.sameRef);
    return (isOfSource(one) || one.ref === '') && likeness(action, one) >= enough.wordsAlone;
  };
  return (action) => {
    const found = kept.find((one) => isIt(action, one));
    const into = found?.successors.find((ref) => snapshot.actions.has(ref));
    if (found === undefined || into === undefined) return null;
    return { ref: into, isItself: isOfImport(found.id, snapshot.actions.get(into)?.importId ?? '') };
  };
}
