import type { Action } from '#domain/action.ts';
import { checkEntry } from './check-entry.ts';
import { toldOf } from './intake-told.ts';
import { withAbsences } from './intake-absence.ts';
import { buildAction, cellOf, sectionFor } from './intake-action.ts';
import { usualChoice, type IntakeChoice } from './intake-choice.ts';
import { readEntries, type Entry } from './intake-entry.ts';
import { oneLine, rowName, type Grid } from './intake-grid.ts';
import { earlierColumns, type Column, type Header } from './intake-header.ts';
import type { IntakeIssue, Report, SkippedRow } from './intake-issue.ts';
import { bySheet, inOrder, reporter } from './intake-reporter.ts';
import { numberRows } from './intake-numbering.ts';
import type { ComparedField } from './intake-fate.ts';
import { createOutline } from './intake-outline.ts';
import { createRefs } from './intake-refs.ts';
import { createDirectory } from './intake-people.ts';
import { notesOf, type Note } from './intake-notes.ts';
import { checkedFields, type CheckedField } from './intake-personal.ts';
import { columnKey, shapeOf } from './intake-shape.ts';
import { sheetsIn, type FoundSheet } from './intake-sheets.ts';
import type { Table } from './intake-table.ts';
import type { Person } from '#domain/people/person.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The tables that were read. Sheet, row and columns are those of the first of them. */
export type ReadTable = {
  readonly sheet: string;
  /** What a person calls the row of its headings: 'row 4' or 'table 2, row 1'. */
  readonly headerRow: string;
  /** What each column was taken for. */
  readonly mapping: readonly Column[];
  /** Every sheet that was read, in the order of the file. */
  readonly sheets: readonly string[];
  /** Other sheets that have a table of actions too. */
  readonly otherSheets: readonly string[];
};

/**
 * What a file holds, and everything that should be known before any of it is written. `actions` are all of them, also those
 * whose refs are in the plan already. `table` is null when there is none.
 */
export type IntakePreview = {
  readonly importId: string;
  readonly table: ReadTable | null;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
  /** The fields that the file says something of, by the action's ref. */
  readonly told: ReadonlyMap<string, ReadonlySet<ComparedField>>;
  /** Refs of the actions that had none in the file and were given the next free one. */
  readonly numbered: ReadonlySet<string>;
  /** The dated notes of an action's activity, oldest first, by its ref; of those where the dates are clear. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Where the texts of an action stand that are looked at for personal data, by its ref and the column. */
  readonly places: ReadonlyMap<string, ReadonlyMap<CheckedField, Pick<IntakeIssue, 'sheet' | 'cell'>>>;
  readonly issues: readonly IntakeIssue[];
  readonly skipped: readonly SkippedRow[];
};

/**
 * Reads the tables of actions of all sheets that are chosen, or proposed: see sheetsIn. Nothing is guessed unseen: what is
 * doubtful stays as written and is an issue at its sheet and cell; a row that cannot be an action is left out and said.
 */
