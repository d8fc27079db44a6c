import type { Disposition } from '#domain/predecessor/predecessor.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What became of an action of an earlier plan, as it is chosen and shown. */
export const dispositionWords: Readonly<Record<Disposition, string>> = {
  open: 'To decide',
  complete: 'Already complete',
  'not-needed': 'Not needed any more',
  carried: 'Carried over',
  combined: 'Combined with others',
};

/** '1.3.2 Agree one offer' for each ref; a ref that is no action's as itself. */
export function successorWords(snapshot: Pick<Snapshot, 'actions'>, refs: readonly string[]): string {
  return refs.map((ref) => `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim()).join('\n');
}

/** The refs in what somebody typed: parted by commas, semicolons or spaces, each once. */
export function refsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((one) => one !== ''))];
}
