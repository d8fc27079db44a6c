import type { Action } from './action.ts';
import { buildAction, cellOf, intakeLimits, type Surroundings } from './intake-action.ts';
import { readEntries, type Entry } from './intake-entry.ts';
import { oneLine, type Grid } from './intake-grid.ts';
import { findTables, type Column, type Field, type Table } from './intake-header.ts';
import type { IntakeIssue, IssueCode, Report, SkippedRow } from './intake-issue.ts';
import { createOutline } from './intake-outline.ts';
import { createDirectory } from './intake-people.ts';
import { longestRef, refBefore, refOf, sameRef } from './intake-ref.ts';
import type { Person } from './person.ts';
import type { Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** The table that was read: its sheet, the row of its heading, and what each column was taken for. */
export type ReadTable = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: readonly Column[];
  /** Other sheets that have a table of actions too. */
  readonly otherSheets: readonly string[];
};

/** What an import would write, and everything that should be known before. `table` is null when there is none. */
export type IntakePreview = {
  readonly importId: string;
  readonly table: ReadTable | null;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
  readonly issues: readonly IntakeIssue[];
  readonly skipped: readonly SkippedRow[];
};

/**
 * Reads the first table of actions of a workbook against the plan. Nothing is guessed unseen: what is doubtful stays as
 * written and is an issue at its cell; a row that cannot be an action is left out and said. Pass one grid only to read
 * the table of that sheet.
 */
export function readPlan(grids: readonly Grid[], snapshot: Snapshot, newId: () => string): IntakePreview {
  const importId = newId();
  const [table, ...others] = findTables(grids);
  const issues: IntakeIssue[] = [];
  const sheet = table?.grid.sheet ?? grids[0]?.sheet ?? '';
  const report = reporter(sheet, issues);
  const nothing = { importId, sections: [], people: [], actions: [], skipped: [], issues };
  if (table === undefined) {
    report('stops', '', 'no-table');
    return { ...nothing, table: null };
  }
  const readTable: ReadTable = {
    sheet,
    headerRow: table.grid.rows[table.at]?.number ?? 1,
    mapping: table.header.columns.map((column) =>
      isRead(table, column) ? column : { ...column, field: null },
    ),
    otherSheets: others.map((other) => other.grid.sheet),
  };
  for (const other of others) report('check', '', 'another-table', { sheet: other.grid.sheet });
  if (table.grid.isCut) report('stops', '', 'too-many-rows', { rows: table.grid.rows.at(-1)?.number ?? 0 });
  if (!table.header.fields.has('ref')) report('stops', table.header.columns[0]?.cell ?? '', 'no-ref-column');
  if (issues.some((issue) => issue.level === 'stops')) return { ...nothing, table: readTable };
  reportColumns(table, report);

  const { entries, skipped } = readEntries(table, report);
  const outline = createOutline(snapshot.sections, importId, sheet, report);
  const directory = createDirectory(snapshot.people, importId, report);
  const from: Surroundings = { table, scheme: snapshot.scheme, importId, outline, directory, report };
  const refs = createRefs(snapshot, from);
  const actions: Action[] = [];
  const left: SkippedRow[] = [...skipped];
  for (const entry of entries) {
    const ref = refs(entry);
    const isSound = checkEntry(entry, ref, from);
    if (ref !== null && isSound) actions.push(buildAction(entry, ref, from));
    else
      left.push({
        row: entry.row,
        cell: cellOf(table, entry, 'ref'),
        why: 'stopped',
        text: oneLine(`${entry.texts.get('ref') ?? ''} ${entry.texts.get('action') ?? ''}`).slice(0, 120),
      });
  }
  if (actions.length === 0) report('stops', '', 'no-actions');
  const keys = actions.flatMap((action) => [
    ...action.leads,
    ...(action.accountable === null ? [] : [action.accountable]),
  ]);
  return {
    importId,
    table: readTable,
    sections: outline.addedFor(actions.map((action) => action.section)),
    people: directory.addedFor(keys),
    actions,
    issues: issues.toSorted(byPlace),
    skipped: left.toSorted((a, b) => a.row - b.row),
  };
}

// what is the same for every cell with the same words is said once, at the first of them
const saidOnce: ReadonlySet<IssueCode> = new Set(['status-read', 'priority-ignored', 'owner-maybe-several']);

function reporter(sheet: string, issues: IntakeIssue[]): Report {
  const said = new Set<string>();
  return (level, cell, code, facts = {}) => {
    const id = `${code} ${JSON.stringify(facts)}`;
    if (saidOnce.has(code) && said.has(id)) return;
    said.add(id);
    issues.push({ level, sheet, cell, code, facts });
  };
}

