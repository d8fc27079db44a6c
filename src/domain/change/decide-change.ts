import type { Action } from '#domain/action.ts';
import { decidesAtOnce, mayDecide, mayNotPropose } from './approval.ts';
import { withChange } from './change-effect.ts';
import { partsOf, weightOf } from './change-part.ts';
import { isSame } from '#domain/record-edit.ts';
import type { PlanChange } from './change.ts';
import { checkApproval, rebased } from './check-approval.ts';
import { checkProposal, checkSize } from './check-proposal.ts';
import { checkLength, tidyLine, tidyText } from '#domain/check-text.ts';
import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { cycleFor } from '#domain/cycle/cycle.ts';
import { dayOf, isCivilDate } from '#domain/date.ts';
import { approverFor } from '#domain/plan-settings.ts';
import type { Proposal } from './proposal.ts';
import { proposalLimits } from './proposal-limit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';

/** The commands about changes of the plan. */
export type ChangeCommand = Extract<
  PlanCommand,
  { kind: 'propose-changes' | 'decide-changes' | 'take-back-change' | 'finish-change' }
>;

/**
 * Decides a command about changes of the plan: the rows of the changes first, then one write for each action they alter. A
 * repeat of what was already written, told by the ids, writes only what is still missing. Of several changes all are
 * written or none; each is decided on the plan as those before it leave it.
 */
export function decideChange(snapshot: Snapshot, command: ChangeCommand, context: Context): Decision {
  switch (command.kind) {
    case 'propose-changes':
      return decideEach(snapshot, command.proposals, (plan, proposal, index) => {
        const found = propose(plan, proposal, context);
        return Array.isArray(found) && command.proposals.length > 1
          ? found.map((one) => ({ ...one, field: ['proposals', index, one.field ?? []].flat().join('.') }))
          : found;
      });
    case 'decide-changes': {
      const wrong = checkVerdict(command, context);
      if (wrong.length > 0) return { kind: 'refused', refusals: wrong };
      return decideEach(snapshot, [...new Set(command.ids)], (plan, id) =>
        decideOne(plan, id, command, context),
      );
    }
    case 'take-back-change':
      return decideEach(snapshot, [command.id], (plan, id) => takeBack(plan, id, context));
    case 'finish-change':
      return decideEach(snapshot, [command.id], (plan, id) => finish(plan, id, context));
  }
}

// a change as it becomes, or why it may not
type Outcome = PlanChange | readonly Refusal[];

function decideEach<T>(
  snapshot: Snapshot,
  all: readonly T[],
  decideOf: (plan: Snapshot, one: T, index: number) => Outcome,
): Decision {
  let plan = snapshot;
  const refusals: Refusal[] = [];
  for (const [index, one] of all.entries()) {
    const outcome = decideOf(plan, one, index);
    if (isRefusals(outcome)) refusals.push(...outcome);
    else plan = withChange(plan, outcome);
  }
  if (all.length === 0) refusals.push(refusal('nothing-to-write'));
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'writes', writes: writesBetween(snapshot, plan) };
}

function isRefusals(outcome: Outcome): outcome is readonly Refusal[] {
  return Array.isArray(outcome);
}

function propose(snapshot: Snapshot, proposal: Proposal, context: Context): Outcome {
  const { proposed } = proposal;
  const { me, today } = context;
  const already = snapshot.changes.get(proposal.changeId);
  if (already !== undefined)
    return already.proposedBy === me.key && already.kind === proposed.kind
      ? already
      : [refusal('change-taken', null, { id: proposal.changeId })];
  const notMine = mayNotPropose(snapshot, proposed, me, today);
  if (notMine !== null) return [notMine];
  const refusals = checkProposal(snapshot, proposal, context);
  if (refusals.length > 0) return refusals;
  const weight = weightOf(proposed.kind, proposal.weight);
  const change: PlanChange = {
    row: null,
    id: proposal.changeId,
    kind: proposed.kind,
    weight,
    parts: partsOf(snapshot, proposed),
    reason: tidyText(proposal.reason),
    driver: tidyLine(proposal.driver),
    proposedBy: me.key,
    proposedAt: context.now,
    approver: approverFor(snapshot.settings.approval, proposed.kind, weight),
    state: 'proposed',
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
    decisionNote: '',
    cycle: cycleKey(snapshot, context),
  };
  return decidesAtOnce(snapshot, change, me, today)
    ? { ...change, state: 'approved', decidedBy: me.key, decidedOn: today, decidedAt: context.now }
    : change;
}

type Verdict = Extract<ChangeCommand, { kind: 'decide-changes' }>;

