import { roomFor } from './page-break.ts';
import { orNone } from '#pack/sheet/sheet-actions.ts';
import { notesIn } from '#pack/sheet/sheet-lines.ts';
import { region, type Region } from './sheet.ts';
import { headerHeight, rowHeight, type Table } from './table.ts';

/** What is said of a list that may be longer than a page. */
export type Parted = Pick<Region, 'title' | 'holds' | 'hasRefs'> & {
  /** Said under the title where the list has nothing; '' for nothing. */
  readonly whenEmpty: string;
  /** The sheet that has all of it, where there is one. */
  readonly allOn: string | null;
  /** Widths of the columns that the sheet prints. */
  readonly printed: readonly number[];
  /** Height of the lines of text above it on its first page, in points, where it is the first of its sheet. */
  readonly above?: number;
  /** Rows of standard height kept free below the last of its tables, for charts. */
  readonly rowsBelow?: number;
};

/**
 * A list as tables that each fit a page, so that no row is printed without its column heads: a long list goes on in a table of
 * its own, or, where another sheet has all of it, only its first rows are here.
 */
export function partedTable<T>(plan: Table<T>, about: Parted): readonly Region[] {
  const { rows } = plan;
  const columns = orNone(plan.columns);
  const made = (shown: readonly (T | null)[], notes: readonly string[], number = 1, isLast = true) =>
    region<T | null>(
      {
        ...plan,
        columns,
        rows: shown,
        table: number === 1 ? plan.table : `${plan.table}Continued${inLetters(number)}`,
      },
      {
        title: number === 1 ? about.title : `${about.title} (continued)`,
        holds: about.holds,
        hasRefs: about.hasRefs,
        rowsBelow: isLast ? (about.rowsBelow ?? 0) : 0,
        notes,
      },
    );
  if (rows.length === 0) return [made([null], about.whenEmpty === '' ? [] : [about.whenEmpty])];
  if (about.allOn === null) {
    const pages = pagesOf(plan, about);
    return pages.map((page, index) => made(page, [], index + 1, index === pages.length - 1));
  }
  const first = rows.length <= mostShown + 1 ? rows : rows.slice(0, mostShown);
  const shown = pagesOf({ ...plan, rows: first }, about)[0]?.length ?? 0;
  const more = rows.length - shown;
  const note = `The first ${String(shown)}, and ${String(more)} more on the sheet ${about.allOn}.`;
  return [made(rows.slice(0, shown), more === 0 ? [] : [note])];
}

// a table has letters in its name and no digits, which could read as a cell
function inLetters(number: number): string {
  return number === 0
    ? ''
    : inLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** Rows in groups of which each fits a page together with its title and column heads; a row alone may take more. */
function pagesOf<T>(
  plan: Table<T>,
  { printed, above = 0 }: Pick<Parted, 'printed' | 'above'>,
): readonly (readonly T[])[] {
  const most = roomFor(printed) - aroundTable - headerHeight(plan);
  const pages: T[][] = [];
  let used = above;
  for (const row of plan.rows) {
    const height = rowHeight(plan.columns, row);
    const page = pages.at(-1);
    if (page === undefined) {
      pages.push([row]);
      used += height;
    } else if (used + height > most) {
      pages.push([row]);
      used = height;
    } else {
      page.push(row);
      used += height;
    }
  }
  return pages;
}

/** Height in points of what a sheet says above its first table: its facts, then its notes across what is printed. */
export function heightAbove(notes: readonly string[], printed: readonly number[]): number {
  const width = printed.reduce((sum, one) => sum + one, 0);
  // a sheet of a later version has a line more, and a long name of a body takes two
  return (notesIn(notes, width).length + 4) * 15;
}

// what every page repeats, the title of the table and a line under it, in points
const aroundTable = 24 + 15 + 22 + 20;

// as many as are taken in at a glance; one more takes no more room than saying that it is left out
const mostShown = 8;
