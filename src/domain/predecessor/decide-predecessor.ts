import { checkLength, checkLine, tidyLine, tidyText } from '#domain/check-text.ts';
import type { Decision, PlanCommand } from '#domain/command.ts';
import { settledDispositions, type Predecessor } from './predecessor.ts';
import { changedMeanwhile, differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';

/** Longest texts of a predecessor, in characters. */
export const predecessorLimits = { plan: 120, ref: 40, wording: 10_000, reason: 2_000 } as const;

/**
 * Decides to add or edit actions of earlier plans; that an admin asks is checked before. Whether one was carried or
 * combined follows from what it shares its successors with, so that others may be edited with it.
 */
export function decidePredecessor(
  snapshot: Snapshot,
  command: Extract<PlanCommand, { kind: 'save-predecessors' }>,
): Decision {
  const refusals = checkPredecessors(snapshot, command.predecessors);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const stale = command.predecessors.flatMap((one) => {
    const before = snapshot.predecessors.get(one.id);
    return before === undefined ? [] : changedMeanwhile(before, one);
  });
  if (stale.length > 0) return { kind: 'refused', refusals: stale.slice(0, 1) };
  const wanted = new Map(snapshot.predecessors);
  for (const given of command.predecessors) {
    const one = tidied(given);
    wanted.set(one.id, one);
  }
  const writes = [...settledDispositions(wanted).values()].flatMap((one): Write[] => {
    const before = snapshot.predecessors.get(one.id);
    if (before === undefined) return [{ kind: 'add', noun: 'predecessor', value: { ...one, row: null } }];
    const set = differences(before, one);
    return Object.keys(set).length === 0
      ? []
      : [{ kind: 'edit', noun: 'predecessor', key: one.id, before, set }];
  });
  return writes.length === 0
    ? { kind: 'refused', refusals: [refusal('nothing-to-write')] }
    : { kind: 'writes', writes };
}

/**
 * The rules of predecessors, each at its field, such as '0.reason'; empty when all is well. Used while typing and again
 * when they are saved.
 */
export function checkPredecessors(
  snapshot: Snapshot,
  predecessors: readonly Predecessor[],
): readonly Refusal[] {
  const ids = new Set(predecessors.map((one) => one.id));
  const printed = new Set(
    [...snapshot.predecessors.values()].filter((one) => !ids.has(one.id)).flatMap(printedAs),
  );
  return [
    ...(predecessors.length === 0 ? [refusal('nothing-to-write')] : []),
    ...predecessors.flatMap((one, index) => {
      const field = String(index);
      const isTaken = printedAs(one).some((name) => printed.has(name));
      for (const name of printedAs(one)) printed.add(name);
      return [
        ...checkLine(one.plan, `${field}.plan`, predecessorLimits.plan),
        ...checkLength(one.ref, `${field}.ref`, predecessorLimits.ref),
        ...checkLine(one.wording, `${field}.wording`, predecessorLimits.wording),
        ...checkLength(one.reason, `${field}.reason`, predecessorLimits.reason),
        ...(isTaken
          ? [refusal('predecessor-taken', `${field}.ref`, { plan: one.plan.trim(), ref: one.ref.trim() })]
          : []),
        ...checkDisposition(snapshot, one, field),
      ];
    }),
  ];
}

function checkDisposition(snapshot: Snapshot, one: Predecessor, field: string): readonly Refusal[] {
  const { disposition, successors, reason } = one;
  if (disposition === 'carried' || disposition === 'combined') {
    if (successors.length === 0) return [refusal('successor-missing', `${field}.successors`)];
    return successors
      .filter((ref) => !snapshot.actions.has(ref))
      .map((ref) => refusal('action-unknown', `${field}.successors`, { ref }));
  }
  return [
    ...(disposition !== 'open' && reason.trim() === ''
      ? [refusal('disposition-reason-missing', `${field}.reason`)]
      : []),
    ...(successors.length > 0
      ? [refusal('successor-unwanted', `${field}.successors`, { refs: successors.join(', ') })]
      : []),
  ];
}

// two without a number may share their plan
function printedAs({ plan, ref }: Predecessor): readonly string[] {
  return ref.trim() === '' ? [] : [`${plan.trim()}\n${ref.trim()}`.toLocaleLowerCase('en-GB')];
}

function tidied(one: Predecessor): Predecessor {
  return {
    ...one,
    plan: tidyLine(one.plan),
    ref: tidyLine(one.ref),
    wording: tidyText(one.wording),
    reason: tidyText(one.reason),
    successors: [...new Set(one.successors)].sort(compareRefs),
  };
}
