import { isLive } from '#domain/action.ts';
import { checkState, isOnHold } from '#domain/action-state.ts';
import { tidyLine } from '#domain/check-text.ts';
import type { Proposed } from './proposal.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';

/**
 * What is wrong with a merge: no source, or nothing beside it, a source that is unknown, closed or the target itself, a
 * target that is unknown, gone, done or on hold, or a circle with merges that already wait. Fields are 'refs.0' and so
 * on, 'refs' and 'into'.
 */
export function checkMerge(
  snapshot: Snapshot,
  changeId: string,
  merge: Extract<Proposed, { kind: 'merge' }>,
): readonly Refusal[] {
  const into = tidyLine(merge.into);
  const refs = merge.refs.map(tidyLine).filter((ref) => ref !== '');
  const found: Refusal[] = [];
  // one alone, and none that goes on: no other action was chosen yet
  if (refs.length === 1 && into === '') return [refusal('merge-source-missing', 'refs')];
  if (refs.length === 0) found.push(refusal('merge-source-missing', 'refs'));
  for (const [index, ref] of refs.entries()) {
    const field = `refs.${String(index)}`;
    const action = snapshot.actions.get(ref);
    const wrong = action === undefined ? null : checkState(snapshot.scheme, 'merge', action);
    if (ref === into) found.push(refusal('merge-into-itself', field, { ref }));
    else if (action === undefined) found.push(refusal('action-unknown', field, { ref }));
    else if (wrong !== null) found.push({ ...wrong, field });
  }
  found.push(...checkTarget(snapshot, into));
  if (found.length > 0) return found;
  const id = circleWith(snapshot, changeId, new Set(refs), into);
  return id === null ? [] : [refusal('merge-circular', 'into', { refs: refs.join(', '), into, id })];
}

/** Why nothing can be merged into an action as it stands: no open commitment disappears into one that is done or paused. */
export function checkTarget(snapshot: Snapshot, into: string): readonly Refusal[] {
  if (into === '') return [refusal('merge-target-missing', 'into')];
  const target = snapshot.actions.get(into);
  if (target === undefined) return [refusal('action-unknown', 'into', { ref: into })];
  if (isLive(target)) {
    const status = statusOf(snapshot.scheme, target.status);
    const facts = { ref: into, status: status.label };
    if (isOnHold(snapshot.scheme, target)) return [refusal('merge-target-held', 'into', facts)];
    return status.countsAs === 'done' ? [refusal('merge-target-done', 'into', facts)] : [];
  }
  const { lifecycle, mergedInto } = target;
  return [refusal('merge-target-gone', 'into', { ref: into, lifecycle, into: mergedInto ?? '' })];
}

// follows the target through the merges that wait: when the way leads back to a source, the id of the last of them
function circleWith(
  snapshot: Snapshot,
  changeId: string,
  refs: ReadonlySet<string>,
  into: string,
): string | null {
  const waiting = [...snapshot.changes.values()].filter(
    (change) => change.kind === 'merge' && change.state === 'proposed' && change.id !== changeId,
  );
  const reached = new Set([into]);
  // a set is walked on through what is added on the way
  for (const at of reached)
    for (const change of waiting)
      for (const part of change.parts) {
        const target = part.ref === at ? part.after.mergedInto : null;
        if (target === null || target === undefined) continue;
        if (refs.has(target)) return change.id;
        reached.add(target);
      }
  return null;
}
