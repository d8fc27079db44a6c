import { cycleOfMoment, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate, Instant } from './date.ts';
import type { Stored } from './row.ts';

/** Who may read an update: the boards only, or also the public. */
export type Audience = 'board' | 'public';

/** A checked https link that supports what was said. */
export type Evidence = { readonly label: string; readonly url: string };

/** One dated submission for an action in a cycle. Never changed once sent. */
export type Update = Stored & {
  /** Made by the sender before sending, so that a repeat is recognised. */
  readonly id: string;
  readonly actionRef: string;
  /** Key of the cycle it was written for; '' where none was planned then. */
  readonly cycle: string;
  /** Key of the person who wrote it; their account is the row's own signature. */
  readonly by: string;
  /** Key of the lead for whom an admin or a deputy wrote it, else null. */
  readonly onBehalfOf: string | null;
  readonly submittedAt: Instant;
  readonly statusBefore: string;
  readonly statusAfter: string;
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: string | null;
  readonly nextSteps: string;
  /** When it will now be done, asked for when off track. */
  readonly forecastOn: CivilDate | null;
  readonly evidence: readonly Evidence[];
  readonly audience: Audience;
  /** What the personal-data check found and the sender confirmed, by field, kind and count; never the text itself. */
  readonly dataCheck: readonly string[];
};

/** Key of the cycle an update counts in; '' where none is planned yet. */
export function cycleOfUpdate(
  cycles: ReadonlyMap<string, Cycle>,
  update: Pick<Update, 'cycle' | 'submittedAt'>,
): string {
  return cycleOfMoment(cycles, update.cycle, update.submittedAt);
}

/** Newest first; two of the same moment keep the order of their rows. */
export function newestFirst(a: Update, b: Update): number {
  return (
    b.submittedAt.localeCompare(a.submittedAt) ||
    Number(b.row?.id ?? Infinity) - Number(a.row?.id ?? Infinity)
  );
}

/** True for an absolute https address without a user name, a password or characters nobody can see in it. */
export function isHttps(text: string): boolean {
  return /^https:\/\/(?![^/?#]*@)[\p{L}\p{N}[][^\s"<>\\^`{|}\p{Cc}\p{Cf}]*$/iu.test(text.trim());
}

/** What an update begins with that says nothing changed; it stands in the activity, where every reader sees it. */
export const noChangeWords = 'No change.';

/** True for an update that says so and leaves the status as it was: what it tells of impact was said before. */
export function saysNoChange(update: Pick<Update, 'activity' | 'statusBefore' | 'statusAfter'>): boolean {
  return update.activity.startsWith(noChangeWords) && update.statusBefore === update.statusAfter;
}
