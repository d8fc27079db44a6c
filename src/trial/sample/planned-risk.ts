import type { MitigationStatus, RiskKind } from '#domain/risk/risk.ts';

/** A step against a risk; `due` is counted in months from the last cycle, or none. */
export type PlannedMitigation = readonly [
  what: string,
  actioner: string,
  due: string,
  status: MitigationStatus,
];

/** An entry of the register as it is meant to have come about. Scores are written 'likelihood x impact', such as '3x4'. */
export type PlannedRisk = {
  readonly ref: string;
  readonly kind: RiskKind;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly controls: string;
  readonly response: string;
  readonly mitigations: readonly PlannedMitigation[];
  readonly owner: string;
  readonly actioners: readonly string[];
  readonly sections: readonly string[];
  readonly actions: readonly string[];
  readonly measures: readonly string[];
  readonly unmitigated: string;
  readonly target: string;
  /** The mitigated score in each cycle from the one in which it was raised; '-' where nobody looked again. */
  readonly course: string;
  /** The cycle in which it was raised, 1 to 6; without it before the first. */
  readonly raisedIn?: number;
  /** What was noted at the review of a cycle; needed wherever the level changes. */
  readonly notes?: Readonly<Record<number, string>>;
  readonly ask?: string;
  /** True where the next review was agreed for a day that has passed by now. */
  readonly isDue?: true;
  /** The issue that it became in the sixth cycle, and what was noted then. */
  readonly happened?: { readonly as: string; readonly note: string };
};
