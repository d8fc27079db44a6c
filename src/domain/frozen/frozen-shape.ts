import type { Ask, Curation, Highlight, HighlightWords } from '#domain/pack/curation.ts';
import type { Cycle, Meeting } from '#domain/cycle/cycle.ts';
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
import { action, change, measure, measureValue, risk, riskReview, update } from './frozen-record.ts';
import { scheme, settings } from './frozen-settings.ts';
import type { Outcome } from '#domain/pack/issued-pack.ts';
import type { Deputy, Person } from '#domain/people/person.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Placeholder, Section } from '#domain/section.ts';
import type { Plan } from '#domain/snapshot.ts';

const texts = listOf(text);
const maybe = orNull(text);

const first: Reader<1> = (value) => {
  if (value !== 1) throw new FrozenUnreadable('', 'is not 1');
  return 1;
};

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
const facts: Reader<PackFacts> = (value) => ({ ...allFacts(value), ...maybeFacts(value) });

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
