import { checkState } from '#domain/action-state.ts';
import { isLive } from '#domain/action.ts';
import { mayPropose } from '#domain/change/approval.ts';
import { checkTarget } from '#domain/change/check-merge.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { actionsInOrder, type Snapshot } from '#domain/snapshot.ts';

/** What somebody may ask of the actions of the plan in a merge. */
export type MergeChoices = {
  /** The refs that may take part beside those chosen already, in order. */
  readonly others: readonly string[];
  /** Of those that take part, the refs that may go on. */
  readonly into: readonly string[];
};

/**
 * Which actions may become one with others, and which of them may go on. What ends has to be one's own to change; what goes
 * on has to be open and live, and may be anybody's.
 */
export function mergeChoices(
  snapshot: Snapshot,
  part: readonly string[],
  me: Person,
  today: CivilDate,
): MergeChoices {
  const mayEnd = (ref: string) => {
    const action = snapshot.actions.get(ref);
    return (
      action !== undefined &&
      checkState(snapshot.scheme, 'merge', action) === null &&
      mayPropose(snapshot, 'merge', ref, me, today)
    );
  };
  const mayGoOn = (ref: string) => checkTarget(snapshot, ref).length === 0;
  const staying = part.filter((ref) => !mayEnd(ref));
  return {
    // only one goes on: beside one that cannot end, all others have to
    others: actionsInOrder(snapshot)
      .filter(isLive)
      .map(({ ref }) => ref)
      .filter((ref) => !part.includes(ref) && (mayEnd(ref) || (staying.length === 0 && mayGoOn(ref)))),
    into: part.filter((ref) => mayGoOn(ref) && staying.every((one) => one === ref)),
  };
}
