import type { Action } from './action.ts';
import type { CivilDate, Instant } from './date.ts';
import type { Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import type { Section } from './section.ts';
import type { Audience, Evidence, Update } from './update.ts';

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
};

/** A wish to change the plan, as plain data. */
export type Command =
  | {
      readonly kind: 'post-update';
      readonly actionRef: string;
      /** Made when writing began, so that a repeat after a lost answer is the same update. */
      readonly updateId: string;
      readonly entry: UpdateEntry;
    }
  | {
      readonly kind: 'import-plan';
      readonly importId: string;
      readonly sections: readonly Section[];
      readonly people: readonly Person[];
      readonly actions: readonly Action[];
    }
  | { readonly kind: 'undo-import'; readonly importId: string };

/** One row to write, as the domain sees it. Edits and removals name the version they were decided on. */
export type Write =
  | { readonly kind: 'add'; readonly noun: 'action'; readonly value: Action }
  | { readonly kind: 'add'; readonly noun: 'update'; readonly value: Update }
  | { readonly kind: 'add'; readonly noun: 'person'; readonly value: Person }
  | { readonly kind: 'add'; readonly noun: 'section'; readonly value: Section }
  | {
      readonly kind: 'edit';
      readonly noun: 'action';
      readonly key: string;
      readonly before: Action;
      readonly set: Partial<Omit<Action, 'row' | 'ref'>>;
    }
  | {
      readonly kind: 'remove';
      readonly noun: 'action' | 'person' | 'section';
      readonly key: string;
      readonly row: NonNullable<Action['row']>;
    };

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
