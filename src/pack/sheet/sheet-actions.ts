import type { Pack } from '#domain/pack/pack.ts';
import type { PackAction } from '#domain/pack/pack-parts.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import { isHttps, type Evidence } from '#domain/update.ts';
import type { TableSheet } from '#pack/sheet.ts';
import { nothing, type Column, type Content } from '#pack/table.ts';
import { statusStyle, styles, type SharedStyle } from '#pack/style.ts';

/** The live actions of a pack, one a row; a plan without any has one row that says so. */
export function actionsSheet(pack: Pack): TableSheet<PackAction | null> {
  const columns = actionColumns(pack);
  const was = pack.movement.since === null ? '' : ' Was: its RAG in the last pack, where that was another.';
  return {
    name: 'Actions',
    holds: 'Every live action with its status, activity, impact and next steps.',
    notes: [
      pack.actions.length === 0
        ? 'The plan has no live actions.'
        : `One row for each live action.${was} Columns from ${firstOnScreen} on are for the screen and are not printed.`,
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
    content: (row: T | null) => (row === null ? (index === 0 ? 'None' : null) : content(row)),
    style: (row: T | null) => (row === null ? styles.text : style(row)),
  }));
}

const firstOnScreen = 'Overdue';

/** The columns of the sheet Actions: first what the board reads on paper, then what helps on a screen. */
function actionColumns({ facts, movement, highlights }: Pack): readonly Column<PackAction>[] {
  const isFirst = movement.since === null;
  // whoever computes with what is published wants one thing in a cell, a board on paper wants few columns
  const isPaper = facts.audience === 'board';
  const why = new Map(highlights.exceptions.map((one) => [one.action.ref, one.why]));
  return [
    textColumn('Ref', 6.5, (action) => action.ref, styles.strong),
    // wide enough for the longest word of a heading
    textColumn('Section', 18, (action) => action.section || action.priority),
    textColumn('Action', 28, (action) => action.description || action.title),
    statusColumn('RAG', 11, (action) => action.status),
    textColumn(isFirst ? 'Reason for RAG' : 'Was and why', 14.5, wasAndReason),
    textColumn('Activity', 31, (action) => action.activity),
    textColumn('Impact', 22, (action) => (isPaper ? ratedImpact(action) : action.impact)),
    textColumn('Next steps', 14, (action) => action.nextSteps),
    textColumn('Complete by', 11, (action) =>
      isPaper && action.isOverdue ? `${action.completionAsWritten}\nOverdue` : action.completionAsWritten,
    ),
    // as Section: a post can be called after the longest word there is
    textColumn('Lead', 18, (action) => action.leads.join('\n')),
    textColumn('Update', 11.5, (action) => action.freshness),
    textColumn(firstOnScreen, 10.5, (action) => yesNo(action.isOverdue)),
    // without its colour, so that what is seen first is how it stands now
    ...(isFirst
      ? []
      : [
          textColumn<PackAction>('RAG in last pack', 18, ({ statusBefore }) =>
            statusBefore === null ? nothing : statusWords(statusBefore),
          ),
        ]),
    textColumn('Impact rating', 18, ({ impactRating }) =>
      impactRating === null ? nothing : impactWords(impactRating),
    ),
    textColumn('Why an exception', 30, ({ ref }) => (why.get(ref) ?? []).join('\n')),
    { ...textColumn('Last updated', 18, (action) => day(action.lastUpdatedOn)), style: () => styles.day },
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
}

// only where it moved: what did not move needs no words
function wasAndReason({ status, statusBefore, reason }: PackAction): string {
  const was = statusBefore === null || statusBefore.code === status.code ? '' : statusWords(statusBefore);
  return [was === '' ? '' : `Was ${was}`, reason].filter((text) => text.trim() !== '').join('\n');
}

// the rating first: it is what the words after it are about
function ratedImpact({ impactRating, impact }: PackAction): string {
  return [impactRating === null ? '' : impactWords(impactRating), impact]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

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
