import type { Action } from '#domain/action.ts';
import type { ChangeKind, PlanChange } from '#domain/change/change.ts';
import type { Context } from '#domain/command.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { decideChange, type ChangeCommand } from '#domain/change/decide-change.ts';
import type { Person } from '#domain/people/person.ts';
import { defaultSettings, type ApprovalRules } from '#domain/plan-settings.ts';
import type { Details, NewAction, Proposal, Proposed } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { action, deputy, person, planWith, storedRow, today } from '../plan-kit.ts';

export const admin = person('admin', { role: 'admin', name: 'Plan Coordinator' });
export const secondAdmin = person('second-admin', { role: 'admin', name: 'Second Coordinator' });
export const lead = person('lead', { deputies: [deputy('stand-in')] });
export const standIn = person('stand-in');
export const otherLead = person('other-lead');
export const director = person('director', { role: 'sponsor' });
export const viewer = person('viewer', { role: 'viewer' });
export const leaver = person('leaver', { isActive: false, leftOn: '2026-10-31', name: 'Name of leaver' });
const group = person('group', { kind: 'group', updaters: ['member'], name: 'Sufficiency workstream' });
export const member = person('member');
const deserted = person('deserted', { kind: 'post', updaters: ['leaver'], name: 'Vacant post' });

export const everybody: readonly Person[] = [
  admin,
  secondAdmin,
  lead,
  standIn,
  otherLead,
  director,
  viewer,
  leaver,
  group,
  member,
  deserted,
];

/** Who decides what in most of these tests: an admin minor ones and re-dates, the Board other material ones. */
export const rules: ApprovalRules = {
  otherwise: { minor: { by: 'admin' }, material: { by: 'body', body: 'SEND Partnership Board' } },
  kinds: {
    're-date': { minor: { by: 'admin' }, material: { by: 'admin' } },
    embed: { minor: { by: 'accountable' }, material: { by: 'accountable' } },
    withdraw: { minor: { by: 'accountable' }, material: { by: 'accountable' } },
  },
};

/** An action whose dates follow from its words, led by 'lead', answered for by 'director'. */
export function planned(ref: string, given: Partial<Action> = {}): Action {
  const words = given.completionAsWritten ?? 'March 2027';
  const { precision, earliest, latest } = readCompletion(words);
  return action(ref, {
    row: storedRow(ref),
    completionAsWritten: words,
    completionPrecision: precision,
    completionEarliest: earliest,
    completionLatest: latest,
    originalCompletion: words,
    ...given,
  });
}

/** A plan of these actions with everybody in it and the rules above, unless others are given. */
export function planOf(
  actions: readonly Action[],
  changes: readonly PlanChange[] = [],
  given: Partial<Snapshot> & { readonly approval?: ApprovalRules } = {},
): Snapshot {
  const { approval = rules, ...rest } = given;
  return planWith(actions, [], {
    people: new Map(everybody.map((one) => [one.key, one])),
    changes: new Map(changes.map((one) => [one.id, one])),
    settings: { ...defaultSettings, approval },
    ...rest,
  });
}

/** What somebody gives for a new action. */
export function newAction(ref: string, given: Partial<NewAction> = {}): NewAction {
  return {
    ref,
    title: `New action ${ref}`,
    description: `The wording of new action ${ref}.`,
    section: '1.1',
    leads: ['lead'],
    ownerAsWritten: '',
    accountable: null,
    successMeasures: '',
    completionAsWritten: 'March 2028',
    reviewOn: null,
    themes: [],
    alignments: [],
    sources: [],
    follows: null,
    ...given,
  };
}

/** The tags and notes that the actions of these tests have. */
export const noDetails: Details = {
  themes: [],
  alignments: [],
  sources: [],
  follows: null,
  isStatutory: false,
  dependencies: '',
  implications: '',
};

