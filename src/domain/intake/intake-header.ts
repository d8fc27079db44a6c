import { matchOf, reported, type Match } from './intake-column-words.ts';
import { oneLine, type Cell, type GridRow } from './intake-grid.ts';

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

/**
 * The heading that begins at a row, or null: it names a column of actions and at least two more that a plan has, and not
 * all of them only because they are merged down from the row above.
 */
export function readHeader(rows: readonly GridRow[], at: number): Header | null {
  const header = headerAt(rows, at);
  if (header === null || !header.fields.has('action') || header.fields.size < 3) return null;
  const isOwn = ({ index }: Column) => rows[at]?.cells[index]?.isRepeat !== true;
  return [...header.fields.values()].some(isOwn) ? header : null;
}

/**
 * The columns that are read where the one of a field is empty, the latest first: what was told in the months before it.
 * None for a column that was chosen by hand against its words.
 */
export function earlierColumns(header: Header, column: Column): readonly Column[] {
  const match = ranks.has(column) ? null : matchOf(column.heading);
  const rank = match?.field === column.field ? match?.rank : ranks.get(column);
  if (rank === undefined || column.field === null || !reported.has(column.field)) return [];
  return header.columns
    .filter((one) => one.field === column.field && one.index < column.index && ranks.get(one) === rank)
    .toReversed();
}

// of the columns that were taken for something by their words alone
const ranks = new WeakMap<Column, number>();

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
  const double = isDivided ? headerOf(overlaid(upper, lower), 2, matches, groupsOf(upper)) : null;
  return double !== null && double.fields.size >= single.fields.size ? double : single;
}

/** What a heading says its column holds, null when it is nothing we know. */
export function fieldOf(heading: string): Field | null {
  return matchOf(heading)?.field ?? null;
}

type Matches = Map<string, Match | null>;

// every row of a long sheet is asked again for each column that is chosen
const read = new WeakMap<readonly GridRow[], { headers: Map<number, Header | null>; matches: Matches }>();

// `groups` are the headings merged across above each column, which say what it holds where its own words do not
function headerOf(
  cells: readonly (Cell | null)[],
  nRows: 1 | 2,
  matches: Matches,
  groups: ReadonlyMap<number, string> = new Map(),
): Header {
  const meant = (text: string): Match | null => {
    const known = matches.get(text);
    const match = known === undefined ? matchOf(text) : known;
    matches.set(text, match);
    return match;
  };
  const columns: Column[] = [];
  const best = new Map<Field, { readonly column: Column; readonly rank: number }>();
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell.text === '') continue;
    const group = groups.get(index) ?? '';
    const own = meant(cell.text);
    const heading = own === null && group !== '' ? oneLine(`${group} ${cell.text}`) : cell.text;
    const match = own ?? meant(heading) ?? meant(group);
    const column: Column = { index, heading, cell: cell.address, field: match?.field ?? null };
    columns.push(column);
    if (match === null) continue;
    ranks.set(column, match.rank);
    const rival = best.get(match.field);
    // of monthly columns the last one is the latest
    const isLater = reported.has(match.field) && match.rank === rival?.rank;
    if (rival === undefined || match.rank < rival.rank || isLater)
      best.set(match.field, { column, rank: match.rank });
  }
  return {
    columns,
    fields: new Map([...best].map(([field, { column }]) => [field, column])),
    nRows,
    width: cells.length,
  };
}

// a second heading row: every cell of its own stands below a heading merged across or below none, and is one we know or
// parts one we know
function divides(lower: GridRow, upper: GridRow): boolean {
  const own = ownOf(lower);
  const groups = groupsOf(upper);
  return (
    own.length > 0 &&
    own.every(([index, cell]) => {
      const above = upper.cells[index];
      const isFree = above === null || above === undefined || above.text === '' || above.across > 1;
      return isFree && (fieldOf(cell.text) !== null || fieldOf(groups.get(index) ?? '') !== null);
    })
  );
}

function ownOf({ cells }: GridRow): readonly (readonly [index: number, cell: Cell])[] {
  return [...cells.entries()].flatMap(([index, cell]) =>
    cell === null || cell.isRepeat || cell.text === '' ? [] : [[index, cell] as const],
  );
}

// the text of the cell merged across that covers each column
function groupsOf(row: GridRow): ReadonlyMap<number, string> {
  return new Map(
    ownOf(row).flatMap(([from, { across, text }]) =>
      across > 1 ? Array.from({ length: across }, (_, more) => [from + more, text] as const) : [],
    ),
  );
}

function overlaid(upper: GridRow, lower: GridRow): readonly (Cell | null)[] {
  const cells: (Cell | null)[] = [...upper.cells];
  for (const [index, cell] of ownOf(lower)) {
    while (cells.length < index) cells.push(null);
    cells[index] = cell;
  }
  return cells;
}
