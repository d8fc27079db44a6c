import type { Approver } from '#domain/change/change.ts';
import { changeNames } from '#domain/change/change-words.ts';
import { approverFor, type PlanSettings } from '#domain/plan-settings.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import { plural } from './import-counts.ts';

/**
 * What of the promises that a file changes waits for a decision, by the ref in the plan: 'New completion date: for the
 * Board to decide.'
 */
export function waitsOf(
  proposals: readonly Proposal[],
  settings: Pick<PlanSettings, 'approval'>,
): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, readonly string[]>();
  for (const { proposed, weight } of proposals) {
    const decider = deciderOf(approverFor(settings.approval, proposed.kind, weight));
    if (decider === null || !('ref' in proposed)) continue;
    const words = `${changeNames[proposed.kind]}: for ${decider} to decide.`;
    waits.set(proposed.ref, [...(waits.get(proposed.ref) ?? []), words]);
  }
  return waits;
}

/** What becomes of the promises that the file changes: who decides them, where it is not the admin at once. */
export function sayProposals(
  proposals: readonly Proposal[],
  settings: Pick<PlanSettings, 'approval'>,
): readonly string[] {
  const byDecider = new Map<string | null, number>();
  for (const { proposed, weight } of proposals) {
    const decider = deciderOf(approverFor(settings.approval, proposed.kind, weight));
    byDecider.set(decider, (byDecider.get(decider) ?? 0) + 1);
  }
  return [...byDecider].map(([decider, count]) =>
    decider === null
      ? `${plural(count, 'change of the plan is', 'changes of the plan are')} recorded and ${count === 1 ? 'holds' : 'hold'} at once.`
      : `${plural(count, 'change', 'changes')} of the plan ${count === 1 ? 'waits' : 'wait'} for ${decider} to decide; until then the plan stays as it is there.`,
  );
}

// null for the admin, whose import is the decision
function deciderOf(approver: Approver): string | null {
  switch (approver.by) {
    case 'admin':
      return null;
    case 'accountable':
      return 'the accountable officer';
    case 'body':
      return approver.body;
  }
}
