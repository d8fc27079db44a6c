import type { Pack, PackAction } from '#domain/pack.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import { isHttps, type Evidence } from '#domain/update.ts';
import { type TableSheet } from './sheet.ts';
import { nothing, type Column, type Content } from './table.ts';
import { statusStyle, styles } from './style.ts';

/** The live actions of a pack, one a row; a plan without any has one row that says so. */
export function actionsSheet(pack: Pack): TableSheet<PackAction | null> {
  return {
    name: 'Actions',
    holds: 'Every live action with its status, activity, impact and next steps.',
    notes: [
      pack.actions.length === 0
        ? 'The plan has no live actions.'
        : 'One row for each live action. Columns from Last updated on are for the screen and are not printed.',
    ],
    table: 'Actions',
    columns: actionColumns.map(({ header, width, content, style }) => ({
      header,
      width,
      content: (action) => (action === null ? (header === 'Ref' ? 'None' : nothing) : content(action)),
      style: (action) => (action === null ? styles.text : style(action)),
    })),
    rows: pack.actions.length === 0 ? [null] : pack.actions,
    printed: printedColumns,
    hasFilters: true,
    hasRefs: true,
    rowsBelow: 0,
  };
}

// together about as wide as an A4 page that can still be read
const printedColumns = 13;

/** The columns of the sheet Actions: first what the board reads on paper, then what helps on a screen. */
const actionColumns: readonly Column<PackAction>[] = [
  column('Ref', 6.5, (action) => action.ref, styles.strong),
  // wide enough for the longest word of a heading
  column('Section', 18, (action) => action.section || action.priority),
  column('Action', 26, (action) => action.description || action.title),
  {
    header: 'RAG',
    width: 11.5,
    content: (action) => statusWords(action.status),
    style: (action) => statusStyle(action.status.colour),
  },
  column('Reason for RAG', 14.5, (action) => action.reason),
  column('Activity', 27, (action) => action.activity),
  column('Impact rating', 10, (action) => (action.impactRating ? impactWords(action.impactRating) : nothing)),
  column('Impact', 22, (action) => action.impact),
  column('Next steps', 14.5, (action) => action.nextSteps),
  column('Complete by', 11.5, (action) => action.completionAsWritten),
  column('Overdue', 8.5, (action) => (action.isOverdue ? 'Yes' : 'No')),
  column('Lead', 14.2, (action) => action.leads.join('\n')),
  column('Update', 11.5, (action) => action.freshness),
  { ...column('Last updated', 18, (action) => day(action.lastUpdatedOn)), style: () => styles.day },
  { ...column('Forecast', 18, (action) => day(action.forecastOn)), style: () => styles.day },
  column('On hold', 10.5, (action) => (action.isOnHold ? 'Yes' : 'No')),
  column('Priority', 28, (action) => action.priority),
  column('Short title', 60, (action) => action.title),
  column('Success measure', 70, (action) => action.successMeasures),
  column('Owner as written', 30, (action) => action.ownerAsWritten),
  column('Accountable officer', 22, (action) => action.accountable),
  {
    header: 'Evidence',
    width: 40,
    content: (action) => evidence(action.evidence),
    style: (action) => (typeof evidence(action.evidence) === 'string' ? styles.text : styles.link),
  },
];

/** A status in words, letter and shape, for cells whose colour says the same: '● On track (G)'. */
export function statusWords(status: Status): string {
  return `${status.glyph} ${status.label} (${status.letter})`;
}

function column(
  header: string,
  width: number,
  content: (action: PackAction) => Content,
  style = styles.text,
): Column<PackAction> {
  return { header, width, content, style: () => style };
}

/** An impact rating in words with its place on the scale: 'Some evidence (2 of 4)', which is not broken in its brackets. */
export function impactWords(rating: ImpactRating): string {
  return `${rating.label} (${String(rating.level)}\u00A0of\u00A04)`;
}

function day(on: string | null): Content {
  return on === null ? nothing : { day: on };
}

// a cell leads to one address only: with several, each is written out; Excel takes addresses of up to 2,079 characters
function evidence(links: readonly Evidence[]): Content {
  const [first, ...others] = links;
  if (first === undefined) return nothing;
  if (others.length === 0 && isHttps(first.url) && first.url.trim().length <= 2_000)
    return { text: first.label.trim() === '' ? first.url : first.label, url: first.url.trim() };
  return links.map((link) => (link.label === '' ? link.url : `${link.label}: ${link.url}`)).join('\n');
}
