import type { Action } from '#domain/action.ts';
import { isAltering, partsOf, usualWeight, weightOf } from '#domain/change/change-part.ts';
import type { ChangeKind } from '#domain/change/change.ts';
import { checkProposal } from '#domain/change/check-proposal.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { startOf } from './start.ts';

/** The kinds that can be done to several actions at once. */
export type SeveralKind = Extract<ChangeKind, 'lead' | 're-date' | 'move' | 'hold' | 'details'>;

/** In the order in which people choose them. */
export const severalKinds: readonly SeveralKind[] = ['lead', 're-date', 'move', 'hold', 'details'];

/** What is wanted of all of them. Tags are added to each, or taken out of each; the others stay. */
export type Wish = {
  readonly leads: readonly string[];
  /** Null leaves each action's own. */
  readonly accountable: string | null;
  readonly completionAsWritten: string;
  readonly reviewOn: CivilDate | null;
  readonly section: string;
  readonly tagsIn: readonly string[];
  readonly tagsOut: readonly string[];
};

/** A wish that says nothing yet. */
export const noWish: Wish = {
  leads: [],
  accountable: null,
  completionAsWritten: '',
  reviewOn: null,
  section: '',
  tagsIn: [],
  tagsOut: [],
};

/** A wish as one proposal for each action, in their order. Their ids are given by ref, so that a repeat is the same change. */
export function proposalsFor(
  snapshot: Snapshot,
  kind: SeveralKind,
  wish: Wish,
  actions: readonly Action[],
  given: { readonly reason: string; readonly driver: string; readonly ids: ReadonlyMap<string, string> },
): readonly Proposal[] {
  return actions.map((action) => ({
    changeId: given.ids.get(action.ref) ?? '',
    weight: weightOf(kind, usualWeight(kind)),
    proposed: proposedFor(snapshot, kind, wish, action),
    reason: given.reason,
    driver: given.driver,
  }));
}

/** What would become of each proposal. What is wrong with the form itself is told once, not for each action. */
export type Sorted = {
  readonly going: readonly Proposal[];
  /** Those that a rule says no to as their action stands. */
  readonly leftOut: readonly { readonly ref: string; readonly refusal: Refusal }[];
  /** Those whose action is as wanted already. */
  readonly alreadySo: readonly string[];
  /** What has to be put right in the form. */
  readonly form: readonly Refusal[];
};

/** Sorts proposals by what would become of them. */
export function sortProposals(snapshot: Snapshot, proposals: readonly Proposal[], today: CivilDate): Sorted {
  const going: Proposal[] = [];
  const leftOut: { ref: string; refusal: Refusal }[] = [];
  const alreadySo: string[] = [];
  const form = new Map<string, Refusal>();
  for (const proposal of proposals) {
    const ref = refOf(proposal.proposed);
    const refusals = checkProposal(snapshot, proposal, { today });
    const ofForm = refusals.filter((one) => one.field !== null && one.field !== 'ref');
    for (const one of ofForm) form.set(`${one.field ?? ''} ${one.code}`, one);
    const own = refusals.find((one) => one.field === null || one.field === 'ref');
    if (own?.code === 'nothing-changes' || !partsOf(snapshot, proposal.proposed).some(isAltering))
      alreadySo.push(ref);
    else if (own !== undefined) leftOut.push({ ref, refusal: own });
    else going.push(proposal);
  }
  return { going, leftOut, alreadySo, form: [...form.values()] };
}

/** Ref of the action a proposal is for; of a merge the one that goes on. */
export function refOf(proposed: Proposed): string {
  if (proposed.kind === 'add') return proposed.action.ref;
  return proposed.kind === 'merge' ? proposed.into : proposed.ref;
}

function proposedFor(snapshot: Snapshot, kind: SeveralKind, wish: Wish, action: Action): Proposed {
  const { ref } = action;
  switch (kind) {
    case 'lead':
      return {
        kind,
        ref,
        leads: wish.leads,
        ownerAsWritten: action.ownerAsWritten,
        accountable: wish.accountable ?? action.accountable,
      };
    case 're-date':
      return { kind, ref, completionAsWritten: wish.completionAsWritten, reviewOn: wish.reviewOn };
    case 'move':
      return { kind, ref, section: wish.section };
    case 'hold':
      return { kind, ref, reviewOn: wish.reviewOn };
    case 'details': {
      const start = startOf(snapshot, kind, action);
      if (start.kind !== 'details') throw new Error('Another kind was begun');
      return {
        ...start,
        themes: retagged(action.themes, snapshot.settings.themes, wish),
        alignments: retagged(action.alignments, snapshot.settings.alignments, wish),
      };
    }
  }
}

// a tag goes in among those it belongs to
function retagged(tags: readonly string[], offered: readonly string[], wish: Wish): readonly string[] {
  const kept = tags.filter((tag) => !wish.tagsOut.includes(tag));
  const added = wish.tagsIn.filter((tag) => offered.includes(tag) && !kept.includes(tag));
  return [...kept, ...added];
}
