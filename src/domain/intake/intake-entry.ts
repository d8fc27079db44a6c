import { asideOf, placeholderIn } from './intake-aside.ts';
import { carryDown, isContinued, join, textOf } from './intake-continued.ts';
import { beginsTable, headingsAbove, isOfActions, isOfPlan, phaseAbove } from './intake-document.ts';
import { kept, oneLine, rowName, type Cell, type GridRow } from './intake-grid.ts';
import { earlierColumns, fieldOf, type Field, type Header } from './intake-header.ts';
import {
  isNamedLevel,
  isPriorityHeading,
  narrowed,
  numberOf,
  stacked,
  type Heading,
} from './intake-heading.ts';
import type { Report, SkippedRow, SkipReason } from './intake-issue.ts';
import type { IntakeChoice } from './intake-choice.ts';
import { filled, looksLikeRef } from './intake-row.ts';
import { colourOf } from './intake-status.ts';
import type { Table } from './intake-table.ts';

/** What may become an action: its cells by field, and the full-width headings above it, outermost first. */
export type Entry = {
  readonly at: Pick<GridRow, 'number' | 'place'>;
  readonly isHidden: boolean;
  /** The heading row above it: tables of one file can have different columns. */
  readonly header: Header;
  readonly cells: ReadonlyMap<Field, Cell>;
  /** Texts of the fields, with those of continued rows joined by a line break. */
  readonly texts: ReadonlyMap<Field, string>;
  readonly headings: readonly Heading[];
};

/** A row that says on purpose that there is no action, where it stands. `phase` is '' when no phase is above it. */
export type StatedAbsence = Pick<Entry, 'at' | 'headings'> & {
  readonly ref: string;
  readonly phase: string;
  readonly words: string;
};

/** What a table was taken for, row by row. */
export type Entries = {
  readonly entries: readonly Entry[];
  readonly absences: readonly StatedAbsence[];
  readonly skipped: readonly SkippedRow[];
  /** Every heading row, the first one included. */
  readonly headers: readonly Header[];
};

/** An entry that rows below may still add to. */
export type Draft = Entry & { readonly texts: Map<Field, string> };

/** The rows of a table, and of those below it on the same sheet, as entries; rows that are none are given back with the reason. */
export function readEntries(table: Table, choice: IntakeChoice, report: Report): Entries {
  const { rows, sheet } = table.grid;
  const entries: Draft[] = [];
  const absences: StatedAbsence[] = [];
  const skipped: SkippedRow[] = [];
  const headers = [table.header];
  let header = table.header;
  let stack = headingsAbove(rows, table.at);
  let headings = narrowed(stack);
  let phase = phaseAbove(rows, table.at);
  let aside: 'key' | 'other-table' | null = null;
  let last: 'heading' | 'entry' | 'other' = 'other';
  const skip = (row: GridRow, why: SkipReason) => {
    const cells = filled(row);
    const text = oneLine(cells.map((cell) => cell.text).join(' ')).slice(0, 120);
    const name = rowName(row);
    if (cells[0]) skipped.push({ sheet, row: row.number, name, cell: cells[0].address, why, text });
    last = 'other';
  };
  for (let at = table.at + header.nRows; at < rows.length; at += 1) {
    const row = rows[at];
    const own = row === undefined ? [] : filled(row).filter((cell) => !cell.isRepeat);
    if (row === undefined || own.length === 0) continue;
    const nextHeader = table.headings(at);
    if (nextHeader !== null && isOfActions(nextHeader, table, row)) {
      header = nextHeader;
      headers.push(header);
      aside = null;
      at += header.nRows - 1;
      continue;
    }
    if (beginsTable(row, rows[at - 1])) aside = isOfPlan(rows, at, header, table) ? null : 'other-table';
    else if (nextHeader !== null) aside = 'other-table';
    if (aside === 'key' && endsKey(row, own, header, entries)) aside = null;
    const why = aside ?? asideOf(row, isHeadingPlace(row, own, header), choice, cellsOf(row, header));
    if (why !== null) {
      if (why === 'placeholder') {
        const fields = cellsOf(row, header);
        const ref = fields.get('ref')?.text ?? '';
        const words = placeholderIn(row, fields)?.text ?? '';
        absences.push({ at: row, headings, ref, phase, words: kept(words) });
      }
      if (why === 'phase') phase = oneLine(own[0]?.text ?? '');
      skip(row, why);
      if (why === 'key') aside = 'key';
      continue;
    }
    const heading = headingOf(row, own, header, rows[at + 1]);
    if (heading !== null) {
      stack = stacked(stack, heading, last === 'heading');
      headings = narrowed(stack);
      phase = '';
      last = 'heading';
      continue;
    }
    if (row.isHidden && !choice.hidden) {
      skip(row, 'hidden');
      continue;
    }
    if (isOtherTable(row, rows[at - 1], header, entries) || isOtherHeading(own, cellsOf(row, header))) {
      aside = 'other-table';
      skip(row, aside);
      continue;
    }
    const previous = entries.at(-1);
    const cells = cellsOf(row, header);
    if (!choice.struck && cells.get('action')?.struck === 'all') {
      skip(row, 'struck');
      continue;
    }
    if (
      previous !== undefined &&
      last === 'entry' &&
      isContinued(cells, row.number - (rows[at - 1]?.number ?? 0), header)
    ) {
      join(previous, cells, choice);
      const address = own[0]?.address ?? '';
      const [ref, to] = [previous.texts.get('ref') ?? '', rowName(previous.at)];
      report('check', address, 'row-joined', { ref, row: to });
      continue;
    }
    if (!cells.has('action') && !cells.has('ref')) {
      skip(row, 'note');
      continue;
    }
    carryDown(cells, previous, headings, header);
    const texts = new Map([...cells].map(([field, cell]) => [field, textOf(cell, choice)]));
    // a number that is merged over several actions is that of the first
    if (cells.get('ref')?.isRepeat === true) texts.set('ref', '');
    entries.push({ at: row, isHidden: row.isHidden, header, cells, texts, headings });
    last = 'entry';
  }
  return { entries, absences, skipped, headers };
}