export function readPlan(
  grids: readonly Grid[],
  snapshot: Snapshot,
  newId: () => string,
  choice: IntakeChoice = usualChoice,
): IntakePreview {
  const importId = newId();
  const found = sheetsIn(grids, choice);
  const sheets = found.filter((sheet) => sheet.isRead);
  const others = found.filter((sheet) => !sheet.isRead);
  const [first] = sheets;
  const issues: IntakeIssue[] = [];
  const reportOn = reporter(issues);
  const reportFirst = reportOn(first?.named.name ?? grids[0]?.sheet ?? '');
  const empty = { sections: [], people: [], actions: [], told: new Map(), numbered: new Set<string>() };
  const nothing = { importId, ...empty, skipped: [], notes: notesOf([]), places: new Map(), issues };
  if (first === undefined) {
    reportFirst('stops', '', 'no-table');
    return { ...nothing, table: null };
  }
  const readTable = tableOf(first.table, sheets, others);
  // what was ticked off by hand needs no saying
  if (choice.sheets === null)
    for (const { named, doubt } of others)
      reportFirst('check', '', 'another-table', { sheet: named.name, why: doubt ?? '' });
  for (const { table } of sheets) checkTable(table, choice, reportOn(table.grid.sheet));
  if (issues.some((issue) => issue.level === 'stops')) return { ...nothing, table: readTable };
  const outline = createOutline(snapshot.sections, importId);
  const directory = createDirectory(snapshot, importId);
  const refsOn = createRefs(snapshot, choice);
  const left: SkippedRow[] = [];
  const placed: Sound[] = [];
  const absences: Parameters<typeof withAbsences>[1][number][] = [];
  for (const { table, named } of sheets) {
    const { sheet } = table.grid;
    const report = reportOn(sheet);
    const read = readEntries(table, choice, report);
    for (const header of read.headers) reportColumns(table, header, choice, report);
    const place = outline.on(named, report);
    const refs = refsOn(sheet, read.entries, report);
    const sound: { readonly entry: Entry; readonly ref: string }[] = [];
    left.push(...read.skipped);
    absences.push(...read.absences.map((absence) => ({ ...absence, place })));
    for (const entry of read.entries) {
      const ref = refs(entry);
      const isSound = checkEntry(entry, ref, choice, report);
      if (ref !== null && isSound) sound.push({ entry, ref });
      else left.push(stoppedRow(sheet, entry));
    }
    for (const { entry, ref } of sound) {
      const section = sectionFor(entry, ref, place, report);
      placed.push({ entry, ref: ref === '' ? null : ref, section, sheet, report });
    }
  }
  const sections = outline.addedFor(placed.map((one) => one.section));
  const given = numberRows(snapshot, sections, placed);
  const actions = placed.map(({ entry, section, report }, at) => {
    const from = { scheme: snapshot.scheme, importId, find: directory.on(report), report };
    return buildAction(entry, given[at] ?? '', section, from);
  });
  if (actions.length === 0) reportFirst('stops', '', 'no-actions');
  const keys = actions.flatMap((action) => [
    ...action.leads,
    ...(action.accountable === null ? [] : [action.accountable]),
  ]);
  const unsure = new Set(
    issues.filter(({ code }) => code === 'owner-ambiguous').map(({ sheet, cell }) => `${sheet}!${cell}`),
  );
  return {
    importId,
    table: readTable,
    sections: withAbsences(sections, absences),
    people: directory.addedFor(keys),
    actions,
    told: new Map(
      placed.map(({ entry, sheet }, at) => [
        given[at] ?? '',
        toldOf(entry, snapshot.scheme, (cell) => unsure.has(`${sheet}!${cell}`)),
      ]),
    ),
    numbered: new Set(given.filter((_, at) => placed[at]?.ref === null)),
    notes: notesOf(actions),
    places: new Map(placed.map((one, at) => [given[at] ?? '', placesOf(one)])),
    issues: inOrder(issues, grids),
    skipped: bySheet(left, grids),
  };
}

// an entry that can be an action, with its heading
type Sound = {
  readonly entry: Entry;
  readonly ref: string | null;
  readonly section: string;
  readonly sheet: string;
  readonly report: Report;
};

function placesOf({ entry, sheet }: Sound): ReadonlyMap<CheckedField, { sheet: string; cell: string }> {
  return new Map(checkedFields.map((field) => [field, { sheet, cell: cellOf(entry, field) }]));
}

function tableOf(
  { grid, at, header }: Table,
  sheets: readonly FoundSheet[],
  others: readonly FoundSheet[],
): ReadTable {
  return {
    sheet: grid.sheet,
    headerRow: rowName(grid.rows[at] ?? { number: 1, place: null }),
    mapping: header.columns.map((column) => (isRead(header, column) ? column : { ...column, field: null })),
    sheets: sheets.map(({ named }) => named.name),
    otherSheets: others.map(({ named }) => named.name),
  };
}

// what makes a sheet as a whole unreadable
function checkTable({ grid, header }: Table, choice: IntakeChoice, report: Report): void {
  if (grid.isCut) report('stops', '', 'too-many-rows', { rows: grid.rows.at(-1)?.number ?? 0 });
  const first = header.columns[0]?.cell ?? '';
  if (!header.fields.has('action')) report('stops', first, 'no-action-column');
  if (!header.fields.has('ref') && !choice.isNumbering) report('stops', first, 'no-ref-column');
}

function stoppedRow(sheet: string, entry: Entry): SkippedRow {
  return {
    sheet,
    row: entry.at.number,
    name: rowName(entry.at),
    cell: cellOf(entry, 'ref'),
    why: 'stopped',
    text: oneLine(`${entry.texts.get('ref') ?? ''} ${entry.texts.get('action') ?? ''}`).slice(0, 120),
  };
}

function isRead(header: Header, column: Column): boolean {
  return column.field !== null && column.field !== 'start' && header.fields.get(column.field) === column;
}

function reportColumns(table: Table, header: Header, { columns }: IntakeChoice, report: Report): void {
  const shape = shapeOf(header);
  for (const column of header.columns) {
    // what was switched off by hand needs no saying
    if (columns.get(columnKey(shape, column.index)) === null) continue;
    const heading = oneLine(column.heading);
    if (!isRead(header, column)) {
      const isSecond = column.field !== null && column.field !== 'start';
      const read = column.field === null ? undefined : header.fields.get(column.field);
      const isEarlier = read !== undefined && earlierColumns(header, read).includes(column);
      const facts = { heading, used: oneLine(read?.heading ?? ''), ...(isEarlier ? { isEarlier: 1 } : {}) };
      report('check', column.cell, isSecond ? 'column-second' : 'column-unused', facts);
    } else if (table.grid.hiddenColumns.includes(column.index))
      report('check', column.cell, 'column-hidden', { heading });
  }
}
