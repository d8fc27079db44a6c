import type { Action } from '#domain/action.ts';
import { importedId, isOfImport } from './imported-update.ts';
import type { Alike } from './intake-fate.ts';
import { plain } from './intake-grid.ts';
import { refKey } from './intake-same.ts';
import type { IntakePreview } from './intake.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import { sameWords, sharedWords, stemsOf } from '#domain/same-words.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * What an earlier import made of an action of a file: `ref` is the action of the plan that it went into, and `isItself` says
 * that this is the same action, which joined, or was taken over into, one under another number.
 */
export type Past = { readonly ref: string; readonly isItself: boolean };

// words are corrected from file to file, and are still those that were decided on
const enough = { sameSource: 0.6, sameRef: 0.9, wordsAlone: 0.97 } as const;

/** The id of a predecessor that keeps under which number a file has an action of the plan that it changed. */
export function takenOverId(importId: string, ref: string): string {
  return importedId(importId, `as.${ref}`);
}

function isTakenOverId(id: string): boolean {
  return /^import-[^.]+\.as\./.test(id);
}

/**
 * Finds actions of files that were combined with one of the plan, or joined it under another number, by the predecessors
 * that are kept of them: the same plan and number, the same number and words, or the same words of the same plan. `source`
 * is what the file's plan is called, '' where nobody has said.
 */
export function createPast(
  snapshot: Snapshot,
  preview: IntakePreview,
  alike: Alike,
  source: string,
): (action: Action) => Past | null {
  const kept = [...snapshot.predecessors.values()]
    .filter((one) => one.successors.some((ref) => snapshot.actions.has(ref)))
    // of two with the same words the one that was taken over says more
    .sort((a, b) => Number(isTakenOverId(b.id)) - Number(isTakenOverId(a.id)) || a.id.localeCompare(b.id))
    .map((one) => ({ one, key: refKey(one.ref), stems: stemsOf(one.wording) }));
  const inFile = new Set(
    preview.actions.filter((one) => !preview.numbered.has(one.ref)).map((one) => refKey(one.ref)),
  );
  const isOfSource = ({ plan }: Predecessor) => source.trim() !== '' && plain(plan) === plain(source);
  return (action) => {
    const key = preview.numbered.has(action.ref) ? null : refKey(action.ref);
    const stems = stemsOf(action.description);
    const scoreOf = (past: (typeof kept)[number]): number => {
      const { one } = past;
      const isNumber = past.key !== '' && past.key === key;
      // another number that the file has too is another action
      const isCandidate = isNumber || (past.key === '' ? true : isOfSource(one) && !inFile.has(past.key));
      if (!isCandidate) return 0;
      const least = isNumber ? (isOfSource(one) ? enough.sameSource : enough.sameRef) : enough.wordsAlone;
      const { wording } = one;
      if (sameWords(action.description, wording)) return isNumber ? 2 : 1;
      if (sharedWords(stems, past.stems) < 0.4) return 0;
      const score = alike(action.description, wording);
      return score < least ? 0 : score + (isNumber ? 1 : 0);
    };
    let best: Predecessor | null = null;
    let most = 0;
    for (const past of kept) {
      const score = scoreOf(past);
      if (score > most) [best, most] = [past.one, score];
    }
    const into = best?.successors.find((ref) => snapshot.actions.has(ref));
    if (best === null || into === undefined) return null;
    const isJoined = isOfImport(best.id, snapshot.actions.get(into)?.importId ?? '');
    return { ref: into, isItself: isJoined || isTakenOverId(best.id) };
  };
}
