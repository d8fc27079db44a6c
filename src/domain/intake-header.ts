import { plain, type Cell, type GridRow } from './intake-grid.ts';

/** What a column of a plan can hold. 'start' is known, so that headings are recognised, and not read. */
export type Field =
  | 'ref'
  | 'title'
  | 'action'
  | 'section'
  | 'priority'
  | 'themes'
  | 'measure'
  | 'owner'
  | 'accountable'
  | 'completion'
  | 'revised'
  | 'status'
  | 'impactRating'
  | 'activity'
  | 'impact'
  | 'nextSteps'
  | 'sources'
  | 'start';

/** One column of the table: its heading as written and what it was taken for, null for nothing we know. */
export type Column = {
  readonly index: number;
  readonly heading: string;
  readonly cell: string;
  readonly field: Field | null;
};

/** The heading of a table: one row, or two where the lower one divides a heading of the upper one. */
export type Header = {
  readonly columns: readonly Column[];
  readonly fields: ReadonlyMap<Field, Column>;
  readonly nRows: 1 | 2;
  /** Columns of the table, those without a heading included. */
  readonly width: number;
};

/** The heading that begins at a row, or null: it names a column of actions and at least two more that a plan has. */
export function readHeader(rows: readonly GridRow[], at: number): Header | null {
  const header = headerAt(rows, at);
  return header !== null && header.fields.has('action') && header.fields.size >= 3 ? header : null;
}

/** The row taken for a heading, whatever its words are, with the one below it where that divides it. Null for no row of a table. */
export function headerAt(rows: readonly GridRow[], at: number): Header | null {
  const memo = read.get(rows) ?? { headers: new Map(), matches: new Map() };
  read.set(rows, memo);
  const known = memo.headers.get(at);
  if (known !== undefined) return known;
  const header = headerFrom(rows, at, memo.matches);
  memo.headers.set(at, header);
  return header;
}

function headerFrom(rows: readonly GridRow[], at: number, matches: Matches): Header | null {
  const upper = rows[at];
  const lower = rows[at + 1];
  // a heading in the text of a document is no row of a table
  if (upper === undefined || upper.place?.row === 0) return null;
  const single = headerOf(upper.cells, 1, matches);
  // a full-width heading above a repeated heading row is no heading row itself
  const isDivided = single.fields.size >= 2 && lower !== undefined && divides(lower, upper);
  const double = isDivided ? headerOf(overlaid(upper, lower), 2, matches) : null;
  return double !== null && double.fields.size >= single.fields.size ? double : single;
}

/** What a heading says its column holds, null when it is nothing we know. */
export function fieldOf(heading: string): Field | null {
  return matchOf(heading)?.field ?? null;
}

type Match = { readonly field: Field; readonly rank: number };
type Matches = Map<string, Match | null>;

// every row of a long sheet is asked again for each column that is chosen
const read = new WeakMap<readonly GridRow[], { headers: Map<number, Header | null>; matches: Matches }>();

