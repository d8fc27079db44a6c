import type { Action } from './action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Person } from '#domain/people/person.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Risk, RiskReview } from '#domain/risk/risk.ts';
import type { Row } from './row.ts';
import type { Section } from './section.ts';
import type { Setting } from './setting.ts';
import type { Update } from './update.ts';

/** What the plan is made of, by the word for it. */
export type Nouns = {
  readonly action: Action;
  readonly update: Update;
  readonly person: Person;
  readonly section: Section;
  readonly cycle: Cycle;
  readonly setting: Setting;
  readonly change: PlanChange;
  readonly predecessor: Predecessor;
  readonly chase: Chase;
  readonly risk: Risk;
  readonly riskReview: RiskReview;
  readonly measure: Measure;
  readonly measureValue: MeasureValue;
  readonly pack: IssuedPack;
};

/** The name of a noun that has a list. */
export type NounName = keyof Nouns;

/** A row that is to be made. */
export type Add<N extends NounName> = {
  readonly kind: 'add';
  readonly noun: N;
  readonly value: Nouns[N];
};

/** Sets some fields of a row; `before` is the row as it was when this was decided. */
export type Edit<N extends NounName> = {
  readonly kind: 'edit';
  readonly noun: N;
  readonly key: string;
  readonly before: Nouns[N];
  readonly set: Partial<Omit<Nouns[N], 'row'>>;
};

/** A row that is to go, known by the version that somebody saw. */
export type Remove<N extends NounName> = {
  readonly kind: 'remove';
  readonly noun: N;
  readonly key: string;
  readonly row: Row;
};

/** One row to write. Edits and removals name the version they were decided on. */
export type Write = { [N in NounName]: Add<N> | Edit<N> | Remove<N> }[NounName];
