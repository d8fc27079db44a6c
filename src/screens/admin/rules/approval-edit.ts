import type { Approver, ChangeKind, Weight } from '#domain/change/change.ts';
import { approverFor, type ApprovalRules } from '#domain/plan-settings.ts';

/**
 * The rules with another approver for a kind and a weight; a kind of null is all that are not named. A kind that is named
 * for one weight is named for both; with an approver of null it is named no more.
 */
export function withApprover(
  rules: ApprovalRules,
  kind: ChangeKind | null,
  weight: Weight,
  approver: Approver | null,
): ApprovalRules {
  if (kind === null)
    return approver === null ? rules : { ...rules, otherwise: { ...rules.otherwise, [weight]: approver } };
  const { [kind]: _, ...others } = rules.kinds;
  if (approver === null) return { ...rules, kinds: others };
  const both = {
    minor: approverFor(rules, kind, 'minor'),
    material: approverFor(rules, kind, 'material'),
  };
  return { ...rules, kinds: { ...rules.kinds, [kind]: { ...both, [weight]: approver } } };
}