// for each field its words, the surest first: of two columns for one field the surer one is read
const words: readonly (readonly [field: Field, ...patterns: readonly RegExp[]])[] = [
  ['impactRating', /^impact (?:b?rag|rating|status)(?: rating)?$/],
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
    /^(?:action |current |delivery )?(?:b?rag|status)(?: rating| status)?$/,
    /^(?:overall |progress )?(?:b?rag|status|rating)(?: rating| status)?(?: \S+ \d{2,4})?$/,
    /^(?:b )?r a g(?: b)?(?: rating| status)?$/,
  ],
  [
    'completion',
    /^(?:to be )?completed? by$|^completion(?: date)?$|^date (?:for|of) completion$|^original .*date$/,
    /^(?:due|target|end|finish|delivery|deadline)(?: completion)?(?: date| by)?(?: (?:for|of) completion)?$|^by when$|^date due$/,
    /^(?:when|time ?(?:scale|frame|table)s?|deadlines?|expected (?:completion|end)(?: date)?)$/,
  ],
  [
    'measure',
    /\bsuccess\b/,
    /^measures?(?: of .*)?$|^how (?:will|do|would|shall) we (?:know|measure|tell)\b/,
    /^(?:impact|outcome|performance) measures?$|^kpis?$|^(?:expected|intended|desired) (?:outcome|impact|result)s?$|^what will be different$/,
  ],
  [
    'owner',
    /^who(?:s| is)? ?(?:is )?responsible$|^(?:delivery|action) (?:lead|owner)s?$/,
    /^(?:named |responsible )?(?:lead|owner|officer)s?(?: officer| person| name| role| organisation| agency| professional| service)?(?: ?s)?$|^responsible(?: officer| person| lead| body| organisation)?s?$|^(?:person|officer)(?: ?s)? responsible$|^responsibility$|^assigned to$/,
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
    /^(?:\S+ )?(?:progress|updates?|commentary)(?: update| to date| so far| notes?| report)?(?:(?: and)? (?:comments?|impact|notes?|updates?))?$|^current position$|^position statement$|^what (?:has been|have we) done$/,
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
    /^what(?: we)?(?: (?:will|are|do|must|needs?)\b.*)?$|^(?:tasks?|deliverables?|commitments?|recommendations?|description(?: of action)?)$/,
  ],
  ['start', /^(?:start(?:ing|s)?(?: date)?|from)$/],
];

// what is told again and again, and has the time of its telling in its heading: 'Progress October', 'RAG Q2 2026/27'
const reported: ReadonlySet<Field> = new Set(['status', 'impactRating', 'activity', 'impact', 'nextSteps']);
const moment =
  '(?:(?:(?:spring|summer|autumn|winter)(?: term)?|(?:term|quarter) \\d|q[1-4]|(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)(?: \\d{2,4}){0,2}|\\d{1,2} \\d{1,2} \\d{2,4}|20\\d\\d(?: \\d{2,4})?)';
const monthly = [new RegExp(`^${moment} `), new RegExp(` (?:(?:for|as at|at|in|to) )?${moment}$`)];

function matchOf(heading: string): Match | null {
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

function headerOf(cells: readonly (Cell | null)[], nRows: 1 | 2, matches: Matches): Header {
  const columns: Column[] = [];
  const best = new Map<Field, { readonly column: Column; readonly rank: number }>();
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell.text === '') continue;
    const known = matches.get(cell.text);
    const match = known === undefined ? matchOf(cell.text) : known;
    matches.set(cell.text, match);
    const column: Column = { index, heading: cell.text, cell: cell.address, field: match?.field ?? null };
    columns.push(column);
    if (match === null) continue;
    const rival = best.get(match.field);
    // of monthly progress columns the last one is the latest
    const isLater = match.field === 'activity' || match.field === 'status' || match.field === 'impact';
    if (rival === undefined || match.rank < rival.rank || (isLater && match.rank === rival.rank))
      best.set(match.field, { column, rank: match.rank });
  }
  return {
    columns,
    fields: new Map([...best].map(([field, { column }]) => [field, column])),
    nRows,
    width: cells.length,
  };
}

// a second heading row: every cell of its own is a heading we know, and stands below one merged across or below none
function divides(lower: GridRow, upper: GridRow): boolean {
  const own = [...lower.cells.entries()].filter(
    ([, cell]) => cell !== null && !cell.isRepeat && cell.text !== '',
  );
  return (
    own.length > 0 &&
    own.every(([index, cell]) => {
      const above = upper.cells[index];
      const isFree = above === null || above === undefined || above.text === '' || above.across > 1;
      return isFree && cell !== null && fieldOf(cell.text) !== null;
    })
  );
}

function overlaid(upper: GridRow, lower: GridRow): readonly (Cell | null)[] {
  const length = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length }, (_, index) => {
    const below = lower.cells[index] ?? null;
    return below !== null && !below.isRepeat && below.text !== '' ? below : (upper.cells[index] ?? null);
  });
}
