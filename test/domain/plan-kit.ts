import { blankAction, type Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { UpdateEntry } from '#domain/command.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import { emptyCuration } from '#domain/pack/curation.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { FreezeRequest } from '#domain/frozen/frozen-pack.ts';
import { blankPerson, type Deputy, type Person } from '#domain/people/person.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Row } from '#domain/row.ts';
import { blankSection, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';

/** The day on which the plans of these tests are looked at: the second cycle is open. */
export const today = '2026-11-20';

/** What is decided when one of these plans is frozen: the first pack of its body. */
export const request: FreezeRequest = {
  body: 'SEND Partnership Board',
  meetingOn: '2026-12-11',
  asAt: today,
  version: 1,
  reason: '',
  marking: 'OFFICIAL',
  frozenAt: '2026-11-28T10:15:00.000Z',
  preparedBy: 'director',
  curation: emptyCuration,
  previous: null,
  elsewhere: [],
};

/** An action with sensible values for all that is not given. */
export function action(ref: string, given: Partial<Action> = {}): Action {
  return {
    ...blankAction(ref, ref.split('.').slice(0, 2).join('.'), `The full wording of action ${ref}.`),
    title: `Action ${ref}`,
    leads: ['lead'],
    ownerAsWritten: 'Therapies workstream',
    accountable: 'director',
    successMeasures: 'Families tell us that they waited less.',
    completionAsWritten: 'Autumn term 2026',
    completionPrecision: 'term',
    completionEarliest: '2026-09-01',
    completionLatest: '2026-12-31',
    originalCompletion: 'Autumn term 2026',
    status: 'on-track',
    impactRating: 'some-evidence',
    latestActivity: 'Trained 40 staff.',
    latestImpact: 'Waits fell from 71 to 64 weeks.',
    latestNextSteps: 'Train the other 20.',
    ...given,
  };
}

/** The marks of a row that the library has. */
export function storedRow(id: string): Row {
  const at = '2026-11-12T09:30:00.000Z';
  const by = { name: 'Name of lead', email: 'lead@example.org', objectId: null };
  return { id, etag: `"${id},1"`, createdAt: at, createdBy: by, modifiedAt: at, modifiedBy: by };
}

/** An update of an action in a cycle, as the library has it. */
export function update(id: string, ref: string, inCycle: string, given: Partial<Update> = {}): Update {
  return {
    row: storedRow(id),
    id,
    actionRef: ref,
    cycle: inCycle,
    by: 'lead',
    onBehalfOf: null,
    submittedAt: '2026-11-12T09:30:00.000Z',
    statusBefore: 'on-track',
    statusAfter: 'on-track',
    reason: '',
    activity: 'Trained 40 staff.',
    impact: 'Waits fell.',
    impactRating: 'some-evidence',
    nextSteps: '',
    forecastOn: null,
    evidence: [],
    audience: 'board',
    dataCheck: [],
    ...given,
  };
}

export function section(key: string, title: string, parent: string | null, order: number): Section {
  return blankSection(key, title, parent, order);
}

export function person(key: string, given: Partial<Person> = {}): Person {
  return {
    ...blankPerson(key, `Name of ${key}`),
    email: `${key}@example.org`,
    organisation: 'Council',
    role: 'lead',
    ...given,
  };
}

/** Somebody who may stand in, always unless days are given. */
export function deputy(key: string, from: string | null = null, until: string | null = null): Deputy {
  return { key, from, until };
}

export function cycle(key: string, opensOn: string, freezeOn: string): Cycle {
  return {
    row: null,
    key,
    title: `Cycle ${key}`,
    opensOn,
    remindOn: [],
    cutOffOn: freezeOn,
    freezeOn,
    circulateOn: freezeOn,
    meetings: [],
  };
}

/** A change of one action, '1.1.1' unless its parts say otherwise, that waits for an admin. */
export function planChange(id: string, given: Partial<PlanChange> = {}): PlanChange {
  return {
    row: storedRow(id),
    id,
    kind: 'reword',
    weight: 'minor',
    parts: [{ ref: '1.1.1', before: { title: 'Action 1.1.1' }, after: { title: 'Action 1.1.1, reworded' } }],
    reason: 'The workstream asked for it.',
    driver: '',
    proposedBy: 'lead',
    proposedAt: '2026-11-12T09:30:00.000Z',
    approver: { by: 'admin' },
    state: 'proposed',
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
    decisionNote: '',
    cycle: 'C2',
    ...given,
  };
}

/** What makes a change an approved one: by the director, at noon of a day. */
export function approvedOn(on: string): Pick<PlanChange, 'state' | 'decidedBy' | 'decidedOn' | 'decidedAt'> {
  return { state: 'approved', decidedBy: 'director', decidedOn: on, decidedAt: `${on}T12:00:00.000Z` };
}

/** An action of the strategy before this plan. */
export function predecessor(id: string, given: Partial<Predecessor> = {}): Predecessor {
  return {
    row: storedRow(id),
    id,
    plan: 'SEND Strategy 2021-25',
    ref: id,
    wording: `Wording of ${id} in the strategy before.`,
    disposition: 'open',
    reason: '',
    successors: [],
    ...given,
  };
}

/** A reminder that was sent to the lead by mail on the day of these tests. */
export function chase(id: string, given: Partial<Chase> = {}): Chase {
  return {
    row: storedRow(id),
    id,
    cycle: 'C2',
    person: 'lead',
    by: 'admin',
    at: `${today}T09:30:00.000Z`,
    channel: 'mail',
    result: 'sent',
    refs: ['1.1.1'],
    isEscalation: false,
    ...given,
  };
}

/** Two priorities with three sections, three people and two cycles, of which C2 is open on `today`. */
export function planWith(
  actions: readonly Action[],
  updates: readonly Update[] = [],
  given: Partial<Snapshot> = {},
): Snapshot {
  const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));
  return {
    plan: {
      title: 'One Plan',
      partnership: 'The SEND Partnership',
      period: '2025 to 2028',
      version: '1.2',
      marking: 'OFFICIAL',
    },
    scheme: defaultScheme,
    schemes: new Map([[1, defaultScheme]]),
    settings: defaultSettings,
    stored: new Map(),
    sections: keyed(
      [
        section('1', 'Right support', null, 1),
        section('1.1', 'Early identification', '1', 2),
        section('1.2', 'Workforce and training', '1', 3),
        section('2', 'Right place', null, 4),
        section('2.1', 'Specialist sufficiency and capital', '2', 5),
      ],
      (one) => one.key,
    ),
    people: keyed(
      [
        person('lead', { post: 'Therapies Lead' }),
        person('forum', { name: 'Forum Coordinator' }),
        person('director', { post: 'Director of Education', role: 'sponsor' }),
      ],
      (one) => one.key,
    ),
    actions: keyed(actions, (one) => one.ref),
    updates: keyed(updates, (one) => one.id),
    cycles: keyed(
      [cycle('C1', '2026-09-01', '2026-09-30'), cycle('C2', '2026-11-01', '2026-11-30')],
      (one) => one.key,
    ),
    changes: new Map(),
    predecessors: new Map(),
    chases: new Map(),
    risks: new Map(),
    riskReviews: new Map(),
    measures: new Map(),
    measureValues: new Map(),
    packs: new Map(),
    problems: [],
    ...given,
  };
}

/** What a lead fills in; right as it stands for an action that is on track. */
export function filledIn(part: Partial<UpdateEntry> = {}): UpdateEntry {
  return {
    status: 'on-track',
    reason: '',
    activity: 'Met twice.',
    impact: '',
    impactRating: 'too-early',
    nextSteps: '',
    forecastOn: '',
    evidence: [],
    audience: 'board',
    dataCheck: [],
    ...part,
  };
}