function isRead(table: Table, column: Column): boolean {
  return (
    column.field !== null && column.field !== 'start' && table.header.fields.get(column.field) === column
  );
}

function reportColumns(table: Table, report: Report): void {
  for (const column of table.header.columns) {
    const heading = oneLine(column.heading);
    if (!isRead(table, column)) {
      const isSecond = column.field !== null && column.field !== 'start';
      const used = column.field === null ? '' : oneLine(table.header.fields.get(column.field)?.heading ?? '');
      report('check', column.cell, isSecond ? 'column-second' : 'column-unused', { heading, used });
    } else if (table.grid.hiddenColumns.includes(column.index))
      report('check', column.cell, 'column-hidden', { heading });
  }
}

/** Gives each entry's reference, or null with the reason reported. Remembers the ones that were given. */
function createRefs(snapshot: Snapshot, { table, report }: Surroundings): (entry: Entry) => string | null {
  const given = new Map<string, string>();
  const inPlan = new Set([...snapshot.actions.keys()].map(sameRef));
  let above = '';
  return (entry) => {
    const cell = entry.cells.get('ref');
    const at = cellOf(table, entry, 'ref');
    const ref = refOf(entry.texts.get('ref') ?? '');
    const before = cell === undefined ? null : refBefore(cell, above);
    if (cell?.kind === 'no-value' || cell?.kind === 'error') {
      report('stops', at, cell.kind === 'error' ? 'cell-error' : 'no-value', { written: cell.text });
      return null;
    }
    if (ref === '') {
      report('stops', at, 'ref-missing');
      return null;
    }
    if (cell?.date !== null && cell?.date !== undefined) {
      report('stops', at, 'ref-is-date', { written: ref, maybe: before ?? '' });
      return null;
    }
    above = ref;
    const first = given.get(sameRef(ref));
    if (first !== undefined) {
      report('stops', at, 'ref-twice', { ref, first, maybe: before ?? '' });
      return null;
    }
    if (inPlan.has(sameRef(ref))) {
      report('stops', at, 'ref-in-plan', { ref });
      return null;
    }
    if (ref.length > longestRef) {
      report('stops', at, 'text-too-long', {
        field: 'ref',
        limit: longestRef,
        over: ref.length - longestRef,
      });
      return null;
    }
    given.set(sameRef(ref), at);
    if (cell?.kind === 'number' && ref.includes('.'))
      report('check', at, 'ref-is-number', { ref, maybe: before ?? `${ref}0` });
    return ref;
  };
}

/** Reports what is wrong with the texts of an entry; false when it cannot be an action. */
function checkEntry(entry: Entry, ref: string | null, { table, report }: Surroundings): boolean {
  const wording = entry.cells.get('action');
  const name = ref ?? '';
  let isSound = true;
  if ((entry.texts.get('action') ?? '') === '') {
    isSound = false;
    if (wording?.kind !== 'no-value' && wording?.kind !== 'error')
      report('stops', cellOf(table, entry, 'action'), 'action-missing', { ref: name });
  }
  for (const [field, cell] of entry.cells) {
    if (field === 'ref') continue;
    const level = field === 'action' ? 'stops' : 'check';
    if (cell.kind === 'no-value') report(level, cell.address, 'no-value', { ref: name });
    if (cell.kind === 'error') report(level, cell.address, 'cell-error', { ref: name, written: cell.text });
    if (cell.struck !== 'none' && cell.text !== '')
      report('check', cell.address, 'struck-part', { ref: name });
  }
  for (const [field, limit] of Object.entries(intakeLimits)) {
    // the limits are listed by field
    const length = (entry.texts.get(field as Field) ?? '').length;
    if (length <= limit) continue;
    isSound = false;
    report('stops', cellOf(table, entry, field as Field), 'text-too-long', {
      field,
      limit,
      over: length - limit,
    });
  }
  if (entry.isHidden && isSound) report('check', cellOf(table, entry, 'ref'), 'row-hidden', { ref: name });
  return isSound;
}

// those that stop before the others, each from the top of the sheet
function byPlace(a: IntakeIssue, b: IntakeIssue): number {
  if (a.level !== b.level) return a.level === 'stops' ? -1 : 1;
  const [rowA, rowB] = [a, b].map((issue) => Number(/\d+$/.exec(issue.cell)?.[0] ?? 0));
  return (
    (rowA ?? 0) - (rowB ?? 0) ||
    a.cell.length - b.cell.length ||
    (a.cell < b.cell ? -1 : Number(a.cell > b.cell))
  );
}
