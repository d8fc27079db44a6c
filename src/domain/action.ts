import type { CivilDate, Instant } from './date.ts';
import type { DatePrecision } from '#domain/completion/completion-date.ts';
import { hasLeft, isDeputyOf, type Person } from '#domain/people/person.ts';
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
  /** Commitments of other plans that it serves, such as 'Corporate plan 2.4'. */
  readonly alignments: readonly string[];
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
  /** When somebody looks again at a date that has no last day, or at a pause. */
  readonly reviewOn: CivilDate | null;
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
  /** Ref of the action that took this one over in a merge. */
  readonly mergedInto: string | null;
  /** Ref of the action this one was split from. */
  readonly splitFrom: string | null;
  /** Ref of the action that this one carries on, as 'embed' carries on 'develop'. */
  readonly follows: string | null;
  /** The day it joined the plan; null when it was there from the start. */
  readonly enteredOn: CivilDate | null;
  /** True where the law asks for it, false where it is a choice. */
  readonly isStatutory: boolean;
  /** Other plans and strategies it depends on. */
  readonly dependencies: string;
  /** Legal, equality, finance and people considerations. */
  readonly implications: string;
  readonly sources: readonly string[];
  /** The import that wrote it, so that it can be undone; null when written otherwise. */
  readonly importId: string | null;
};

/** True when the action counts in the plan's figures. */
export function isLive(action: Pick<Action, 'lifecycle'>): boolean {
  return action.lifecycle === 'live' || action.lifecycle === 'on-hold';
}

/** True when work remains: live, and its status counts as open. */
export function isOpen(scheme: StatusScheme, action: Action): boolean {
  return isLive(action) && statusOf(scheme, action.status).countsAs === 'open';
}

/**
 * True when the last possible day of the completion date has passed and the action is open. Never while it is on hold by
 * decision: whoever decided it put the date off with it.
 */
export function isOverdue(scheme: StatusScheme, action: Action, today: CivilDate): boolean {
  return (
    action.completionLatest !== null &&
    action.completionLatest < today &&
    action.lifecycle !== 'on-hold' &&
    isOpen(scheme, action)
  );
}

/** How a person comes to update an action; null when they may not. */
export type Capacity = 'lead' | 'deputy' | 'admin';

/**
 * Lead before deputy before admin: a lead who is also admin updates as the lead. A named updater of a post or group that
 * leads is its lead.
 */
export function capacityFor(
  action: Pick<Action, 'leads'>,
  me: Person,
  people: ReadonlyMap<string, Person>,
  today: CivilDate,
): Capacity | null {
  if (me.key === '' || hasLeft(me, today)) return null;
  if (action.leads.some((lead) => isSelfOrUpdater(people.get(lead), lead, me.key))) return 'lead';
  if (action.leads.some((lead) => deputises(people, lead, me.key, today))) return 'deputy';
  return me.role === 'admin' ? 'admin' : null;
}

/**
 * Key of the lead for whom somebody acts who is no lead themselves: the one they deputise for, for an admin the first.
 * Null for a lead, and where nobody leads.
 */
export function leadFor(
  action: Pick<Action, 'leads'>,
  me: Person,
  people: ReadonlyMap<string, Person>,
  today: CivilDate,
): string | null {
  if (action.leads.some((lead) => isSelfOrUpdater(people.get(lead), lead, me.key))) return null;
  const mine = action.leads.find((lead) => deputises(people, lead, me.key, today));
  return mine ?? action.leads[0] ?? null;
}

/** Keys of the people who are asked for an action: leads who are people, and the updaters of posts and groups. */
export function askedFor(
  action: Pick<Action, 'leads'>,
  people: ReadonlyMap<string, Person>,
): readonly string[] {
  return [
    ...new Set(
      action.leads.flatMap((key) => {
        const lead = people.get(key);
        return lead === undefined || lead.kind === 'person' ? [key] : lead.updaters;
      }),
    ),
  ];
}

/** An action of which only its ref, its heading and its wording are known. */
export function blankAction(ref: string, section: string, wording: string): Action {
  return {
    row: null,
    ref,
    title: titleFor(wording),
    description: wording,
    section,
    themes: [],
    alignments: [],
    leads: [],
    ownerAsWritten: '',
    accountable: null,
    successMeasures: '',
    completionAsWritten: '',
    completionPrecision: 'unknown',
    completionEarliest: null,
    completionLatest: null,
    originalCompletion: '',
    reviewOn: null,
    status: '',
    impactRating: null,
    latestReason: '',
    latestActivity: '',
    latestImpact: '',
    latestNextSteps: '',
    forecastOn: null,
    lastUpdateId: null,
    lastUpdatedAt: null,
    lifecycle: 'live',
    mergedInto: null,
    splitFrom: null,
    follows: null,
    enteredOn: null,
    isStatutory: false,
    dependencies: '',
    implications: '',
    sources: [],
    importId: null,
  };
}

function isSelfOrUpdater(lead: Person | undefined, key: string, me: string): boolean {
  return key === me || (lead !== undefined && lead.kind !== 'person' && lead.updaters.includes(me));
}

// a deputy of a post's or group's updater stands in for them as well
function deputises(people: ReadonlyMap<string, Person>, lead: string, me: string, today: CivilDate): boolean {
  const owner = people.get(lead);
  const updaters = owner === undefined || owner.kind === 'person' ? [] : owner.updaters;
  return [owner, ...updaters.map((key) => people.get(key))].some((one) => isDeputyOf(one, me, today));
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
