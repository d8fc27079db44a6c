import { useState } from 'react';
import { mayNotPropose } from '#domain/change/approval.ts';
import { checkProposal } from '#domain/change/check-proposal.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Refusal, RefusalCode } from '#domain/refusal.ts';
import { useReady } from '#screens/use-store.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { useKept } from '#screens/parts/use-kept.ts';

/** A proposal while somebody fills it in, and what rules say about it so far. */
export type Filling = {
  readonly proposal: Proposal;
  /** True when it was found as somebody left it earlier. */
  readonly isFound: boolean;
  readonly isTouched: boolean;
  readonly refusals: readonly Refusal[];
  /** Every rule that would say no now. */
  check(): readonly Refusal[];
  change(set: Partial<Proposal>): void;
  /** Begins anew with what the plan says now. */
  discard(): void;
  /** It is sent: nothing of it is kept here any more. */
  finish(): void;
  /** From now on everything that is missing is said. */
  setTried(): void;
};

// what nobody has come to yet is no mistake
const notYet: ReadonlySet<RefusalCode> = new Set([
  'change-reason-missing',
  'nothing-changes',
  'ref-missing',
  'wording-missing',
  'completion-missing',
  'review-missing',
  'hold-review-missing',
  'lead-missing',
  'section-unknown',
  'merge-source-missing',
  'merge-target-missing',
]);

const proposals = keepingOf<Proposal>();

/** Fills in a proposal, kept by its place for as long as the tab is open. */
export function useProposal(place: string, begin: () => Proposal): Filling {
  const { store, snapshot, me } = useReady();
  const [begun, setBegun] = useState(begin);
  const kept = useKept(proposals, place, begun);
  const { value: proposal, isTouched } = kept;
  const [isTried, setTried] = useState(false);
  useWarnBeforeLoss(isTouched);
  const check = () => {
    const today = store.today();
    const notMine = mayNotPropose(snapshot, proposal.proposed, me, today);
    return [...(notMine === null ? [] : [notMine]), ...checkProposal(snapshot, proposal, { today })];
  };
  const found = isTried || isTouched ? check() : [];
  return {
    proposal,
    isFound: kept.isFound,
    isTouched,
    check,
    refusals: isTried ? found : found.filter((one) => !notYet.has(one.code)),
    change: (set) => kept.change((now) => ({ ...now, ...set })),
    discard: () => {
      kept.forget();
      setBegun(begin());
      setTried(false);
    },
    finish: kept.forget,
    setTried: () => setTried(true),
  };
}
