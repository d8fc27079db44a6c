import type { Action } from './action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate, Instant } from './date.ts';
import type { DiscussedItem } from '#domain/meeting/discussed.ts';
import type { ImportedUpdate } from '#domain/intake/imported-update.ts';
import type { IssuedPack, Outcome } from '#domain/pack/issued-pack.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Person } from '#domain/people/person.ts';
import type { PlanSettings } from './plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Refusal } from './refusal.ts';
import type { Risk } from '#domain/risk/risk.ts';
import type { Section } from './section.ts';
import type { Plan } from './snapshot.ts';
import type { StatusScheme } from './status.ts';
import type { Audience, Evidence } from './update.ts';
import type { Write } from './write.ts';

/** What a lead fills in. The same shape is the draft kept on the device. */
export type UpdateEntry = {
  readonly status: string;
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: string | null;
  readonly nextSteps: string;
  /** A civil date, or '' when none is given. */
  readonly forecastOn: string;
  readonly evidence: readonly Evidence[];
  readonly audience: Audience;
  /** What the personal-data check found and the writer confirmed as it is, as Update.dataCheck. */
  readonly dataCheck: readonly string[];
};

/** A wish to change the plan, as plain data. */
export type Command =
  | {
      readonly kind: 'post-update';
      readonly actionRef: string;
      /** Made when writing began, so that a repeat after a lost answer is the same update. */
      readonly updateId: string;
      readonly entry: UpdateEntry;
      /** Key of whoever gave an admin the words, as on a returned form; else it is worked out who they are for. */
      readonly onBehalfOf?: string;
    }
  | {
      readonly kind: 'import-plan';
      readonly importId: string;
      readonly sections: readonly Section[];
      readonly people: readonly Person[];
      readonly actions: readonly Action[];
      /** Actions of the file that do not join the plan, each with those of the plan that do what it asked for. */
      readonly predecessors: readonly Predecessor[];
      /** What the file promises otherwise of actions that are in the plan, under ids of the import. */
      readonly proposals: readonly Proposal[];
      /** What the file reports: dated notes of new actions, and how actions of the plan stand now. */
      readonly updates: readonly ImportedUpdate[];
    }
  | { readonly kind: 'undo-import'; readonly importId: string }
  | PlanCommand;

/** A wish to change the plan itself or how it is run. Each is decided again should somebody have been faster. */
export type PlanCommand =
  /** Several at once where an admin edits in bulk. What the rules let the proposer decide is approved at once. */
  | { readonly kind: 'propose-changes'; readonly proposals: readonly Proposal[] }
  | {
      readonly kind: 'decide-changes';
      readonly ids: readonly string[];
      readonly verdict: 'approve' | 'decline';
      /** The day of the decision, today or earlier. */
      readonly decidedOn: CivilDate;
      readonly note: string;
    }
  | { readonly kind: 'take-back-change'; readonly id: string }
  /** Writes what an approved change still has to write, as after a page closed in the middle. */
  | { readonly kind: 'finish-change'; readonly id: string }
  /** Adds a person, or saves an edit of one. */
  | { readonly kind: 'save-person'; readonly person: Person }
  | { readonly kind: 'person-leaves'; readonly key: string; readonly on: CivilDate }
  | {
      readonly kind: 'rename-organisation';
      readonly from: string;
      readonly to: string;
      readonly on: CivilDate;
    }
  | { readonly kind: 'save-cycle'; readonly cycle: Cycle }
  | { readonly kind: 'remove-cycle'; readonly key: string }
  | { readonly kind: 'save-section'; readonly section: Section }
  | { readonly kind: 'remove-section'; readonly key: string }
  | { readonly kind: 'save-predecessors'; readonly predecessors: readonly Predecessor[] }
  | RiskCommand
  | MeasureCommand
  | PackCommand
  | { readonly kind: 'save-plan'; readonly plan: Plan }
  /** Says what of an issued pack its meeting is at, or that it is at nothing of it any more; `at` is when that was so. */
  | {
      readonly kind: 'mark-discussed';
      /** Key of the pack. */
      readonly pack: string;
      readonly item: DiscussedItem | null;
      readonly at: Instant;
    }
  | { readonly kind: 'save-settings'; readonly settings: Partial<PlanSettings> }
  /** Becomes the next version of the scheme, whatever version it names; earlier ones stay. */
  | { readonly kind: 'save-scheme'; readonly scheme: StatusScheme };

/** How an entry of the register is scored and looked after from a review on. */
export type RiskReviewEntry = Pick<
  Risk,
  'unmitigated' | 'mitigated' | 'target' | 'scoreReason' | 'level' | 'reviewOn'
> & { readonly note: string };

/** A wish to change the register. `reviewId` is made before sending, so that a repeat is the same entry of its history. */
export type RiskCommand =
  /** Adds an entry (one without a row), or saves its words, people and links; scores and level change by a review only. */
  | { readonly kind: 'save-risk'; readonly risk: Risk; readonly reviewId: string }
  | {
      readonly kind: 'review-risk';
      readonly ref: string;
      readonly reviewId: string;
      readonly review: RiskReviewEntry;
    }
  | {
      readonly kind: 'close-risk';
      readonly ref: string;
      readonly reviewId: string;
      readonly on: CivilDate;
      readonly reason: string;
    }
  | { readonly kind: 'reopen-risk'; readonly ref: string; readonly reviewId: string; readonly reason: string }
  /** The risk ends, and an issue goes on with its history. */
  | {
      readonly kind: 'risk-happened';
      readonly ref: string;
      readonly reviewId: string;
      readonly issue: Risk;
      readonly note: string;
    }
  /** The entries end, and one goes on for them; their own scores stay to be seen. */
  | {
      readonly kind: 'merge-risks';
      readonly refs: readonly string[];
      readonly reviewId: string;
      readonly into: Risk;
      readonly note: string;
    };

/** A wish to change the measures or their values. */
export type MeasureCommand =
  | { readonly kind: 'save-measure'; readonly measure: Measure }
  /** Adds values, or corrects those of the same measure, line and period. */
  | { readonly kind: 'save-values'; readonly values: readonly MeasureValue[] }
  | { readonly kind: 'remove-value'; readonly id: string };

/** A wish about the packs of meetings. Only an issue adds one, and only what the meeting decided changes of it after. */
export type PackCommand =
  /** Records that a pack is issued whose frozen file is saved. */
  | { readonly kind: 'issue-pack'; readonly pack: IssuedPack }
  /** Says of every ask what became of it; an ask without words is undecided. */
  | { readonly kind: 'record-outcomes'; readonly key: string; readonly outcomes: readonly Outcome[] };

/** What a decision may know of the world: handed in, never looked up. */
export type Context = {
  readonly today: CivilDate;
  readonly now: Instant;
  readonly me: Person;
  readonly newId: () => string;
};

/** The answer to a command: what to write, in order, or every rule that said no. */
export type Decision =
  | { readonly kind: 'writes'; readonly writes: readonly Write[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