function cellsOf(row: GridRow, header: Header): Map<Field, Cell> {
  const cells = new Map<Field, Cell>();
  const fillOfRow = row.cells[header.fields.get('action')?.index ?? -1]?.fill ?? null;
  for (const [field, column] of header.fields) {
    const columns = [column, ...earlierColumns(header, column)];
    const all = columns.flatMap(({ index }) => row.cells[index] ?? []);
    const isColour = ({ fill }: Cell) => field === 'status' && fill !== null;
    const isClear = (cell: Cell) =>
      isColour(cell) && cell.fill !== fillOfRow && colourOf(cell.fill ?? '') !== null;
    // dashes say that there is nothing yet
    const isTold = (cell: Cell) => !/^[\s.\-–—]*$/.test(cell.text) || cell.kind === 'no-value';
    const latest = all.find((cell) => isTold(cell) || isClear(cell));
    const cell = latest ?? all[0];
    if (cell && (cell.text !== '' || cell.kind === 'no-value' || isColour(cell))) cells.set(field, cell);
  }
  return cells;
}

// one text alone, merged across or in the first column or in a column of headings, is no part of an action
function isHeadingPlace(row: GridRow, own: readonly Cell[], header: Header): boolean {
  const [sole] = own;
  if (sole === undefined || own.length > 1) return false;
  const index = row.cells.indexOf(sole);
  const known = [...header.fields.values()].map((column) => column.index);
  const ofHeadings = [header.fields.get('section')?.index, header.fields.get('priority')?.index];
  return (
    sole.across >= Math.min(3, header.columns.length) ||
    index <= Math.min(...known) ||
    ofHeadings.includes(index)
  );
}

// below a key a table goes on where a heading says what it is, or with references like those before it
function endsKey(row: GridRow, own: readonly Cell[], header: Header, entries: readonly Entry[]): boolean {
  if (isHeadingPlace(row, own, header)) return isNamedLevel(own[0]?.text ?? '');
  const cells = cellsOf(row, header);
  const ref = cells.get('ref');
  if (ref === undefined || ref.isRepeat || !cells.has('action') || own.length < 3) return false;
  if (!looksLikeRef(ref.text)) return false;
  const form = formOf(ref.text);
  const isLike = entries.some((entry) => formOf(entry.texts.get('ref') ?? '') === form);
  return (isLike && form !== '1') || /\d[.\-/]\d/.test(ref.text);
}

// 'A-007' is of the form 'a-1'
function formOf(ref: string): string {
  return ref.replaceAll(/\d+/g, '1').replaceAll(/\p{L}+/gu, 'a');
}

function headingOf(
  row: GridRow,
  own: readonly Cell[],
  header: Header,
  next: GridRow | undefined,
): Heading | null {
  const [first, second] = own;
  if (first === undefined) return null;
  if (own.length === 1) {
    if (first.kind === 'no-value' || first.kind === 'error') return null;
    const isBareRef =
      header.fields.get('ref')?.index === row.cells.indexOf(first) && numberOf(first.text).title === '';
    const isHeading = isHeadingPlace(row, own, header) ? !isBareRef : isPriorityHeading(first.text);
    const level = row.place?.level ?? null;
    return isHeading ? { text: kept(first.text), cell: first.address, level } : null;
  }
  // '4.1 | Early help' above '4.1.1 | ...' is a heading over two cells
  const [ref, action] = [cellsOf(row, header).get('ref'), cellsOf(row, header).get('action')];
  if (own.length > 2 || ref !== first || action !== second || next === undefined) return null;
  const below = cellsOf(next, header).get('ref')?.text ?? '';
  return below.startsWith(`${ref.text.replace(/\.$/, '')}.`)
    ? { text: `${kept(ref.text)} ${kept(action?.text ?? '')}`, cell: first.address, level: null }
    : null;
}

// the headings of a table of something else: of risks, or of measures
function isOtherHeading(own: readonly Cell[], cells: ReadonlyMap<Field, Cell>): boolean {
  const known = own.filter((cell) => fieldOf(cell.text) !== null);
  const isRefWord = fieldOf(cells.get('ref')?.text ?? '') === 'ref';
  return own.length >= 3 && (known.length * 3 >= own.length * 2 || (isRefWord && known.length >= 2));
}

// below a gap, three or more texts whose first is no number, where all numbers so far had one, begin something else
function isOtherTable(
  row: GridRow,
  above: GridRow | undefined,
  header: Header,
  entries: readonly Entry[],
): boolean {
  const hasGap = above !== undefined && row.number - above.number > 1;
  const ref = cellsOf(row, header).get('ref');
  return (
    hasGap &&
    entries.length > 0 &&
    ref !== undefined &&
    !looksLikeRef(ref.text) &&
    filled(row).length >= 3 &&
    entries.every((entry) => looksLikeRef(entry.texts.get('ref') ?? ''))
  );
}
