import type { ChangeKind } from './change.ts';
import type { Ask, Curation, Highlight, HighlightWords } from './curation.ts';
import type { Cycle, Meeting } from './cycle.ts';
import type {
  ElsewherePack,
  Frozen,
  FrozenPack,
  FrozenPlan,
  NotCompared,
  PackFacts,
  PreviousPack,
  StoodAt,
} from './frozen-pack.ts';
import {
  byName,
  flag,
  FrozenUnreadable,
  listOf,
  number,
  orNull,
  record,
  text,
  word,
  type Reader,
} from './frozen-reader.ts';
import {
  action,
  approver,
  change,
  measure,
  measureValue,
  risk,
  riskReview,
  update,
} from './frozen-record.ts';
import type { Outcome } from './issued-pack.ts';
import type { Deputy, Person } from './person.ts';
import type {
  ApprovalRules,
  Body,
  Noun,
  OrganisationChange,
  PlanSettings,
  PlanVersion,
  Structure,
} from './plan-settings.ts';
import type { Predecessor } from './predecessor.ts';
import type { QuestionRules } from './question-rules.ts';
import type { RiskBand, RiskRules } from './risk.ts';
import type { Placeholder, Section } from './section.ts';
import type { Plan } from './snapshot.ts';
import type { ImpactRating, Status, StatusScheme } from './status.ts';

const texts = listOf(text);
const maybe = orNull(text);

const first: Reader<1> = (value, at) => {
  if (value !== 1) throw new FrozenUnreadable(at, 'is not 1');
  return 1;
};

const status = record<Status>({
  code: text,
  letter: text,
  label: text,
  definition: text,
  colour: word(),
  shape: word(),
  glyph: text,
  countsAs: word(),
  needsReason: flag,
  needsForecast: flag,
  chosenBy: word(),
});

const impact = record<ImpactRating>({
  code: text,
  label: text,
  definition: text,
  level: number,
  needsText: flag,
});

const scheme = record<StatusScheme>({
  version: number,
  statuses: listOf(status),
  impacts: listOf(impact),
  retiredStatuses: listOf(status),
  retiredImpacts: listOf(impact),
});

const noun = record<Noun>({ one: text, many: text });
const byWeight = record<ApprovalRules['otherwise']>({ minor: approver, material: approver });

const asked = record<QuestionRules['asked']>({
  'overdue-but-on-track': flag,
  'on-track-without-update': flag,
  'reason-missing': flag,
  'measure-falling': flag,
  'risk-high': flag,
  'complete-without-evidence': flag,
  'off-track-to-on-track': flag,
  'on-track-to-off-track': flag,
  'review-date-passed': flag,
  'review-date-missing': flag,
});

const settings = record<PlanSettings>({
  structure: record<Structure>({ levels: listOf(noun), item: noun }),
  bodies: listOf(record<Body>({ name: text, purpose: text, isActive: flag })),
  approval: record<ApprovalRules>({
    otherwise: byWeight,
    kinds: byName<ChangeKind, ApprovalRules['otherwise']>(byWeight),
  }),
  questions: record<QuestionRules>({ asked, cyclesWithoutUpdate: number, riskScore: number }),
  risks: record<RiskRules>({
    bands: listOf(record<RiskBand>({ upTo: number, label: text, level: text })),
    likelihoods: texts,
    impacts: texts,
    responses: texts,
  }),
  themes: texts,
  alignments: texts,
  organisations: listOf(record<OrganisationChange>({ from: text, to: text, on: text })),
  versions: listOf(record<PlanVersion>({ version: text, effectiveFrom: text, note: text })),
});

const section = record<Frozen<Section>>({
  key: text,
  title: text,
  parent: maybe,
  order: number,
  aim: text,
  howWeKnow: text,
  accountable: maybe,
  placeholders: listOf(record<Placeholder>({ phase: text, words: text })),
  importId: maybe,
});

const person = record<Frozen<Person>>({
  key: text,
  name: text,
  post: text,
  kind: word(),
  updaters: texts,
  email: text,
  objectId: maybe,
  organisation: text,
  role: word(),
  deputies: listOf(record<Deputy>({ key: text, from: maybe, until: maybe })),
  isActive: flag,
  leftOn: maybe,
  importId: maybe,
});

const cycle = record<Frozen<Cycle>>({
  key: text,
  title: text,
  opensOn: text,
  remindOn: texts,
  cutOffOn: text,
  freezeOn: text,
  circulateOn: text,
  meetings: listOf(record<Meeting>({ body: text, on: text })),
});

const predecessor = record<Frozen<Predecessor>>({
  id: text,
  plan: text,
  ref: text,
  wording: text,
  disposition: word(),
  reason: text,
  successors: texts,
});

const plan = record<FrozenPlan>({
  plan: record<Plan>({ title: text, partnership: text, period: text, version: text, marking: text }),
  scheme,
  schemes: listOf(scheme),
  settings,
  sections: listOf(section),
  people: listOf(person),
  cycles: listOf(cycle),
  actions: listOf(action),
  updates: listOf(update),
  changes: listOf(change),
  predecessors: listOf(predecessor),
  risks: listOf(risk),
  riskReviews: listOf(riskReview),
  measures: listOf(measure),
  measureValues: listOf(measureValue),
});

const allFacts = record<Omit<PackFacts, 'notCompared'>>({
  body: text,
  meetingOn: text,
  asAt: text,
  version: number,
  reason: text,
  marking: text,
  frozenAt: text,
  preparedBy: text,
  planTitle: text,
  partnership: text,
  period: text,
  planVersion: text,
  cycle: maybe,
  audience: word(),
});

const maybeFacts = record<Pick<PackFacts, 'notCompared'>>(
  { notCompared: record<NotCompared>({ meetingOn: text, version: number }) },
  false,
);

// hardly any pack has the last ones
const facts: Reader<PackFacts> = (value, at) => ({ ...allFacts(value, at), ...maybeFacts(value, at) });

const ask = record<Ask>({ id: text, kind: word(), text, about: texts });
const words = record<HighlightWords>({ activity: text, impact: text });
const highlight = record<Highlight>({
  updateId: text,
  actionRef: text,
  original: words,
  edited: words,
  audience: word(),
});

const previous = record<PreviousPack>({
  meetingOn: text,
  asAt: text,
  version: number,
  sha256: text,
  cycle: maybe,
  stood: listOf(
    record<StoodAt>({
      ref: text,
      title: text,
      status: text,
      lifecycle: word(),
      section: text,
      mergedInto: maybe,
    }),
  ),
  asks: listOf(ask),
  outcomes: listOf(record<Outcome>({ ask: text, words: text })),
});

/** Reads everything a pack is made of. The compiler asks here for every field that a record of the plan has. */
export const readPack: Reader<FrozenPack> = record<FrozenPack>({
  format: first,
  facts,
  curation: record<Curation>({
    overall: text,
    publicOverall: text,
    highlights: listOf(highlight),
    asks: listOf(ask),
  }),
  previous: orNull(previous),
  elsewhere: listOf(record<ElsewherePack>({ body: text, meetingOn: text, version: number })),
  plan,
});
