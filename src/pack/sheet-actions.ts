import type { Pack } from '#domain/pack.ts';
import type { PackAction } from '#domain/pack-parts.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import { isHttps, type Evidence } from '#domain/update.ts';
import type { TableSheet } from './sheet.ts';
import { nothing, type Column, type Content } from './table.ts';
import { statusStyle, styles, type SharedStyle } from './style.ts';

/** The live actions of a pack, one a row; a plan without any has one row that says so. */
export function actionsSheet(pack: Pack): TableSheet<PackAction | null> {
  const isFirst = pack.movement.since === null;
  const columns = actionColumns.filter(({ header }) => !isFirst || header !== before);
  return {
    name: 'Actions',
    holds: 'Every live action with its status, activity, impact and next steps.',
    notes: [
      pack.actions.length === 0
        ? 'The plan has no live actions.'
        : 'One row for each live action. Columns from Last updated on are for the screen and are not printed.',
    ],
    table: 'Actions',
    columns: orNone(columns),
    rows: pack.actions.length === 0 ? [null] : pack.actions,
    printed: columns.findIndex(({ header }) => header === firstOnScreen),
    hasFilters: true,
    hasRefs: true,
    rowsBelow: 0,
  };
}

/** Columns that also fill the row of a table that has nothing: Excel repairs a table without a row. */
export function orNone<T>(columns: readonly Column<T>[]): readonly Column<T | null>[] {
  return columns.map(({ content, style, ...column }, index) => ({
    ...column,
    content: (row: T | null) => (row === null ? (index === 0 ? 'None' : nothing) : content(row)),
    style: (row: T | null) => (row === null ? styles.text : style(row)),
  }));
}

const before = 'RAG in last pack';
const firstOnScreen = 'Last updated';

/** The columns of the sheet Actions: first what the board reads on paper, then what helps on a screen. */
const actionColumns: readonly Column<PackAction>[] = [
  textColumn('Ref', 6.5, (action) => action.ref, styles.strong),
  // wide enough for the longest word of a heading
  textColumn('Section', 18, (action) => action.section || action.priority),
  textColumn('Action', 24, (action) => action.description || action.title),
  statusColumn('RAG', 11, (action) => action.status),
  // without its colour, so that what is seen first is how it stands now
  textColumn(before, 10.5, ({ statusBefore }) =>
    statusBefore === null ? nothing : statusWords(statusBefore),
  ),
  textColumn('Reason for RAG', 14, (action) => action.reason),
  textColumn('Activity', 25, (action) => action.activity),
  textColumn('Impact rating', 9.5, (action) =>
    action.impactRating ? impactWords(action.impactRating) : nothing,
  ),
  textColumn('Impact', 20.5, (action) => action.impact),
  textColumn('Next steps', 14, (action) => action.nextSteps),
  textColumn('Complete by', 11, (action) => action.completionAsWritten),
  textColumn('Overdue', 8.5, (action) => yesNo(action.isOverdue)),
  textColumn('Lead', 17.5, (action) => action.leads.join('\n')),
  textColumn('Update', 11.5, (action) => action.freshness),
  { ...textColumn(firstOnScreen, 18, (action) => day(action.lastUpdatedOn)), style: () => styles.day },
  { ...textColumn('Forecast', 18, (action) => day(action.forecastOn)), style: () => styles.day },
  textColumn('Original date', 18, (action) => action.originalCompletion),
  { ...textColumn('Times re-dated', 10.5, (action) => action.reDates), style: () => styles.number },
  textColumn('On hold', 10.5, (action) => yesNo(action.isOnHold)),
  textColumn('Carried forward', 10.5, (action) => yesNo(action.isCarriedForward)),
  textColumn('Done late', 10.5, (action) => yesNo(action.isLateComplete)),
  textColumn('Priority', 28, (action) => action.priority),
  textColumn('Short title', 60, (action) => action.title),
  textColumn('Success measure', 70, (action) => action.successMeasures),
  textColumn('Owner as written', 30, (action) => action.ownerAsWritten),
  textColumn('Organisations', 26, (action) => action.organisations.join('\n')),
  textColumn('Accountable officer', 22, (action) => action.accountable),
  textColumn('Themes', 26, (action) => action.themes.join('\n')),
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

/** A column of texts in one style. */
export function textColumn<T>(
  header: string,
  width: number,
  content: (row: T) => Content,
  style: SharedStyle = styles.text,
): Column<T> {
  return { header, width, content, style: () => style };
}

/** A column of statuses, each in its colour; a dash where there is none. */
export function statusColumn<T>(header: string, width: number, status: (row: T) => Status | null): Column<T> {
  return {
    header,
    width,
    content: (row) => {
      const one = status(row);
      return one === null ? nothing : statusWords(one);
    },
    style: (row) => {
      const one = status(row);
      return one === null ? styles.text : statusStyle(one.colour);
    },
  };
}

/** An impact rating in words with its place on the scale: 'Some evidence (2 of 4)', which is not broken in its brackets. */
export function impactWords(rating: ImpactRating): string {
  return `${rating.label} (${String(rating.level)}\u00A0of\u00A04)`;
}

/** A day as a cell holds it; a dash where there is none. */
export function day(on: string | null): Content {
  return on === null ? nothing : { day: on };
}

/** 'Yes' or 'No'. */
export function yesNo(is: boolean): string {
  return is ? 'Yes' : 'No';
}

// a cell leads to one address only: with several, each is written out; Excel takes addresses of up to 2,079 characters
function evidence(links: readonly Evidence[]): Content {
  const [first, ...others] = links;
  if (first === undefined) return nothing;
  if (others.length === 0 && isHttps(first.url) && first.url.trim().length <= 2_000)
    return { text: first.label.trim() === '' ? first.url : first.label, url: first.url.trim() };
  return links.map((link) => (link.label === '' ? link.url : `${link.label}: ${link.url}`)).join('\n');
}
