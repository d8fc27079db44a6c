import type { PlanChange } from '#domain/change/change.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { sayRefusal } from '#screens/words.ts';
import { approverName } from './change-words.ts';

/** Who decides a change, for somebody who may not. */
export function whoDecides(change: PlanChange, refusal: Refusal, snapshot: Snapshot): string {
  if (refusal.code === 'embed-by-lead' || refusal.code === 'own-proposal') return sayRefusal(refusal);
  const who = approverName(change.approver, change, snapshot);
  const recorded = change.approver.by === 'body' ? ' A plan admin records the decision.' : '';
  return `This is for ${who} to decide.${recorded}`;
}
