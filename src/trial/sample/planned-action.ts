/** A proposed change of a completion date and what became of it. */
export type ReDating = {
  /** The cycle before whose freeze it was decided, 1 to 6. */
  readonly cycle: number;
  readonly to: string;
  readonly isApproved: boolean;
  /** Why it was asked for. */
  readonly why: string;
  /** What the board said, where it was declined. */
  readonly note?: string;
};

/** An action of the sample plan with its course over six cycles. Dates in texts are written as for fillIn. */
export type PlannedAction = {
  readonly ref: string;
  readonly title: string;
  readonly wording: string;
  readonly measures: string;
  /** Keys of people, the first one asked first. */
  readonly leads: readonly string[];
  /** Who is responsible in the plan's words, where that is more than the leads' posts. */
  readonly owner?: string;
  readonly accountable: string;
  readonly due: string;
  readonly reDatings?: readonly ReDating[];
  /** Its status at each freeze by its letter in the scheme; '-' while it is not in the plan. */
  readonly course: string;
  readonly themes: readonly string[];
  /** What it came from; earlier plans first. */
  readonly sources: readonly string[];
  /** Why it joined the plan after the launch. */
  readonly whyNew?: string;
  /** Its words at the launch, where they were changed in a cycle. */
  readonly reworded?: {
    readonly cycle: number;
    readonly title: string;
    readonly wording: string;
    readonly why: string;
  };
  /** Its measure at the launch, where it was changed in a cycle. */
  readonly measured?: { readonly cycle: number; readonly measures: string; readonly why: string };
  /** How it ended, where it did: the cycle is the first without it. */
  readonly ended?: { readonly as: 'merged' | 'withdrawn'; readonly into?: string; readonly why: string };
  readonly splitFrom?: string;
  /** The lead until a cycle, who has left since. */
  readonly before?: { readonly lead: string; readonly until: number };
};
