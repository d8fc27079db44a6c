import type { Action } from '#domain/action.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { refOf, sameRef } from './intake-ref.ts';
import { sameWords } from '#domain/same-words.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What two references of a file and of the plan have in common when they are the same: '1.1.1.' is '1.1.1'. */
export function refKey(ref: string): string {
  return sameRef(refOf(ref.normalize('NFKC').replaceAll(/\p{Pd}|−/gu, '-')));
}

/** True for the same date: the same words, or words that name the same period. What has no end is never guessed to be. */
export function sameCompletion(file: Action, planned: Action): boolean {
  if (sameWords(file.completionAsWritten, planned.completionAsWritten)) return true;
  const [own, other] = [file, planned].map((one) => readCompletion(one.completionAsWritten));
  if (own === undefined || other === undefined || own.precision !== other.precision) return false;
  const isOneSort = own.precision === 'ongoing' || own.precision === 'to-be-confirmed';
  const hasDays = own.latest !== null && own.precision !== 'recurring' && own.precision !== 'phased';
  return (isOneSort || hasDays) && own.earliest === other.earliest && own.latest === other.latest;
}

/**
 * True for the same owners: the same people in any order, or the words that the plan has already, whoever leads for them
 * by now. A cell that names nobody who is known tells nothing.
 */
export function sameOwner(file: Action, planned: Action): boolean {
  if (file.leads.length === 0 || sameWords(file.ownerAsWritten, planned.ownerAsWritten)) return true;
  const [own, other] = [new Set(file.leads), new Set(planned.leads)];
  return own.size === other.size && [...own].every((key) => other.has(key));
}

/** True when a file puts an action where the plan has it, or under a heading above it. */
export function samePlace(snapshot: Pick<Snapshot, 'sections'>, file: string, planned: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = planned; at !== null && !seen.has(at);) {
    if (at === file) return true;
    seen.add(at);
    at = snapshot.sections.get(at)?.parent ?? null;
  }
  return false;
}
