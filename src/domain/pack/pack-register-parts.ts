import type { Ask } from './curation.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Sense, TargetRating } from '#domain/measure/measure-reading.ts';
import type { PackAction } from './pack-parts.ts';
import type { RiskKind, RiskState, Score } from '#domain/risk/risk.ts';
import type { Status } from '#domain/status.ts';
import type { Audience } from '#domain/update.ts';

/** A measure as the body reads it: figures as numbers for charts and tables, and in words with their unit. */
export type PackMeasure = {
  readonly key: string;
  readonly title: string;
  readonly definition: string;
  /** '%', 'weeks', 'per 10,000 aged 0 to 25'. */
  readonly unit: string;
  readonly decimals: number;
  /** Which way is good, in words. */
  readonly polarity: string;
  /** Period of the current value; '' where there is none yet. */
  readonly period: string;
  readonly isProvisional: boolean;
  /** True when a value that should be known is not. */
  readonly isAwaited: boolean;
  /** What is waited for, such as 'May 2026 value expected by 14 June 2026'; '' where nothing is. */
  readonly expected: string;
  readonly baseline: PackFigure;
  readonly target: PackFigure;
  readonly previous: PackFigure;
  readonly current: PackFigure;
  readonly sincePrevious: string;
  readonly sinceBaseline: string;
  /** Since the value before. */
  readonly sense: Sense;
  readonly rating: TargetRating;
  readonly ratingWords: string;
  readonly owner: string;
  readonly source: string;
  readonly note: string;
  /** One sentence with all of it. */
  readonly reading: string;
  readonly points: readonly PackPoint[];
};

/** A figure: null and its words where there is none, or where it may not be told. */
export type PackFigure = {
  readonly value: number | null;
  readonly words: string;
  readonly on: CivilDate | null;
};

/** One period of a measure's line. Null stands for a gap. */
export type PackPoint = {
  readonly period: string;
  readonly endsOn: CivilDate;
  readonly actual: number | null;
  readonly forecast: number | null;
  readonly aim: number | null;
  readonly isProvisional: boolean;
  /** The definition changed here. */
  readonly isBreak: boolean;
};

/** An entry of the register as the body reads it. */
export type PackRisk = {
  readonly ref: string;
  readonly kind: RiskKind;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly unmitigated: Score;
  readonly mitigated: Score;
  readonly target: Score | null;
  /** Mitigated score in the body's last pack; null where it was not there. */
  readonly before: Score | null;
  /** Label of the band of the mitigated score. */
  readonly band: string;
  /** Since the last review, in words that are right for its kind. */
  readonly direction: string;
  readonly controls: string;
  readonly response: string;
  readonly mitigations: readonly string[];
  readonly owner: string;
  readonly actioners: readonly string[];
  readonly level: string;
  readonly reviewOn: CivilDate | null;
  readonly isReviewDue: boolean;
  readonly ask: string;
  /** Refs of actions and keys of measures. */
  readonly about: readonly string[];
  readonly state: RiskState;
};

/** The register: open entries, highest mitigated score first, and those that ended since the body's last pack. */
export type PackRisks = {
  readonly threats: readonly PackRisk[];
  readonly opportunities: readonly PackRisk[];
  readonly issues: readonly PackRisk[];
  readonly ended: readonly {
    readonly ref: string;
    readonly title: string;
    readonly how: string;
    readonly on: CivilDate | null;
  }[];
  /** Labels of the bands, lowest first, with the highest product of each. */
  readonly bands: readonly { readonly label: string; readonly upTo: number; readonly level: string }[];
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
};

/** The one or two pages that are read first. */
export type PackHighlights = {
  readonly overall: string;
  /** `before` is null in a first pack. */
  readonly counts: readonly {
    readonly status: Status;
    readonly now: number;
    readonly before: number | null;
  }[];
  readonly highlights: readonly {
    readonly ref: string;
    readonly title: string;
    readonly status: Status;
    readonly activity: string;
    readonly impact: string;
    readonly isEdited: boolean;
    readonly audience: Audience;
  }[];
  /** Off track, overdue, carried forward, or re-dated twice: each with why it is here. */
  readonly exceptions: readonly {
    readonly action: PackAction;
    readonly why: readonly string[];
  }[];
  /** Measures that got better or worse, the ones that got worse first. */
  readonly movers: readonly PackMeasure[];
  readonly topRisks: readonly PackRisk[];
  readonly asks: readonly (Ask & { readonly aboutWords: readonly string[] })[];
  /** What the last meeting was asked and what became of it. */
  readonly lastAsks: readonly (Pick<Ask, 'text' | 'about'> & { readonly outcome: string })[];
  /** Open actions whose completion date ends before the next cycle freezes, and not overdue: what comes next. */
  readonly dueNext: readonly PackAction[];
  /** The last day of `dueNext`; null when no later cycle is planned. */
  readonly nextUntil: CivilDate | null;
};
