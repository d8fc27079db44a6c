import { decidesAtOnce, mayDecide } from '#domain/change/approval.ts';
import { partsOf, weightOf } from '#domain/change/change-part.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { approverFor } from '#domain/plan-settings.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { approverName } from '#screens/changes/change-words.ts';

/** The change that a proposal would become, to show what it does before it is sent. */
export function wouldBe(snapshot: Snapshot, proposal: Proposal, me: Person): PlanChange {
  const { changeId, proposed, reason, driver } = proposal;
  const weight = weightOf(proposed.kind, proposal.weight);
  return {
    row: null,
    id: changeId,
    kind: proposed.kind,
    weight,
    // while nobody has said what goes on, nothing ends
    parts: proposed.kind === 'merge' && proposed.into === '' ? [] : partsOf(snapshot, proposed),
    reason,
    driver,
    proposedBy: me.key,
    proposedAt: '',
    approver: approverFor(snapshot.settings.approval, proposed.kind, weight),
    state: 'proposed',
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
    decisionNote: '',
    cycle: '',
  };
}

/** What happens once it is sent: at once, or after somebody's decision. */
export function whatHappens(
  snapshot: Snapshot,
  change: PlanChange,
  me: Person,
  today: CivilDate,
): { readonly isAtOnce: boolean; readonly words: string } {
  if (decidesAtOnce(snapshot, change, me, today))
    return {
      isAtOnce: true,
      words:
        change.approver.by === 'admin'
          ? 'You are a plan admin: this takes effect at once.'
          : 'You are the accountable officer: this takes effect at once.',
    };
  if (mayDecide(snapshot, change, me, today)?.code === 'own-proposal')
    return {
      isAtOnce: false,
      words:
        'You are the accountable officer, and you lead, update or deputise for it yourself: another accountable officer or a plan admin decides. Until then the plan stays as it is.',
    };
  const recorded =
    me.role === 'admin' && change.approver.by !== 'admin'
      ? ' Record the decision under Changes once it is made.'
      : '';
  return {
    isAtOnce: false,
    words: `Goes to ${approverName(change.approver, change, snapshot)} for decision. Until then the plan stays as it is.${recorded}`,
  };
}
