import type { Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Curation, Ask } from '#domain/pack/curation.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Person } from '#domain/people/person.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Risk, RiskReview } from '#domain/risk/risk.ts';
import type { Stored } from '#domain/row.ts';
import type { Section } from '#domain/section.ts';
import type { Plan } from '#domain/snapshot.ts';
import type { StatusScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import type { IssuedPack, Outcome } from '#domain/pack/issued-pack.ts';

/** Who may read what is made of a frozen plan. */
export type PackAudience = 'board' | 'public';

/** What every part of a pack says of itself. */
export type PackFacts = Pick<
  IssuedPack,
  'body' | 'meetingOn' | 'asAt' | 'version' | 'reason' | 'marking' | 'frozenAt'
> & {
  /** A post or a name, not a key. */
  readonly preparedBy: string;
  readonly planTitle: string;
  readonly partnership: string;
  readonly period: string;
  readonly planVersion: string;
  /** Title of the cycle whose updates count, or null before the first. */
  readonly cycle: string | null;
  readonly audience: PackAudience;
  /** The pack before, where its frozen file could not be used: the pack was issued without comparing itself with it. */
  readonly notCompared?: NotCompared;
};

/** A pack of the same body for an earlier meeting that a pack could not compare itself with. */
export type NotCompared = Pick<IssuedPack, 'meetingOn' | 'version'>;

/** A record as it is frozen: without what only the library knows of its row. */
export type Frozen<T extends Stored> = Omit<T, 'row'>;

/** How the partnership ran its plan; what helps its admins with files of others is no part of it. */
export type FrozenSettings = Omit<PlanSettings, 'importColumns'>;

/** The plan as it stood at the end of a day. People have posts and organisations, a name only without a post, no addresses. */
export type FrozenPlan = {
  readonly plan: Plan;
  readonly scheme: StatusScheme;
  /** Every version of the scheme that was in use, oldest first. */
  readonly schemes: readonly StatusScheme[];
  readonly settings: FrozenSettings;
  readonly sections: readonly Frozen<Section>[];
  readonly people: readonly Frozen<Person>[];
  readonly cycles: readonly Frozen<Cycle>[];
  readonly actions: readonly Frozen<Action>[];
  readonly updates: readonly Frozen<Update>[];
  readonly changes: readonly Frozen<PlanChange>[];
  readonly predecessors: readonly Frozen<Predecessor>[];
  readonly risks: readonly Frozen<Risk>[];
  readonly riskReviews: readonly Frozen<RiskReview>[];
  readonly measures: readonly Frozen<Measure>[];
  readonly measureValues: readonly Frozen<MeasureValue>[];
};

/** How one action stood in the body's pack before this one. */
export type StoodAt = Pick<Action, 'ref' | 'title' | 'status' | 'lifecycle' | 'section' | 'mergedInto'>;

/** What a pack compares itself with: the last one that the same body had for an earlier meeting. */
export type PreviousPack = Pick<IssuedPack, 'meetingOn' | 'asAt' | 'version' | 'sha256'> & {
  readonly cycle: string | null;
  /** Every action the plan had then, in the order of the refs, merged and withdrawn ones among them. */
  readonly stood: readonly StoodAt[];
  /** What that meeting was asked, and what it decided as far as it was written down. */
  readonly asks: readonly Ask[];
  readonly outcomes: readonly Outcome[];
};

/** A pack of the same cycle that another body had: where else this was considered. */
export type ElsewherePack = Pick<IssuedPack, 'body' | 'meetingOn' | 'version'>;

/**
 * Everything a pack is made of, and nothing else: the same frozen pack gives the same content for ever. `format` is raised
 * when the shape changes, so that an older file is read as it was meant.
 */
export type FrozenPack = {
  readonly format: 1;
  readonly facts: PackFacts;
  readonly curation: Curation;
  /** Null for the first pack of a body, and for one that was issued without comparing. */
  readonly previous: PreviousPack | null;
  /** Packs of the same cycle that other bodies had before. */
  readonly elsewhere: readonly ElsewherePack[];
  readonly plan: FrozenPlan;
};

/** What is decided when a plan is frozen for a meeting. */
export type FreezeRequest = Pick<
  IssuedPack,
  'body' | 'meetingOn' | 'asAt' | 'version' | 'reason' | 'marking' | 'frozenAt'
> & {
  /** Key of the person. */
  readonly preparedBy: string;
  readonly curation: Curation;
  /** The body's pack before, read from its frozen file, with what its meeting decided; null where there is none. */
  readonly previous: { readonly pack: IssuedPack; readonly frozen: FrozenPack } | null;
  /** The body's pack before, where there is one and its frozen file cannot be used; `previous` is null then. */
  readonly notCompared?: NotCompared;
  /** Packs of the same cycle that other bodies had before. */
  readonly elsewhere: readonly ElsewherePack[];
};
