import type { Action } from '#domain/action.ts';

/** The fields of an action that a file can tell, and in which it is compared with the plan. */
export type ComparedField =
  | 'title'
  | 'description'
  | 'section'
  | 'themes'
  | 'owner'
  | 'accountable'
  | 'measure'
  | 'completion'
  | 'sources'
  | 'status'
  | 'impactRating'
  | 'activity'
  | 'impact'
  | 'nextSteps';

/** One field that a file tells otherwise than the plan, both as words for showing. */
export type Difference = {
  readonly field: ComparedField;
  readonly plan: string;
  readonly file: string;
};

/** An action of the plan whose wording is like one of the file; `score` from 0 to 1, 1 for the same words. */
export type Likeness = { readonly ref: string; readonly score: number };

/** How an action of a file stands to the plan before anybody decides. */
export type Standing =
  /** Nothing in the plan has its number or words much like it. */
  | { readonly kind: 'new' }
  /**
   * Another number, but words like those of actions in the plan, the likest first. `freeRef` is the next number of its
   * section where its own was used for something that is gone, or was none of the file's; null where its own is free.
   */
  | { readonly kind: 'alike'; readonly likest: readonly Likeness[]; readonly freeRef: string | null }
  /** In the plan under this ref, and the file tells nothing else of it. */
  | { readonly kind: 'same'; readonly ref: string }
  /** In the plan under this ref, and the file tells some of it otherwise. */
  | { readonly kind: 'changed'; readonly ref: string; readonly differences: readonly Difference[] }
  /** The plan has this ref for something that reads otherwise; `freeRef` is the next number of its section. */
  | {
      readonly kind: 'other-words';
      readonly ref: string;
      readonly score: number;
      readonly freeRef: string;
      readonly differences: readonly Difference[];
      /** Other actions of the plan with words like these, as where rows were put in and the file counted anew. */
      readonly likest: readonly Likeness[];
    };

/** What becomes of an action of a file. Refs are those of actions in the plan, but for `as`. */
export type Fate =
  /** It joins the plan, under its own ref or under `as`. */
  | { readonly kind: 'add'; readonly as: string | null }
  /** It joins the plan as the one that carries on another: 'embed' after 'develop'. */
  | { readonly kind: 'carried'; readonly follows: string; readonly as: string | null }
  /** It does not join the plan: one that is there does what it asked for, and it is kept as its predecessor. */
  | { readonly kind: 'combine'; readonly into: string }
  /** What the file tells otherwise is taken over: promises as changes of the plan, reports as an update. */
  | { readonly kind: 'change'; readonly ref: string }
  /** Nothing is written of it. */
  | { readonly kind: 'leave' };

/** An action of a file beside the plan. Known by its ref in the file. */
export type Match = {
  readonly action: Action;
  readonly standing: Standing;
  /** What is proposed; `isClear` is false where an admin should look before it is written. */
  readonly proposed: Fate;
  readonly isClear: boolean;
};

/** How alike two wordings are, from 0 to 1; 1 for the same words in any order. Comes from a library at the edge. */
export type Alike = (a: string, b: string) => number;
