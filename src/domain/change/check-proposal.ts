import { titleLength, type Action } from '#domain/action.ts';
import { checkState } from '#domain/action-state.ts';
import { refsOf, type ChangePart, type PlanChange } from './change.ts';
import { isAltering, partsOf } from './change-part.ts';
import { checkMerge } from './check-merge.ts';
import { checkLabels, checkLeads, checkNewAction, checkReview } from './check-new-action.ts';
import { checkLength } from '#domain/check-text.ts';
import type { Context } from '#domain/command.ts';
import { isCivilDate } from '#domain/date.ts';
import { refOf, sameRef } from '#domain/intake/intake-ref.ts';
import type { Proposal, Proposed } from './proposal.ts';
import { proposalLimits } from './proposal-limit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { completeStatus, embeddedStatus, openStatuses } from '#domain/status-role.ts';

/**
 * Every rule that a proposal breaks, each at its form field, as the plan stands; empty when all is well. Used while typing
 * and again when it is sent. Fields are named as in `Proposed`, those of a new action alike ('ref', 'title' …), those of a
 * split's heirs 'heirs.0.ref' and so on. Whether the person may propose it is `mayPropose`.
 */
export function checkProposal(
  snapshot: Snapshot,
  proposal: Proposal,
  context: Pick<Context, 'today'>,
): readonly Refusal[] {
  const { proposed } = proposal;
  const found = [
    ...checkActions(snapshot, proposed),
    ...checkFields(snapshot, proposal, context.today),
    ...(proposal.reason.trim() === ''
      ? [refusal('change-reason-missing', 'reason')]
      : checkLength(proposal.reason, 'reason', proposalLimits.reason)),
    ...checkLength(proposal.driver, 'driver', proposalLimits.driver),
  ];
  if (found.length > 0) return found;
  const parts = partsOf(snapshot, proposed);
  if (proposed.kind !== 'merge' && !parts.some(isAltering)) return [refusal('nothing-changes')];
  return [...checkSize(parts), ...checkWaiting(snapshot, proposal, parts)];
}

/** Refuses change-too-long for parts that one row of the library cannot hold. */
export function checkSize(parts: readonly ChangePart[]): readonly Refusal[] {
  const over = JSON.stringify(parts).length - proposalLimits.parts;
  return over > 0 ? [refusal('change-too-long', null, { limit: proposalLimits.parts, over })] : [];
}

// the actions it starts from: there, in the plan, and in a state that it fits
function checkActions(snapshot: Snapshot, proposed: Proposed): readonly Refusal[] {
  if (proposed.kind === 'add' || proposed.kind === 'merge') return [];
  const action = snapshot.actions.get(proposed.ref);
  if (action === undefined) return [refusal('action-unknown', 'ref', { ref: proposed.ref })];
  const wrong = checkState(snapshot.scheme, proposed.kind, action);
  return wrong === null ? [] : [wrong];
}

function checkFields(
  snapshot: Snapshot,
  { changeId, proposed }: Proposal,
  today: string,
): readonly Refusal[] {
  switch (proposed.kind) {
    case 'add':
      return checkNewAction(snapshot, proposed.action, { changeId, today, fields: '' });
    case 'reword':
      return checkWords(proposed);
    case 're-date': {
      const written = proposed.completionAsWritten.trim();
      if (written === '') return [refusal('completion-missing', 'completionAsWritten')];
      return [
        ...checkLength(written, 'completionAsWritten', proposalLimits.completion),
        ...checkReview(written, proposed.reviewOn, today, ''),
      ];
    }
    case 'lead':
      return [
        ...checkLeads(snapshot, proposed, today, '', before(snapshot, proposed.ref)),
        ...checkLength(proposed.ownerAsWritten, 'ownerAsWritten', proposalLimits.ownerAsWritten),
      ];
    case 'measure':
      return checkLength(proposed.successMeasures, 'successMeasures', proposalLimits.successMeasures);
    case 'move':
      return snapshot.sections.has(proposed.section)
        ? []
        : [refusal('section-unknown', 'section', { section: proposed.section })];
    case 'split':
      return [...checkWords(proposed), ...checkHeirs(snapshot, changeId, proposed, today)];
    case 'merge':
      return checkMerge(snapshot, changeId, proposed);
    case 'hold':
      return checkHoldReview(proposed.reviewOn, today);
    case 'resume':
    case 'reopen':
      return openStatuses(snapshot.scheme).some((one) => one.code === proposed.status)
        ? []
        : [refusal('status-not-open', 'status')];
    case 'complete':
      return completeStatus(snapshot.scheme) === null ? [refusal('status-lacking', 'status')] : [];
    case 'embed':
      return embeddedStatus(snapshot.scheme) === null ? [refusal('status-lacking', 'status')] : [];
    case 'withdraw':
      return [];
    case 'details':
      return checkDetails(snapshot, proposed);
  }
}

