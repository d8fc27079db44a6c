import type { CivilDate, Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** Which way is good: up, down, inside a range, or neither (told for context, never rated). */
export type Polarity = 'higher' | 'lower' | 'within' | 'context';

/** In the order in which people choose from them. */
export const polarities: readonly Polarity[] = ['higher', 'lower', 'within', 'context'];

/** What the values of a measure are: how they are written and rounded follows from it. */
export type UnitKind = 'percent' | 'count' | 'rate' | 'money' | 'duration' | 'score';

/** In the order in which people choose from them. */
export const unitKinds: readonly UnitKind[] = ['percent', 'count', 'rate', 'money', 'duration', 'score'];

/** How often a measure gets a value; its periods follow from it. */
export type Frequency = 'weekly' | 'monthly' | 'quarterly' | 'termly' | 'annual' | 'irregular';

/** In the order in which people choose from them. */
export const frequencies: readonly Frequency[] = [
  'weekly',
  'monthly',
  'quarterly',
  'termly',
  'annual',
  'irregular',
];

/** A value aimed at by a day: a milestone on the way, or a comparator's value on a day. */
export type DatedValue = { readonly on: CivilDate; readonly value: number; readonly words: string };

/** An indicator of the plan: what it counts, where it stood, where it should get, and who answers for it. */
export type Measure = Stored & {
  /** Permanent text number, such as 'K1'. Unique, never reused. */
  readonly key: string;
  readonly title: string;
  readonly definition: string;
  readonly unitKind: UnitKind;
  /** What a figure counts, such as 'weeks', 'per 10,000 aged 0 to 25' or '£ million'; '' for a percentage. */
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  /** Bounds of the good range of polarity 'within'; null otherwise. */
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly source: string;
  readonly owner: string | null;
  readonly frequency: Frequency;
  /** Days between the end of a period and its value. */
  readonly lagDays: number;
  /** Months that each value covers when it rolls, such as 12; null when periods follow each other. */
  readonly rollingMonths: number | null;
  readonly baseline: number | null;
  readonly baselineOn: CivilDate | null;
  readonly baselineNote: string;
  readonly target: number | null;
  readonly targetOn: CivilDate | null;
  readonly milestones: readonly DatedValue[];
  /** What law or guidance asks for, and in which words; null when nothing. */
  readonly threshold: number | null;
  readonly thresholdWords: string;
  /** How far from the target a value may be and still count as close: in the measure's own unit. */
  readonly tolerance: number | null;
  readonly actions: readonly string[];
  readonly sections: readonly string[];
  /** True where counts of 1 to 4 must not leave the partnership. */
  readonly isSmallNumberRisk: boolean;
  readonly isActive: boolean;
  /** Position among the measures, lowest first. */
  readonly order: number;
};

/** The line of a measure that its own values are on. */
export const actualSeries = 'actual';

/** The line of what is expected. Every other name is a comparator, such as 'England' or 'Neighbours'. */
export const forecastSeries = 'forecast';

/** The value of a measure for one period. */
export type MeasureValue = Stored & {
  /** '<measure> <series> <period>': one value for each. */
  readonly id: string;
  readonly measure: string;
  readonly series: string;
  /** As people name it: 'May 2026', 'Spring term 2026', '2025/26'. */
  readonly period: string;
  /** The last day the value tells of; values stand in this order. */
  readonly endsOn: CivilDate;
  /** Null for 'not available': shown as a gap, never as nothing. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isProvisional: boolean;
  /** True where the definition changed: what came before is not compared with what comes after. */
  readonly isBreak: boolean;
  readonly note: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};
