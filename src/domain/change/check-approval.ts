import { checkState } from '#domain/action-state.ts';
import { fieldNames } from './change-part.ts';
import { isSame } from '#domain/record-edit.ts';
import type { ChangeFields, ChangePart, PlanChange } from './change.ts';
import { checkTarget } from './check-merge.ts';
import { checkOwner } from './check-new-action.ts';
import { checkHoldReview } from './check-proposal.ts';
import type { CivilDate } from '#domain/date.ts';
import { sameRef } from '#domain/intake/intake-ref.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * Why a proposed change can no longer be approved as it was proposed, as the plan stands now: an action is closed or in a
 * state it does not fit, a field was altered meanwhile, a ref is taken, a person or a heading is gone, the target of a
 * merge is gone, the day of a pause has come. Each refusal carries the id of the change. A status may have moved: what
 * counts is that the change still fits it.
 */
export function checkApproval(snapshot: Snapshot, change: PlanChange, today: CivilDate): readonly Refusal[] {
  const found = change.parts.flatMap((part) => [
    ...checkPlace(snapshot, change, part),
    ...checkPeople(snapshot, part, today),
    ...checkSection(snapshot, part),
    ...(change.kind === 'hold' ? checkHoldReview(reviewOf(snapshot, part), today) : []),
  ]);
  const targets = new Set(change.parts.map((part) => part.after.mergedInto ?? ''));
  targets.delete('');
  for (const into of targets) found.push(...checkTarget(snapshot, into));
  return found.map((one) => ({ ...one, field: null, facts: { ...one.facts, id: change.id } }));
}

/** A change with the statuses before it as they are now, so that going back from it finds what was really there. */
export function rebased(snapshot: Snapshot, change: PlanChange): PlanChange {
  return {
    ...change,
    parts: change.parts.map((part) => {
      const status = snapshot.actions.get(part.ref)?.status;
      if (part.before?.status === undefined || status === undefined) return part;
      return { ...part, before: { ...part.before, status } };
    }),
  };
}

function checkPlace(snapshot: Snapshot, change: PlanChange, part: ChangePart): readonly Refusal[] {
  const { before, ref } = part;
  const action = snapshot.actions.get(ref);
  if (before === null)
    return action !== undefined || isTakenByOther(snapshot, change, ref)
      ? [refusal('ref-taken', null, { ref })]
      : [];
  if (action === undefined) return [refusal('action-unknown', null, { ref })];
  const wrong = checkState(snapshot.scheme, change.kind, action);
  if (wrong !== null) return isTarget(change, part) ? [] : [wrong];
  const moved = fieldNames({ after: before }).filter(
    (field) => field !== 'status' && !isSame(action[field], before[field]),
  );
  return moved.map((field) => refusal('change-overtaken', null, { ref, field }));
}

// the action that others merge into is checked as their target
function isTarget(change: PlanChange, part: ChangePart): boolean {
  return change.kind === 'merge' && part.after.lifecycle === undefined;
}

// of two proposals with the same ref, made at the same moment, the first to be approved has it
function isTakenByOther(snapshot: Snapshot, change: PlanChange, ref: string): boolean {
  const wanted = sameRef(ref);
  return (
    [...snapshot.actions.keys()].some((one) => sameRef(one) === wanted) ||
    [...snapshot.changes.values()].some(
      (other) =>
        other.id !== change.id &&
        other.state === 'approved' &&
        other.parts.some((part) => sameRef(part.ref) === wanted),
    )
  );
}

function checkPeople(snapshot: Snapshot, part: ChangePart, today: CivilDate): readonly Refusal[] {
  const { leads = [], accountable = null } = part.after;
  return [...leads, ...(accountable === null ? [] : [accountable])].flatMap((key) =>
    checkOwner(snapshot, key, today, 'leads'),
  );
}

function checkSection(snapshot: Snapshot, part: ChangePart): readonly Refusal[] {
  const { section } = part.after;
  return section === undefined || snapshot.sections.has(section)
    ? []
    : [refusal('section-unknown', null, { section })];
}

function reviewOf(snapshot: Snapshot, part: ChangePart): ChangeFields['reviewOn'] {
  const { reviewOn } = part.after;
  return reviewOn === undefined ? (snapshot.actions.get(part.ref)?.reviewOn ?? null) : reviewOn;
}
