import type { Frequency, Polarity, UnitKind } from '#domain/measure/measure.ts';

/** What is said of one value beside its figure. */
export type PlannedNote = {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly isProvisional?: true;
  readonly isBreak?: true;
  readonly note?: string;
};

/** A measure as it is meant to have come about. Offsets are months from the sixth cycle's month; figures never move. */
export type PlannedMeasure = {
  readonly key: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: readonly [kind: UnitKind, words: string, decimals: number];
  readonly polarity: Polarity;
  readonly source: string;
  readonly owner: string;
  readonly frequency: Frequency;
  readonly lagDays: number;
  readonly rollingMonths?: number;
  readonly baseline: number;
  /** Where the baseline stands before the first value; without it, it is the first value. */
  readonly baselineAt?: number;
  readonly baselineNote?: string;
  readonly target?: readonly [value: number, at: number];
  readonly milestones?: readonly (readonly [value: number, at: number])[];
  readonly threshold?: readonly [value: number, words: string];
  readonly tolerance?: number;
  readonly actions: readonly string[];
  readonly sections: readonly string[];
  readonly isSmallNumberRisk?: true;
  /** Oldest first, one for each period up to the last one known at the sixth freeze; null is not available. */
  readonly values: readonly (number | null)[];
  /** How many periods the last value is behind the last one that ended. */
  readonly behind?: number;
  /** Where the values stand that come once a year, in place of counting periods back. */
  readonly at?: readonly number[];
  /** What is said of a value, by its place from the end: -1 is the last one. */
  readonly notes?: Readonly<Record<number, PlannedNote>>;
  /** Other lines, each ending with the last value; those of a forecast begin in the period after it. */
  readonly lines?: Readonly<Record<string, readonly number[]>>;
};
