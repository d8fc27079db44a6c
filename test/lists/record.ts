import fc from 'fast-check';
import type { Action } from '#domain/action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { changeKinds, type ChangeFields, type PlanChange } from '#domain/change/change.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import { roles, type Person } from '#domain/people/person.ts';
import { dispositions, type Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Section } from '#domain/section.ts';
import type { Update } from '#domain/update.ts';
import type { Setting } from '#domain/setting.ts';

// Records as the plan may hold them: whatever people type into texts, whole seconds, real days.

const line = fc.string({ unit: 'grapheme', maxLength: 60 });
const lines = fc
  .array(fc.oneof(line, fc.constantFrom('\n', '<b>', '"', "'", ';', '=1+1', '😀', '\t')), { maxLength: 6 })
  .map((parts) => parts.join(''));
const lineOrNull = fc.option(line.filter((text) => text !== ''));
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/);
const names = fc.array(name, { maxLength: 4 });
const importId = fc.option(fc.uuid());

/** Any day from 2020 to 2035. */
export const anyDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => `${at.toISOString().slice(0, 19)}.000Z`);

const row = fc.constant(null);

export const anyAction: fc.Arbitrary<Action> = fc.record({
  row,
  ref: name,
  title: line,
  description: lines,
  section: line,
  themes: names,
  alignments: names,
  leads: names,
  ownerAsWritten: lines,
  accountable: lineOrNull,
  successMeasures: lines,
  completionAsWritten: line,
  completionPrecision: fc.constantFrom('day', 'month', 'phased', 'to-be-confirmed', 'unknown'),
  completionEarliest: fc.option(anyDay),
  completionLatest: fc.option(anyDay),
  originalCompletion: line,
  reviewOn: fc.option(anyDay),
  status: line,
  impactRating: lineOrNull,
  latestReason: lines,
  latestActivity: lines,
  latestImpact: lines,
  latestNextSteps: lines,
  forecastOn: fc.option(anyDay),
  lastUpdateId: fc.option(fc.uuid()),
  lastUpdatedAt: fc.option(instant),
  lifecycle: fc.constantFrom('proposed', 'live', 'on-hold', 'merged', 'withdrawn'),
  mergedInto: fc.option(name),
  splitFrom: fc.option(name),
  follows: fc.option(name),
  enteredOn: fc.option(anyDay),
  isStatutory: fc.boolean(),
  dependencies: lines,
  implications: lines,
  sources: names,
  importId,
});

export const anyUpdate: fc.Arbitrary<Update> = fc.record({
  row,
  id: fc.uuid(),
  actionRef: name,
  cycle: line,
  by: line,
  onBehalfOf: lineOrNull,
  submittedAt: instant,
  statusBefore: line,
  statusAfter: line,
  reason: lines,
  activity: lines,
  impact: lines,
  impactRating: lineOrNull,
  nextSteps: lines,
  forecastOn: fc.option(anyDay),
  evidence: fc.array(fc.record({ label: line, url: name.map((path) => `https://example.org/${path}`) }), {
    maxLength: 3,
  }),
  audience: fc.constantFrom('board', 'public'),
  dataCheck: fc.array(fc.stringMatching(/^(reason|activity) [a-z-]{3,12} [1-9]$/), { maxLength: 3 }),
});

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  row,
  key: name,
  name: line,
  post: line,
  kind: fc.constantFrom('person', 'post', 'group'),
  updaters: names,
  email: line,
  objectId: fc.option(fc.uuid()),
  organisation: line,
  role: fc.constantFrom(...roles),
  deputies: fc.array(fc.record({ key: name, from: fc.option(anyDay), until: fc.option(anyDay) }), {
    maxLength: 3,
  }),
  isActive: fc.boolean(),
  leftOn: fc.option(anyDay),
  importId,
});

export const anySection: fc.Arbitrary<Section> = fc.record({
  row,
  key: name,
  title: line,
  parent: lineOrNull,
  order: fc.integer({ min: -1000, max: 100_000 }),
  aim: lines,
  howWeKnow: lines,
  accountable: lineOrNull,
  placeholders: fc.array(fc.record({ phase: line, words: line }), { maxLength: 2 }),
  importId,
});

export const anyCycle: fc.Arbitrary<Cycle> = fc.record({
  row,
  key: name,
  title: line,
  opensOn: anyDay,
  remindOn: fc.array(anyDay, { maxLength: 3 }),
  cutOffOn: anyDay,
  freezeOn: anyDay,
  circulateOn: anyDay,
  meetings: fc.array(fc.record({ body: line, on: anyDay }), { maxLength: 3 }),
});

export const anySetting: fc.Arbitrary<Setting> = fc.record({ row, key: name, value: lines });

const fieldsOfChange: fc.Arbitrary<Partial<ChangeFields>> = fc.record(
  {
    title: line,
    description: lines,
    section: line,
    themes: names,
    alignments: names,
    leads: names,
    ownerAsWritten: lines,
    accountable: lineOrNull,
    successMeasures: lines,
    completionAsWritten: line,
    originalCompletion: line,
    reviewOn: fc.option(anyDay),
    status: line,
    lifecycle: fc.constantFrom('proposed', 'live', 'on-hold', 'merged', 'withdrawn'),
    mergedInto: fc.option(name),
    splitFrom: fc.option(name),
    follows: fc.option(name),
    isStatutory: fc.boolean(),
    dependencies: lines,
    implications: lines,
    sources: names,
  },
  { requiredKeys: [] },
);

export const anyChange: fc.Arbitrary<PlanChange> = fc.record({
  row,
  id: fc.uuid(),
  kind: fc.constantFrom(...changeKinds),
  weight: fc.constantFrom('minor', 'material'),
  parts: fc.array(fc.record({ ref: name, before: fc.option(fieldsOfChange), after: fieldsOfChange }), {
    minLength: 1,
    maxLength: 4,
  }),
  reason: lines,
  driver: line,
  proposedBy: line,
  proposedAt: instant,
  approver: fc.oneof(
    fc.constantFrom({ by: 'admin' } as const, { by: 'accountable' } as const),
    fc.record({ by: fc.constant('body' as const), body: name }),
  ),
  state: fc.constantFrom('proposed', 'approved', 'declined', 'taken-back'),
  decidedBy: lineOrNull,
  decidedOn: fc.option(anyDay),
  decidedAt: fc.option(instant),
  decisionNote: lines,
  cycle: line,
});

export const anyPredecessor: fc.Arbitrary<Predecessor> = fc.record({
  row,
  id: name,
  plan: line,
  ref: line,
  wording: lines,
  disposition: fc.constantFrom(...dispositions),
  reason: lines,
  successors: names,
});

export const anyChase: fc.Arbitrary<Chase> = fc.record({
  row,
  id: name,
  cycle: line,
  person: line,
  by: line,
  at: instant,
  channel: fc.constantFrom('activity', 'mail', 'copied'),
  result: fc.constantFrom('claimed', 'sent', 'failed'),
  refs: names,
  isEscalation: fc.boolean(),
});
