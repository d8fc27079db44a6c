import type { Action, Lifecycle } from '#domain/action.ts';
import type { Approver, ChangeFields, ChangePart, PlanChange } from '#domain/change/change.ts';
import type { Frozen } from './frozen-pack.ts';
import { flag, listOf, number, orNull, record, text, word, type Reader } from './frozen-reader.ts';
import type { DatedValue, Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Mitigation, Risk, RiskReview, Score } from '#domain/risk/risk.ts';
import type { Evidence, Update } from '#domain/update.ts';

const texts = listOf(text);
const maybe = orNull(text);
const figure = orNull(number);

const changeFields = {
  title: text,
  description: text,
  section: text,
  themes: texts,
  alignments: texts,
  leads: texts,
  ownerAsWritten: text,
  accountable: maybe,
  successMeasures: text,
  completionAsWritten: text,
  originalCompletion: text,
  reviewOn: maybe,
  status: text,
  lifecycle: word<Lifecycle>(),
  mergedInto: maybe,
  splitFrom: maybe,
  follows: maybe,
  isStatutory: flag,
  dependencies: text,
  implications: text,
  sources: texts,
};

/** An action as it was frozen. */
export const action = record<Frozen<Action>>({
  ...changeFields,
  ref: text,
  completionPrecision: word(),
  completionEarliest: maybe,
  completionLatest: maybe,
  impactRating: maybe,
  latestReason: text,
  latestActivity: text,
  latestImpact: text,
  latestNextSteps: text,
  forecastOn: maybe,
  lastUpdateId: maybe,
  lastUpdatedAt: maybe,
  enteredOn: maybe,
  importId: maybe,
});

/** An update as it was frozen. */
export const update = record<Frozen<Update>>({
  id: text,
  actionRef: text,
  cycle: text,
  by: text,
  onBehalfOf: maybe,
  submittedAt: text,
  statusBefore: text,
  statusAfter: text,
  reason: text,
  activity: text,
  impact: text,
  impactRating: maybe,
  nextSteps: text,
  forecastOn: maybe,
  evidence: listOf(record<Evidence>({ label: text, url: text })),
  audience: word(),
  dataCheck: texts,
});

/** Who decides a change: a person by their part in it, or a body by its name. */
export const approver: Reader<Approver> = (value) => {
  const { by } = decider(value);
  return by === 'body' ? { by, body: body(value).body } : { by };
};

const decider = record<{ readonly by: Approver['by'] }>({ by: word() });
const body = record<{ readonly body: string }>({ body: text });

/** A change of the plan as it was frozen. */
export const change = record<Frozen<PlanChange>>({
  id: text,
  kind: word(),
  weight: word(),
  parts: listOf(
    record<ChangePart>({
      ref: text,
      before: orNull(record<Partial<ChangeFields>>(changeFields, false)),
      after: record<Partial<ChangeFields>>(changeFields, false),
    }),
  ),
  reason: text,
  driver: text,
  proposedBy: text,
  proposedAt: text,
  approver,
  state: word(),
  decidedBy: maybe,
  decidedOn: maybe,
  decidedAt: maybe,
  decisionNote: text,
  cycle: text,
});

const score = record<Score>({ likelihood: number, impact: number });

/** An entry of the register as it was frozen. */
export const risk = record<Frozen<Risk>>({
  ref: text,
  kind: word(),
  title: text,
  cause: text,
  event: text,
  effect: text,
  sections: texts,
  actions: texts,
  measures: texts,
  raisedOn: text,
  raisedBy: text,
  unmitigated: score,
  mitigated: score,
  target: orNull(score),
  scoreReason: text,
  controls: text,
  response: text,
  mitigations: listOf(record<Mitigation>({ what: text, actioner: maybe, dueOn: maybe, status: word() })),
  owner: maybe,
  actioners: texts,
  reviewOn: maybe,
  lastReviewedAt: maybe,
  level: text,
  state: word(),
  closedOn: maybe,
  closureReason: text,
  continuedAs: maybe,
  madeFrom: texts,
  ask: text,
});

/** A review of an entry as it was frozen. */
export const riskReview = record<Frozen<RiskReview>>({
  id: text,
  risk: text,
  kind: word(),
  by: text,
  at: text,
  unmitigated: score,
  mitigated: score,
  target: orNull(score),
  level: text,
  note: text,
});

/** A measure as it was frozen. */
export const measure = record<Frozen<Measure>>({
  key: text,
  title: text,
  definition: text,
  unitKind: word(),
  unit: text,
  decimals: number,
  polarity: word(),
  rangeLow: figure,
  rangeHigh: figure,
  source: text,
  owner: maybe,
  frequency: word(),
  lagDays: number,
  rollingMonths: figure,
  baseline: figure,
  baselineOn: maybe,
  baselineNote: text,
  target: figure,
  targetOn: maybe,
  milestones: listOf(record<DatedValue>({ on: text, value: number, words: text })),
  threshold: figure,
  thresholdWords: text,
  tolerance: figure,
  actions: texts,
  sections: texts,
  isSmallNumberRisk: flag,
  isActive: flag,
  order: number,
});

/** A value of a measure as it was frozen. */
export const measureValue = record<Frozen<MeasureValue>>({
  id: text,
  measure: text,
  series: text,
  period: text,
  endsOn: text,
  value: figure,
  numerator: figure,
  denominator: figure,
  isProvisional: flag,
  isBreak: flag,
  note: text,
  enteredBy: text,
  enteredAt: text,
});
