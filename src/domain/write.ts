import type { Action } from './action.ts';
import type { PlanChange } from './change.ts';
import type { Chase } from './chase.ts';
import type { Cycle } from './cycle.ts';
import type { IssuedPack } from './issued-pack.ts';
import type { Measure, MeasureValue } from './measure.ts';
import type { Person } from './person.ts';
import type { Predecessor } from './predecessor.ts';
import type { Risk, RiskReview } from './risk.ts';
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

export type NounName = keyof Nouns;

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

export type Remove<N extends NounName> = {
  readonly kind: 'remove';
  readonly noun: N;
  readonly key: string;
  readonly row: Row;
};

/** One row to write. Edits and removals name the version they were decided on. */
export type Write = { [N in NounName]: Add<N> | Edit<N> | Remove<N> }[NounName];
