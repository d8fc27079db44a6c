import type { CivilDate } from './date.ts';
import type { Prefill } from './merge-update.ts';
import type { ImpactRating, Status } from './status.ts';

/** What somebody outside fills in of one action: an update without evidence and audience. */
export type FormEntry = Prefill & { readonly activity: string };

/** An action as the update form shows it. */
export type FormAction = {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly successMeasures: string;
  readonly completionAsWritten: string;
  /** The statuses that may be chosen, by code. */
  readonly offered: readonly string[];
  /** What the form is filled in with; the activity is what was said last, for reading only. */
  readonly start: FormEntry;
  /** The update it was filled in from; null where there was none. */
  readonly lastUpdateId: string | null;
};

/** The actions of one person as a form that goes out and comes back: everything the workbook is made of. */
export type UpdateForm = {
  /** Made when the form was; names it when it comes back. */
  readonly formId: string;
  readonly planTitle: string;
  readonly partnership: string;
  readonly marking: string;
  /** Whose actions, by key and by name. */
  readonly person: string;
  readonly personName: string;
  readonly madeOn: CivilDate;
  readonly statuses: readonly Status[];
  readonly impacts: readonly ImpactRating[];
  readonly actions: readonly FormAction[];
};
