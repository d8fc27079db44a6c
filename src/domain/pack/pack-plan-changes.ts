import { awaiting } from '#domain/change/change-log.ts';
import { latestFirst, refsOf, type PlanChange } from '#domain/change/change.ts';
import { changeInWords, changeNames, decidedNames } from '#domain/change/change-words.ts';
import { dayOf, type CivilDate, type Instant } from '#domain/date.ts';
import { endOf, spanOf } from '#domain/history.ts';
import { countingCycle } from '#domain/overview.ts';
import type { PackPlanChange } from './pack-parts.ts';
import { postOf } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * The changes of the plan that were approved or declined since the body's last pack, newest first, then those that wait,
 * longest waiting first. In a first pack, since the freeze before the cycle that counts; before any cycle, all of them.
 */
export function planChangesPart({ frozen, snapshot }: Thawed): readonly PackPlanChange[] {
  const { asAt } = frozen.facts;
  return changesSince(snapshot, frozen.previous?.asAt ?? null, asAt).map((change) =>
    inPack(snapshot, change),
  );
}

/** The changes that a pack tells of, in their order, by the day of the body's last pack or null in a first one. */
export function changesSince(
  snapshot: Snapshot,
  lastAsAt: CivilDate | null,
  asAt: CivilDate,
): readonly PlanChange[] {
  const since = lastAsAt === null ? sinceCycle(snapshot, asAt) : endOf(lastAsAt);
  const end = endOf(asAt);
  const decided = [...snapshot.changes.values()]
    .filter(({ state, decidedAt }) => {
      const isDecided = state === 'approved' || state === 'declined';
      return isDecided && decidedAt !== null && since <= decidedAt && decidedAt < end;
    })
    .sort(latestFirst);
  return [...decided, ...awaiting(snapshot)];
}

/** Who decided a change: the body by its name, else the post of the person; '' while nobody has. */
export function deciderOf(snapshot: Snapshot, change: PlanChange): string {
  if (change.state === 'proposed' || change.decidedBy === null) return '';
  return change.approver.by === 'body' ? change.approver.body : postOf(snapshot, change.decidedBy);
}

function sinceCycle(snapshot: Snapshot, asAt: CivilDate): Instant {
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  return cycle === null ? '' : endOf(spanOf(snapshot, cycle, asAt).from);
}

function inPack(snapshot: Snapshot, change: PlanChange): PackPlanChange {
  const refs = refsOf(change);
  const titleOf = (ref: string) =>
    snapshot.actions.get(ref)?.title ?? change.parts.find((part) => part.ref === ref)?.after.title ?? '';
  const isOpen = change.state === 'proposed';
  return {
    id: change.id,
    kind: change.kind,
    weight: change.weight,
    state: change.state,
    refs,
    what: (change.state === 'approved' ? decidedNames : changeNames)[change.kind],
    titles: refs.map(titleOf),
    ...changeInWords(snapshot, change),
    reason: change.reason,
    driver: change.driver,
    proposedBy: postOf(snapshot, change.proposedBy),
    proposedOn: dayOf(change.proposedAt),
    decidedBy: deciderOf(snapshot, change),
    decidedOn: isOpen ? null : change.decidedOn,
    decisionNote: isOpen ? '' : change.decisionNote,
  };
}
