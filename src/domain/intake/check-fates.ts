import { checkTarget } from '#domain/change/check-merge.ts';
import { checkState } from '#domain/action-state.ts';
import type { Fate, Match } from './intake-fate.ts';
import { refKey } from './intake-same.ts';
import { isWellFormedRef, usedRefs } from '#domain/change/next-ref.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * What is wrong with what was decided of the actions of a file, with the ref in the file as the field; empty when all is
 * well. Refuses ref-taken, ref-malformed, action-unknown, the rules of merges for what is combined, closed-to-change, and
 * used-twice where two actions of the file would change the same one.
 */
export function checkFates(
  snapshot: Snapshot,
  matches: readonly Match[],
  fates: ReadonlyMap<string, Fate>,
): readonly Refusal[] {
  const used = usedRefs(snapshot);
  const joining = new Set<string>();
  const changed = new Set<string>();
  // what the file has under its own number is there, also where it tells nothing else of it
  const own = new Set(
    matches.flatMap(({ action, standing }) =>
      standing.kind === 'same' && refKey(standing.ref) === refKey(action.ref) ? [standing.ref] : [],
    ),
  );
  return matches.flatMap(({ action, proposed, standing }): readonly Refusal[] => {
    const field = action.ref;
    const fate = fates.get(action.ref) ?? proposed;
    switch (fate.kind) {
      case 'add':
      case 'carried': {
        const ref = fate.as ?? action.ref;
        const isTaken = used.has(refKey(ref)) || joining.has(refKey(ref));
        joining.add(refKey(ref));
        const isOdd = fate.as !== null && !isWellFormedRef(fate.as);
        return [
          ...(isTaken ? [refusal('ref-taken', field, { ref })] : []),
          ...(isOdd ? [refusal('ref-malformed', field, { ref })] : []),
          ...(fate.kind === 'carried' && !snapshot.actions.has(fate.follows)
            ? [refusal('action-unknown', field, { ref: fate.follows })]
            : []),
        ];
      }
      case 'combine':
        return checkTarget(snapshot, fate.into).map((one) => ({ ...one, field }));
      case 'change': {
        const { ref } = fate;
        const planned = snapshot.actions.get(ref);
        if (planned === undefined) return [refusal('action-unknown', field, { ref })];
        const wrong = checkState(snapshot.scheme, 'details', planned);
        if (wrong !== null) return [{ ...wrong, field }];
        const isTwice = changed.has(ref) || (own.has(ref) && standing.kind !== 'same');
        changed.add(ref);
        return isTwice ? [refusal('used-twice', field, { value: ref })] : [];
      }
      case 'leave':
        return [];
    }
  });
}