/** Why a day does not do as the end of a pause; empty when it does: a real day that is still to come. */
export function checkHoldReview(reviewOn: string | null, today: string): readonly Refusal[] {
  if (reviewOn === null || reviewOn === '') return [refusal('hold-review-missing', 'reviewOn')];
  if (!isCivilDate(reviewOn)) return [refusal('review-invalid', 'reviewOn')];
  return reviewOn > today ? [] : [refusal('review-not-ahead', 'reviewOn')];
}

function checkWords(words: { readonly title: string; readonly description: string }): readonly Refusal[] {
  if (words.title.trim() === '' && words.description.trim() === '')
    return [refusal('wording-missing', 'title')];
  return [
    ...checkLength(words.title, 'title', titleLength),
    ...checkLength(words.description, 'description', proposalLimits.description),
  ];
}

function checkHeirs(
  snapshot: Snapshot,
  changeId: string,
  split: Extract<Proposed, { kind: 'split' }>,
  today: string,
): readonly Refusal[] {
  if (split.heirs.length === 0) return [refusal('heir-missing', 'heirs')];
  const seen = new Set<string>();
  return split.heirs.flatMap((heir, index) => {
    const fields = `heirs.${String(index)}.`;
    const ref = sameRef(refOf(heir.ref));
    const isTwice = ref !== '' && seen.has(ref);
    seen.add(ref);
    return [
      ...(isTwice ? [refusal('ref-taken', `${fields}ref`, { ref: heir.ref })] : []),
      ...checkNewAction(snapshot, heir, { changeId, today, fields }),
    ];
  });
}

function checkDetails(
  snapshot: Snapshot,
  details: Extract<Proposed, { kind: 'details' }>,
): readonly Refusal[] {
  const { follows } = details;
  return [
    ...checkLabels(details, ''),
    ...(follows === null || (follows !== details.ref && snapshot.actions.has(follows))
      ? []
      : [refusal('action-unknown', 'follows', { ref: follows })]),
    ...checkLength(details.dependencies, 'dependencies', proposalLimits.notes),
    ...checkLength(details.implications, 'implications', proposalLimits.notes),
  ];
}

// one wish of a kind for an action waits at a time; new actions are told apart by their refs
function checkWaiting(
  snapshot: Snapshot,
  { changeId, proposed }: Proposal,
  parts: readonly ChangePart[],
): readonly Refusal[] {
  if (proposed.kind === 'add') return [];
  const mine = new Set(startsFrom(proposed.kind, parts));
  for (const other of snapshot.changes.values()) {
    if (other.id === changeId || other.state !== 'proposed' || other.kind !== proposed.kind) continue;
    const ref = startsFrom(other.kind, other.parts).find((one) => mine.has(one));
    if (ref !== undefined)
      return [
        refusal('change-waiting', null, {
          id: other.id,
          ref,
          kind: other.kind,
          by: nameOf(snapshot, other.proposedBy),
        }),
      ];
  }
  return [];
}

// the one that others merge into may take part in several merges at a time
function startsFrom(kind: PlanChange['kind'], parts: readonly ChangePart[]): readonly string[] {
  return kind === 'merge'
    ? parts.filter((part) => part.after.lifecycle === 'merged').map((part) => part.ref)
    : refsOf({ parts });
}

function before(snapshot: Snapshot, ref: string): Action | null {
  return snapshot.actions.get(ref) ?? null;
}