function checkVerdict({ verdict, decidedOn, note }: Verdict, { today }: Context): readonly Refusal[] {
  return [
    ...(isCivilDate(decidedOn) ? [] : [refusal('decided-on-invalid', 'decidedOn')]),
    ...(isCivilDate(decidedOn) && decidedOn > today ? [refusal('decided-on-future', 'decidedOn')] : []),
    ...(verdict === 'decline' && note.trim() === '' ? [refusal('decline-note-missing', 'note')] : []),
    ...checkLength(note, 'note', proposalLimits.note),
  ];
}

function decideOne(snapshot: Snapshot, id: string, command: Verdict, context: Context): Outcome {
  const change = snapshot.changes.get(id);
  if (change === undefined) return [refusal('change-unknown', null, { id })];
  const state = command.verdict === 'approve' ? 'approved' : 'declined';
  const note = tidyText(command.note);
  if (change.state !== 'proposed') {
    const isMine =
      change.state === state &&
      change.decidedBy === context.me.key &&
      change.decidedOn === command.decidedOn &&
      change.decisionNote === note;
    return isMine ? change : [alreadyDecided(snapshot, change)];
  }
  const notMine = mayDecide(snapshot, change, context.me, context.today);
  if (notMine !== null) return [notMine];
  const proposedOn = dayOf(change.proposedAt);
  // what a body decided at its meeting may be entered afterwards, proposal and all
  if (change.approver.by !== 'body' && command.decidedOn < proposedOn)
    return [refusal('decided-before-proposal', 'decidedOn', { id, on: proposedOn })];
  const now = state === 'approved' ? rebased(snapshot, change) : change;
  const refusals =
    state === 'approved' ? [...checkApproval(snapshot, change, context.today), ...checkSize(now.parts)] : [];
  if (refusals.length > 0) return refusals;
  return {
    ...now,
    state,
    decidedBy: context.me.key,
    decidedOn: command.decidedOn,
    decidedAt: context.now,
    decisionNote: note,
    cycle: cycleKey(snapshot, context),
  };
}

function takeBack(snapshot: Snapshot, id: string, context: Context): Outcome {
  const change = snapshot.changes.get(id);
  const { me, today, now } = context;
  if (change === undefined) return [refusal('change-unknown', null, { id })];
  if (change.state === 'taken-back' && change.decidedBy === me.key) return change;
  if (change.state !== 'proposed') return [alreadyDecided(snapshot, change)];
  if (!isOwnOrAdmin(change, context))
    return [refusal('not-yours-to-take-back', null, { id, by: nameOf(snapshot, change.proposedBy) })];
  return { ...change, state: 'taken-back', decidedBy: me.key, decidedOn: today, decidedAt: now };
}

function finish(snapshot: Snapshot, id: string, context: Context): Outcome {
  const change = snapshot.changes.get(id);
  if (change === undefined) return [refusal('change-unknown', null, { id })];
  if (change.state !== 'approved') return [refusal('change-not-approved', null, { id })];
  const isMine =
    isOwnOrAdmin(change, context) || (context.me.key !== '' && change.decidedBy === context.me.key);
  return isMine ? change : [refusal('admin-only')];
}

function isOwnOrAdmin(change: PlanChange, { me }: Context): boolean {
  return me.key !== '' && me.isActive && (me.role === 'admin' || me.key === change.proposedBy);
}

function alreadyDecided(snapshot: Snapshot, change: PlanChange): Refusal {
  return refusal('change-decided', null, {
    id: change.id,
    by: nameOf(snapshot, change.decidedBy ?? change.proposedBy),
    on: change.decidedOn ?? '',
    verdict: change.state,
  });
}

function cycleKey(snapshot: Snapshot, context: Context): string {
  return cycleFor(snapshot.cycles.values(), context.today)?.key ?? '';
}

// what lies between two plans: the changes first, because their rows are the claim, then each action once
function writesBetween(before: Snapshot, after: Snapshot): readonly Write[] {
  const writes: Write[] = [];
  for (const value of after.changes.values()) {
    const was = before.changes.get(value.id);
    if (was === undefined) writes.push({ kind: 'add', noun: 'change', value });
    else if (was !== value)
      writes.push({ kind: 'edit', noun: 'change', key: value.id, before: was, set: differing(was, value) });
  }
  for (const value of after.actions.values()) {
    const was = before.actions.get(value.ref);
    if (was === undefined) writes.push({ kind: 'add', noun: 'action', value });
    else if (was !== value)
      writes.push({ kind: 'edit', noun: 'action', key: value.ref, before: was, set: differing(was, value) });
  }
  return writes;
}

function differing<T extends Action | PlanChange>(was: T, is: T): Partial<Omit<T, 'row'>> {
  const fields = Object.entries(is).filter(([name, value]) => !isSame(value, was[name as keyof T]));
  // entries of a T that differ make up some fields of a T; its row never does
  return Object.fromEntries(fields) as Partial<Omit<T, 'row'>>;
}
