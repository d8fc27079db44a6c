import type { Action } from './action.ts';
import { createRefs, checkEntry } from './check-entry.ts';
import { toldOf } from './intake-told.ts';
import { withAbsences } from './intake-absence.ts';
import { buildAction, cellOf, sectionFor, type Surroundings } from './intake-action.ts';
import { usualChoice, type IntakeChoice } from './intake-choice.ts';
import { readEntries, type Entry } from './intake-entry.ts';
import { compareAddresses, oneLine, rowName, type Grid } from './intake-grid.ts';
import type { Column, Header } from './intake-header.ts';
import type { IntakeIssue, IssueCode, Report, SkippedRow } from './intake-issue.ts';
import { numberRows } from './intake-numbering.ts';
import type { ComparedField } from './intake-fate.ts';
import { createOutline } from './intake-outline.ts';
import { createDirectory } from './intake-people.ts';
import { notesOf, type Note } from './intake-notes.ts';
import { columnKey, shapeOf } from './intake-shape.ts';
import { findTables, type Table } from './intake-table.ts';
import type { Person } from './person.ts';
import type { Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** The table that was read: its sheet, the row of its heading, and what each column was taken for. */
export type ReadTable = {
  readonly sheet: string;
  /** What a person calls the row of its headings: 'row 4' or 'table 2, row 1'. */
  readonly headerRow: string;
  readonly mapping: readonly Column[];
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
  readonly issues: readonly IntakeIssue[];
  readonly skipped: readonly SkippedRow[];
};

/**
 * Reads the first table of actions of a file, and what goes on with it on the same sheet or in the same document, against the plan. Nothing is guessed unseen: what is doubtful stays as
 * written and is an issue at its cell; a row that cannot be an action is left out and said. Pass one grid only to read
 * the table of that sheet.
 */
export function readPlan(
  grids: readonly Grid[],
  snapshot: Snapshot,
  newId: () => string,
  choice: IntakeChoice = usualChoice,
): IntakePreview {
  const importId = newId();
  const [table, ...others] = findTables(grids, choice);
  const issues: IntakeIssue[] = [];
  const sheet = table?.grid.sheet ?? grids[0]?.sheet ?? '';
  const report = reporter(sheet, issues);
  const empty = {
    sections: [],
    people: [],
    actions: [],
    told: new Map(),
    numbered: new Set<string>(),
    skipped: [],
  };
  const nothing = { importId, ...empty, notes: notesOf([]), issues };
  if (table === undefined) {
    report('stops', '', 'no-table');
    return { ...nothing, table: null };
  }
  const readTable: ReadTable = {
    sheet,
    headerRow: rowName(table.grid.rows[table.at] ?? { number: 1, place: null }),
    mapping: table.header.columns.map((column) =>
      isRead(table.header, column) ? column : { ...column, field: null },
    ),
    otherSheets: others.map((other) => other.grid.sheet),
  };
  for (const other of others) report('check', '', 'another-table', { sheet: other.grid.sheet });
  if (table.grid.isCut) report('stops', '', 'too-many-rows', { rows: table.grid.rows.at(-1)?.number ?? 0 });
  const first = table.header.columns[0]?.cell ?? '';
  if (!table.header.fields.has('action')) report('stops', first, 'no-action-column');
  if (!table.header.fields.has('ref') && !choice.isNumbering) report('stops', first, 'no-ref-column');
  if (issues.some((issue) => issue.level === 'stops')) return { ...nothing, table: readTable };
  const { entries, absences, skipped, headers } = readEntries(table, choice, report);
  for (const header of headers) reportColumns(table, header, choice, report);
  const outline = createOutline(snapshot.sections, importId, sheet, report);
  const directory = createDirectory(snapshot, importId, report);
  const refs = createRefs(snapshot, entries, choice, report);
  const sound: { readonly entry: Entry; readonly ref: string }[] = [];
  const left: SkippedRow[] = [...skipped];
  for (const entry of entries) {
    const ref = refs(entry);
    const isSound = checkEntry(entry, ref, choice, report);
    if (ref !== null && isSound) sound.push({ entry, ref });
    else
      left.push({
        row: entry.at.number,
        name: rowName(entry.at),
        cell: cellOf(entry, 'ref'),
        why: 'stopped',
        text: oneLine(`${entry.texts.get('ref') ?? ''} ${entry.texts.get('action') ?? ''}`).slice(0, 120),
      });
  }
  const placed = sound.map(({ entry, ref }) => ({
    entry,
    ref: ref === '' ? null : ref,
    section: sectionFor(entry, ref, outline, report),
  }));
  const sections = outline.addedFor(placed.map((one) => one.section));
  const given = numberRows(snapshot, sections, placed);
  const from: Surroundings = { scheme: snapshot.scheme, importId, directory, report };
  const actions = placed.map(({ entry, section }, at) => buildAction(entry, given[at] ?? '', section, from));
  if (actions.length === 0) report('stops', '', 'no-actions');
  const keys = actions.flatMap((action) => [
    ...action.leads,
    ...(action.accountable === null ? [] : [action.accountable]),
  ]);
  return {
    importId,
    table: readTable,
    sections: withAbsences(sections, absences, outline),
    people: directory.addedFor(keys),
    actions,
    told: new Map(placed.map(({ entry }, at) => [given[at] ?? '', toldOf(entry, snapshot.scheme)])),
    numbered: new Set(given.filter((_, at) => placed[at]?.ref === null)),
    notes: notesOf(actions),
    issues: issues.toSorted(byPlace),
    skipped: left.toSorted((a, b) => a.row - b.row),
  };
}

// what is the same for every cell with the same words is said once, at the first of them
const saidOnce: ReadonlySet<IssueCode> = new Set([
  'column-unused',
  'column-second',
  'column-hidden',
  'status-read',
  'priority-ignored',
  'owner-maybe-several',
  'owner-differs',
]);

function reporter(sheet: string, issues: IntakeIssue[]): Report {
  const said = new Set<string>();
  return (level, cell, code, facts = {}) => {
    const id = `${code} ${JSON.stringify(facts)}`;
    if (saidOnce.has(code) && said.has(id)) return;
    said.add(id);
    issues.push({ level, sheet, cell, code, facts });
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
      const used = column.field === null ? '' : oneLine(header.fields.get(column.field)?.heading ?? '');
      report('check', column.cell, isSecond ? 'column-second' : 'column-unused', { heading, used });
    } else if (table.grid.hiddenColumns.includes(column.index))
      report('check', column.cell, 'column-hidden', { heading });
  }
}

// those that stop before the others, each from the top of the sheet
function byPlace(a: IntakeIssue, b: IntakeIssue): number {
  if (a.level !== b.level) return a.level === 'stops' ? -1 : 1;
  return compareAddresses(a.cell, b.cell);
}
