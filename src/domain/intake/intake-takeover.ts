import type { Action } from '#domain/action.ts';
import { checkState } from '#domain/action-state.ts';
import { checkProposal } from '#domain/change/check-proposal.ts';
import type { CivilDate } from '#domain/date.ts';
import type { ImportedUpdate } from './imported-update.ts';
import type { Difference } from './intake-fate.ts';
import { proposalsOf } from './intake-proposal.ts';
import { reportOf } from './intake-report.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What is taken over of what a file tells otherwise of an action, and why the rest is not. */
export type Takeover = {
  readonly proposals: readonly Proposal[];
  readonly update: ImportedUpdate | null;
  /** `facts` name the action of the plan as `ref` and, of a change, its `kind`. */
  readonly left: readonly Refusal[];
};

/**
 * Takes over differences of a file: promises as changes, reports as an update. What the rules refuse is left and said.
 * `plan` is the plan with everything that may join it. Without `today` no day counts as over.
 */
export function takeOver(
  plan: Snapshot,
  planned: Action,
  file: Action,
  differences: readonly Difference[],
  of: { readonly importId: string; readonly reason: string; readonly today: CivilDate | null },
): Takeover {
  const closed = checkState(plan.scheme, 'details', planned);
  if (closed !== null) return { proposals: [], update: null, left: [closed] };
  const { importId, reason } = of;
  const today = of.today ?? '';
  const fields = new Set(differences.map((difference) => difference.field));
  const report = reportOf(plan.scheme, planned, file, fields, importId);
  const left = [...report.left];
  const proposals = proposalsOf(planned, file, fields, { importId, reason, today }).filter((proposal) => {
    const refusals = checkProposal(plan, proposal, { today });
    const { kind } = proposal.proposed;
    left.push(...refusals.map((one) => ({ ...one, facts: { ref: planned.ref, kind, ...one.facts } })));
    return refusals.length === 0;
  });
  return { proposals, update: report.update, left };
}
