import type { Field } from './intake-header.ts';
import { plain } from './intake-grid.ts';

/** What a heading says its column holds; of two columns for one field the one with the lower rank is read. */
export type Match = { readonly field: Field; readonly rank: number };

// for each field its words, the surest first: of two columns for one field the surer one is read
const words: readonly (readonly [field: Field, ...patterns: readonly RegExp[]])[] = [
  ['impactRating', /^impact (?:b?ragg?|rating|status)(?: rating)?$/],
  [
    'revised',
    /^(?:revised|new|current|amended|redated|updated|forecast) .*(?:date|deadline|timescale|completion|complete by|due)\b/,
  ],
  [
    'nextSteps',
    /^(?:what )?(?:happens )?next(?: steps?| actions?)?$/,
    /^planned (?:next )?(?:steps?|activity)$/,
  ],
  [
    'ref',
    /^(?:action |plan |unique )?(?:ref|reference)(?: no| number| id)?$/,
    /^(?:action |item )?(?:no|number|num|id|#)$/,
  ],
  ['title', /^(?:action )?(?:title|headline)$/],
  [
    'accountable',
    /^accountable(?: officer| lead| person| body)?$/,
    /^(?:sro|senior responsible (?:officer|owner)|executive (?:lead|sponsor)|sponsor)$/,
  ],
  [
    'status',
    /^(?:action |current |delivery )?(?:b?ragg?|status)(?: rating| status)?$/,
    /^(?:overall |progress )?(?:b?ragg?|status|rating)(?: rating| status)?(?: \S+ \d{2,4})?$/,
    /^(?:b )?r a g(?: b)?(?: rating| status)?$/,
  ],
  [
    'completion',
    /^(?:to be )?completed? by$|^completion(?: date)?$|^date (?:for|of) completion$|^original .*date$/,
    /^(?:due|target|end|finish|delivery|deadline|implementation|milestone)(?: completion)?(?: date| by)?(?: (?:for|of) completion)?$|^by when$|^date due$/,
    /^(?:when(?: (?:will|should|do) .*)?|time ?(?:scale|frame|table)s?|deadlines?|expected (?:completion|end)(?: date)?)$/,
  ],
  [
    'measure',
    /\bsuccess\b/,
    /^measures?(?: of .*)?$|^how (?:will|do|would|shall) we (?:know|measure|tell)\b/,
    /^(?:impact|outcome|performance) measures?$|^(?:measures?|kpis?)(?:(?: and)? (?:measures?|kpis?|targets?))?$|^(?:expected|intended|desired) (?:outcome|impact|result)s?$|^what will be different$/,
    /^outcomes?$/,
  ],
  [
    'owner',
    /^who(?:s| is)? ?(?:is )?responsible$|^(?:delivery|action) (?:lead|owner)s?$/,
    /^(?:named |responsible )?(?:lead|owner|officer)s?(?: officer| person| name| role| organisation| agency| professional| service)?(?: ?s)?(?:(?: and| or)? partners?)?$|^responsible(?: officer| person| lead| body| organisation)?s?$|^(?:person|officer)(?: ?s)? responsible$|^responsibility$|^assigned to$/,
    /^(?:by )?who(?:m)?$|^who will (?:do|lead)\b/,
  ],
  [
    'section',
    /^(?:plan )?(?:sub )?sections?(?: title| name| heading)?$/,
    /^(?:focus|area|focus area|area (?:of|for) (?:focus|improvement|development|weakness)|strand|workstream|work stream|heading|objective)s?$/,
  ],
  [
    'priority',
    /^(?:strategic |plan )?priorit(?:y|ies)(?: area| heading| no)?$/,
    /^(?:aim|goal|pillar|strategic objective)s?$/,
  ],
  ['themes', /^(?:cross cutting )?themes?$/],
  [
    'activity',
    /^(?:latest |recent )?activity(?: information| update| to date)?$/,
    /^(?:\S+ )?(?:progress|updates?|commentary)(?: update| to date| so far| notes?| report)?(?:(?: and)? (?:comments?|impact|notes?|updates?))?$|^current position$|^position statement$|^what (?:has been|have we) done$|^narrative(?: update)?$|^where (?:are we|we are) now$|^position$/,
    /^(?:comments?|notes?)$/,
  ],
  [
    'impact',
    /^(?:latest )?impact(?: information| to date| so far)?$/,
    /^(?:evidence (?:of|and) impact|impact (?:and )?evidence|difference made|what difference\b.*|outcomes? achieved)$/,
  ],
  ['sources', /^(?:sources?|origin|source plan|source of (?:the )?action)$/],
  [
    'action',
    /^(?:(?:key|development|planned|proposed|agreed|improvement|specific|smart) )*actions?(?: required| needed| to be taken| to take| we (?:will|need to) take| description| wording| points?)?$/,
    /^what(?: we)?(?: (?:will|are|do|must|needs?)\b.*)?$|^(?:key )?(?:tasks?|deliverables?|commitments?|recommendations?|description(?: of action)?)$/,
  ],
  ['start', /^(?:start(?:ing|s)?(?: date)?|from)$/],
];

/** What is told again and again, and can have the time of its telling in its heading: 'Progress October', 'RAG Q2 2026/27'. */
export const reported: ReadonlySet<Field> = new Set([
  'status',
  'impactRating',
  'activity',
  'impact',
  'nextSteps',
]);
const moment =
  '(?:(?:(?:spring|summer|autumn|winter)(?: term)?|(?:term|quarter) \\d|q[1-4]|(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)(?: \\d{2,4}){0,2}|\\d{1,2} \\d{1,2} \\d{2,4}|20\\d\\d(?: \\d{2,4})?)';
const monthly = [new RegExp(`^${moment} `), new RegExp(` (?:(?:for|as at|at|in|to) )?${moment}$`)];

/** What a heading says its column holds, null when it is nothing we know. */
export function matchOf(heading: string): Match | null {
  if (heading.length > 80) return null;
  const label = plain(heading.replaceAll(/\([^)]*\)/g, ' '));
  if (label === '') return null;
  const timeless = monthly.reduce((left, time) => left.replace(time, ''), label);
  for (const [field, ...patterns] of words) {
    const told = reported.has(field) && timeless !== '' ? timeless : label;
    const rank = patterns.findIndex((pattern) => pattern.test(label) || pattern.test(told));
    if (rank >= 0) return { field, rank };
  }
  return null;
}
