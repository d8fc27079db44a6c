import type { CivilDate, Instant } from './date.ts';
import type { DatePrecision } from './completion-date.ts';
import type { Person } from './person.ts';
import type { Stored } from './row.ts';
import { statusOf, type StatusScheme } from './status.ts';

/** Where an action is in the life of the plan. Only live and on-hold ones are counted. */
export type Lifecycle = 'proposed' | 'live' | 'on-hold' | 'merged' | 'withdrawn';

/** A development action: a numbered commitment with a lead, a measure and a completion date. */
export type Action = Stored & {
  /** Permanent text number. Unique, never reused. */
  readonly ref: string;
  readonly title: string;
  /** The action's full wording; the same as the title where the plan has one sentence only. */
  readonly description: string;
  /** Key of the heading it stands under. */
  readonly section: string;
  readonly themes: readonly string[];
  /** Keys of people. The first is the one asked first. */
  readonly leads: readonly string[];
  /** Who is responsible in the plan's own words: a post, a group, several bodies. */
  readonly ownerAsWritten: string;
  readonly accountable: string | null;
  readonly successMeasures: string;
  /** The completion date in the plan's own words. */
  readonly completionAsWritten: string;
  readonly completionPrecision: DatePrecision;
  readonly completionEarliest: CivilDate | null;
  /** Last day on which the words are still kept; null when the words name none. */
  readonly completionLatest: CivilDate | null;
  /** The first approved words; never changed. */
  readonly originalCompletion: string;
  readonly status: string;
  readonly impactRating: string | null;
  readonly latestReason: string;
  readonly latestActivity: string;
  readonly latestImpact: string;
  readonly latestNextSteps: string;
  readonly forecastOn: CivilDate | null;
  /** Id of the update that stands behind the figures above; null before the first. */
  readonly lastUpdateId: string | null;
  readonly lastUpdatedAt: Instant | null;
  readonly lifecycle: Lifecycle;
  readonly sources: readonly string[];
  /** The import that wrote it, so that it can be undone; null when written otherwise. */
  readonly importId: string | null;
};

/** True when the action counts in the plan's figures. */
export function isLive(action: Action): boolean {
  return action.lifecycle === 'live' || action.lifecycle === 'on-hold';
}

/** True when work remains: live, and its status counts as open. */
export function isOpen(scheme: StatusScheme, action: Action): boolean {
  return isLive(action) && statusOf(scheme, action.status).countsAs === 'open';
}

/** True when the last possible day of the completion date has passed and the action is open. */
export function isOverdue(scheme: StatusScheme, action: Action, today: CivilDate): boolean {
  return action.completionLatest !== null && action.completionLatest < today && isOpen(scheme, action);
}

/** How a person comes to update an action; null when they may not. */
export type Capacity = 'lead' | 'deputy' | 'admin';

/** Lead before deputy before admin: a lead who is also admin updates as the lead. */
export function capacityFor(
  action: Action,
  me: Person,
  people: ReadonlyMap<string, Person>,
): Capacity | null {
  if (me.key === '' || !me.isActive) return null;
  if (action.leads.includes(me.key)) return 'lead';
  if (action.leads.some((lead) => people.get(lead)?.deputies.includes(me.key))) return 'deputy';
  return me.role === 'admin' ? 'admin' : null;
}

/**
 * Key of the lead for whom somebody acts who is no lead themselves: the one they deputise for, for an admin the first.
 * Null for a lead, and where nobody leads.
 */
export function leadFor(action: Action, me: Person, people: ReadonlyMap<string, Person>): string | null {
  if (action.leads.includes(me.key)) return null;
  const mine = action.leads.find((lead) => people.get(lead)?.deputies.includes(me.key));
  return mine ?? action.leads[0] ?? null;
}

/** The longest title the list's own Title column takes, in characters. */
export const titleLength = 255;

/** A title for a long wording: its first sentence when short enough, else its beginning, cut at a word. */
export function titleFor(wording: string): string {
  const line = wording.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= 120) return line;
  const sentence = /^.{20,120}?[.;:](?=\s)/.exec(line)?.[0];
  if (sentence !== undefined) return sentence.replace(/[;:.]$/, '');
  const cut = line.slice(0, 118);
  const end = cut.lastIndexOf(' ');
  // without a space to cut at, not between the two halves of a character
  return `${end > 60 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
