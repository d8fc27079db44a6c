import type { Action } from '#domain/action.ts';
import type { Weight } from './change.ts';
import type { CivilDate } from '#domain/date.ts';

/** What somebody gives for an action that does not exist yet. The completion date is in the plan's own words. */
export type NewAction = Pick<
  Action,
  | 'ref'
  | 'title'
  | 'description'
  | 'section'
  | 'leads'
  | 'ownerAsWritten'
  | 'accountable'
  | 'successMeasures'
  | 'completionAsWritten'
  | 'reviewOn'
  | 'themes'
  | 'alignments'
  | 'sources'
  | 'follows'
>;

/** The tags and notes of an action that no board decides on. */
export type Details = Pick<
  Action,
  'themes' | 'alignments' | 'sources' | 'follows' | 'isStatutory' | 'dependencies' | 'implications'
>;

/** What a proposed change would do. Refs name actions of the plan; dates are words, read as every completion date is. */
export type Proposed =
  | { readonly kind: 'add'; readonly action: NewAction }
  | { readonly kind: 'reword'; readonly ref: string; readonly title: string; readonly description: string }
  | {
      readonly kind: 're-date';
      readonly ref: string;
      readonly completionAsWritten: string;
      readonly reviewOn: CivilDate | null;
    }
  | {
      readonly kind: 'lead';
      readonly ref: string;
      readonly leads: readonly string[];
      readonly ownerAsWritten: string;
      readonly accountable: string | null;
    }
  | { readonly kind: 'measure'; readonly ref: string; readonly successMeasures: string }
  | { readonly kind: 'move'; readonly ref: string; readonly section: string }
  /** The action goes on, with its wording as given, beside one or more heirs. */
  | {
      readonly kind: 'split';
      readonly ref: string;
      readonly title: string;
      readonly description: string;
      readonly heirs: readonly NewAction[];
    }
  /** The actions end, and `into` goes on for all of them. */
  | { readonly kind: 'merge'; readonly refs: readonly string[]; readonly into: string }
  | { readonly kind: 'hold'; readonly ref: string; readonly reviewOn: CivilDate | null }
  | { readonly kind: 'resume'; readonly ref: string; readonly status: string }
  | { readonly kind: 'withdraw'; readonly ref: string }
  | { readonly kind: 'complete'; readonly ref: string }
  | { readonly kind: 'embed'; readonly ref: string }
  | { readonly kind: 'reopen'; readonly ref: string; readonly status: string }
  | ({ readonly kind: 'details'; readonly ref: string } & Details);

/** One proposal as somebody fills it in. Its id is made before sending, so that a repeat is the same change. */
export type Proposal = {
  readonly changeId: string;
  readonly weight: Weight;
  readonly proposed: Proposed;
  readonly reason: string;
  readonly driver: string;
};
