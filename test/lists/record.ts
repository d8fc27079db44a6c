import fc from 'fast-check';
import type { Action } from '#domain/action.ts';
import type { Cycle } from '#domain/cycle.ts';
import { roles, type Person } from '#domain/person.ts';
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
  leads: names,
  ownerAsWritten: lines,
  accountable: lineOrNull,
  successMeasures: lines,
  completionAsWritten: line,
  completionPrecision: fc.constantFrom('day', 'month', 'phased', 'to-be-confirmed', 'unknown'),
  completionEarliest: fc.option(anyDay),
  completionLatest: fc.option(anyDay),
  originalCompletion: line,
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
});

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  row,
  key: name,
  name: line,
  post: line,
  email: line,
  objectId: fc.option(fc.uuid()),
  organisation: line,
  role: fc.constantFrom(...roles),
  deputies: names,
  isActive: fc.boolean(),
  importId,
});

export const anySection: fc.Arbitrary<Section> = fc.record({
  row,
  key: name,
  title: line,
  parent: lineOrNull,
  order: fc.integer({ min: -1000, max: 100_000 }),
  importId,
});

export const anyCycle: fc.Arbitrary<Cycle> = fc.record({
  row,
  key: name,
  title: line,
  opensOn: anyDay,
  cutOffOn: anyDay,
  freezeOn: anyDay,
  circulateOn: anyDay,
  meetings: fc.array(fc.record({ body: line, on: anyDay }), { maxLength: 3 }),
});

export const anySetting: fc.Arbitrary<Setting> = fc.record({ row, key: name, value: lines });
