import { officersOf } from '#domain/change/approval.ts';
import { awaiting } from '#domain/change/change-log.ts';
import { changeNames } from '#domain/change/change-words.ts';
import {
  refsOf,
  type Approver,
  type ChangeKind,
  type ChangeState,
  type PlanChange,
} from '#domain/change/change.ts';
import { dayOf, sayDate, sayInstant } from '#domain/date.ts';
import { compareRefs } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** What stands on the button that begins a kind of change. */
export const kindVerbs: Readonly<Record<ChangeKind, string>> = {
  add: 'Add an action',
  reword: 'Change the wording',
  're-date': 'Change the completion date',
  lead: 'Change the lead',
  measure: 'Change the success measure',
  move: 'Move it in the plan',
  split: 'Split it into several',
  merge: 'Merge it with others',
  hold: 'Put it on hold',
  resume: 'Take it up again',
  withdraw: 'Withdraw it',
  complete: 'Record it as complete',
  embed: 'Confirm it as embedded',
  reopen: 'Reopen it',
  details: 'Edit tags and notes',
};

/** What became of a change, in a word. */
export const stateWords: Readonly<Record<ChangeState, string>> = {
  proposed: 'Proposed',
  approved: 'Approved',
  declined: 'Declined',
  'taken-back': 'Taken back',
};

/** '1.2.1 and 1.2.2'. A number alone says little, so that one action is named with its title. */
export function concerns(change: PlanChange, snapshot: Pick<Snapshot, 'actions'>): string {
  const refs = refsOf(change);
  const [only] = refs;
  if (only === undefined) return 'No action';
  return refs.length === 1 ? actionName(only, change, snapshot) : listOf([...refs].sort(compareRefs));
}

/** '1.2.1 Agree one offer'; an action that is only proposed is named by what it would be called. */
export function actionName(
  ref: string,
  change: Pick<PlanChange, 'parts'>,
  snapshot: Pick<Snapshot, 'actions'>,
): string {
  const title =
    snapshot.actions.get(ref)?.title ?? change.parts.find((part) => part.ref === ref)?.after.title ?? '';
  return `${ref} ${title}`.trim();
}

/** 'New completion date: 1.2.1 Agree one offer'. */
export function changeTitle(change: PlanChange, snapshot: Pick<Snapshot, 'actions'>): string {
  if (change.kind === 'merge') {
    const ended = change.parts.filter((part) => part.after.lifecycle === 'merged');
    const into = ended[0]?.after.mergedInto ?? '';
    return `${changeNames.merge}: ${listOf(ended.map((part) => part.ref))} into ${into}`;
  }
  return `${changeNames[change.kind]}: ${concerns(change, snapshot)}`;
}

/** 'the Partnership Board', 'a plan admin', 'the accountable officer, Director of Education'. */
export function approverName(
  approver: Approver,
  change: Pick<PlanChange, 'parts'>,
  snapshot: Snapshot,
): string {
  switch (approver.by) {
    case 'admin':
      return 'a plan admin';
    case 'body':
      return `the ${approver.body.replace(/^the /i, '')}`;
    case 'accountable': {
      const names = officersOf(snapshot, change).map((key) => nameOf(snapshot, key));
      return names.length === 0
        ? 'the accountable officer, whom nobody has named yet'
        : `the accountable officer, ${listOf(names)}`;
    }
  }
}

/** 'Proposed by Therapies Lead on 3 November 2026 at 2:05pm.' */
export function proposedLine(change: PlanChange, snapshot: Pick<Snapshot, 'people'>): string {
  return `Proposed by ${proposerOf(change, snapshot)}.`;
}

/** 'Therapies Lead on 3 November 2026 at 2:05pm': whoever proposed it, and when. */
export function proposerOf(change: PlanChange, snapshot: Pick<Snapshot, 'people'>): string {
  const who = snapshot.people.get(change.proposedBy)?.name ?? change.proposedBy;
  return `${who} on ${sayInstant(change.proposedAt)}`;
}

/** 'Approved by the Partnership Board on 9 November 2026, recorded by …'; '' before a decision. */
export function decidedLine(change: PlanChange, snapshot: Snapshot): string {
  const { state, decidedBy, decidedOn, decidedAt, approver } = change;
  if (state === 'proposed' || decidedAt === null) return '';
  const who = decidedBy === null ? '' : nameOf(snapshot, decidedBy);
  if (state === 'taken-back')
    return `Taken back${who === '' ? '' : ` by ${who}`} on ${sayInstant(decidedAt)}.`;
  const word = state === 'approved' ? 'Approved' : 'Declined';
  const day = decidedOn === null ? sayInstant(decidedAt) : sayDate(decidedOn);
  const isRecorded =
    approver.by === 'body' ||
    (approver.by === 'accountable' &&
      decidedBy !== null &&
      !officersOf(snapshot, change).includes(decidedBy));
  if (isRecorded)
    return `${word} by ${approverName(approver, change, snapshot)} on ${day}${who === '' ? '' : `, recorded by ${who}${dayOf(decidedAt) === decidedOn ? '' : ` on ${sayInstant(decidedAt)}`}`}.`;
  return `${word}${who === '' ? '' : ` by ${who}`} on ${day}.`;
}

/** The changes of an action that wait for a decision, longest waiting first. */
export function awaitingFor(snapshot: Snapshot, ref: string): readonly PlanChange[] {
  return awaiting(snapshot).filter((change) => refsOf(change).includes(ref));
}

/** 'a, b and c'. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