/** A proposal of each kind that alters action '1.1.1' of `sample`, or one in the state that the kind needs. */
export const sampleOf: { readonly [K in ChangeKind]: Extract<Proposed, { kind: K }> } = {
  add: { kind: 'add', action: newAction('1.1.9') },
  reword: {
    kind: 'reword',
    ref: '1.1.1',
    title: 'Train all staff',
    description: 'Train all staff by the day.',
  },
  're-date': { kind: 're-date', ref: '1.1.1', completionAsWritten: 'Autumn term 2027', reviewOn: null },
  lead: {
    kind: 'lead',
    ref: '1.1.1',
    leads: ['other-lead'],
    ownerAsWritten: 'Council',
    accountable: 'director',
  },
  measure: { kind: 'measure', ref: '1.1.1', successMeasures: '90% within 20 weeks.' },
  move: { kind: 'move', ref: '1.1.1', section: '2.1' },
  split: {
    kind: 'split',
    ref: '1.1.1',
    title: 'The first half',
    description: 'The first half of it.',
    heirs: [newAction('1.1.10'), newAction('1.1.11')],
  },
  merge: { kind: 'merge', refs: ['1.1.1', '1.1.2'], into: '1.2.1' },
  hold: { kind: 'hold', ref: '1.1.1', reviewOn: '2027-03-01' },
  resume: { kind: 'resume', ref: '1.1.3', status: 'on-track' },
  withdraw: { kind: 'withdraw', ref: '1.1.1' },
  complete: { kind: 'complete', ref: '1.1.1' },
  embed: { kind: 'embed', ref: '1.1.4' },
  reopen: { kind: 'reopen', ref: '1.1.4', status: 'at-risk' },
  details: { kind: 'details', ref: '1.1.1', ...noDetails, themes: ['Co-production'], isStatutory: true },
};

/** Five actions: two on track, one paused, one complete, and one in another section. */
export const sampleActions: readonly Action[] = [
  planned('1.1.1'),
  planned('1.1.2'),
  planned('1.1.3', { lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-01-31' }),
  planned('1.1.4', { status: 'complete' }),
  planned('1.2.1', { leads: ['other-lead'] }),
];

export const sample: Snapshot = planOf(sampleActions);

export function proposal(proposed: Proposed, given: Partial<Proposal> = {}): Proposal {
  return {
    changeId: `${proposed.kind}-1`,
    weight: 'minor',
    proposed,
    reason: 'The workstream asked for it.',
    driver: '',
    ...given,
  };
}

export function contextOf(me: Person, on: string = today, time = '10:00:00'): Context {
  return { today: on, now: `${on}T${time}.000Z`, me, newId: () => 'new-id' };
}

/** The plan after a command, its rows stored, and what was refused. */
export function play(
  plan: Snapshot,
  command: ChangeCommand,
  context: Context,
): { readonly plan: Snapshot; readonly writes: readonly Write[]; readonly refusals: readonly Refusal[] } {
  const decision = decideChange(plan, command, context);
  if (decision.kind === 'refused') return { plan, writes: [], refusals: decision.refusals };
  return { plan: decision.writes.reduce(written, plan), writes: decision.writes, refusals: [] };
}

/** The same where nothing may be refused. */
export function played(plan: Snapshot, command: ChangeCommand, context: Context): Snapshot {
  const { plan: after, refusals } = play(plan, command, context);
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`);
  return after;
}

/** A plan with one write in it, as the library would have it. */
export function written(plan: Snapshot, write: Write): Snapshot {
  if (write.kind === 'remove') throw new Error('no change removes a row');
  if (write.noun === 'change') {
    const change =
      write.kind === 'add'
        ? { ...write.value, row: storedRow(write.value.id) }
        : { ...write.before, ...write.set };
    return { ...plan, changes: new Map(plan.changes).set(change.id, change) };
  }
  if (write.noun === 'action') {
    const now =
      write.kind === 'add'
        ? { ...write.value, row: storedRow(write.value.ref) }
        : { ...write.before, ...write.set };
    return { ...plan, actions: new Map(plan.actions).set(now.ref, now) };
  }
  throw new Error(`a change writes no ${write.noun}`);
}

export function propose(...proposals: readonly Proposal[]): ChangeCommand {
  return { kind: 'propose-changes', proposals };
}

type Verdict = Extract<ChangeCommand, { kind: 'decide-changes' }>;

export function approve(...ids: readonly string[]): Verdict {
  return { kind: 'decide-changes', ids, verdict: 'approve', decidedOn: today, note: '' };
}

export function decline(...ids: readonly string[]): Verdict {
  return { kind: 'decide-changes', ids, verdict: 'decline', decidedOn: today, note: 'Not now.' };
}

/** 'field: code' of each refusal, for tables. */
export function told(refusals: readonly Refusal[]): readonly string[] {
  return refusals.map((one) => `${one.field ?? '-'}: ${one.code}`);
}
