import { wordsOf } from './intake-date.ts';
import { kept, oneLine, type Cell, type GridRow } from './intake-grid.ts';
import { readHeader, type Field, type Header, type Table } from './intake-header.ts';
import { isPriorityHeading, numberOf } from './intake-heading.ts';
import type { Report, SkippedRow, SkipReason } from './intake-issue.ts';
import { asideOf, filled, looksLikeRef } from './intake-row.ts';

/** A heading as the workbook writes it. */
export type Heading = { readonly text: string; readonly cell: string };

/** What may become an action: its cells by field, and the full-width headings above it, outermost first. */
export type Entry = {
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: ReadonlyMap<Field, Cell>;
  /** Texts of the fields, with those of continued rows joined by a line break. */
  readonly texts: ReadonlyMap<Field, string>;
  readonly headings: readonly Heading[];
};

type Draft = Entry & { readonly texts: Map<Field, string> };

/** The rows of a table as entries; rows that are none are given back with the reason. */
export function readEntries(
  table: Table,
  report: Report,
): { readonly entries: readonly Entry[]; readonly skipped: readonly SkippedRow[] } {
  const { rows } = table.grid;
  const entries: Draft[] = [];
  const skipped: SkippedRow[] = [];
  let header = table.header;
  let headings: readonly Heading[] = [];
  let aside: 'key' | 'other-table' | null = null;
  let last: 'heading' | 'entry' | 'other' = 'other';
  const skip = (row: GridRow, why: SkipReason) => {
    const cells = filled(row);
    const text = oneLine(cells.map((cell) => cell.text).join(' ')).slice(0, 120);
    if (cells[0]) skipped.push({ row: row.number, cell: cells[0].address, why, text });
    last = 'other';
  };
  for (let at = table.at + header.nRows; at < rows.length; at += 1) {
    const row = rows[at];
    const own = row === undefined ? [] : filled(row).filter((cell) => !cell.isRepeat);
    if (row === undefined || own.length === 0) continue;
    const nextHeader = readHeader(rows, at);
    if (nextHeader !== null) {
      header = nextHeader;
      aside = null;
      at += header.nRows - 1;
      continue;
    }
    const why = aside ?? asideOf(row, isHeadingPlace(row, own, header));
    if (why !== null) {
      skip(row, why);
      if (why === 'key') aside = 'key';
      continue;
    }
    const heading = headingOf(row, own, header, rows[at + 1]);
    if (heading !== null) {
      headings = stacked(headings, heading, last === 'heading');
      last = 'heading';
      continue;
    }
    if (isOtherTable(row, rows[at - 1], header, entries)) {
      aside = 'other-table';
      skip(row, aside);
      continue;
    }
    const previous = entries.at(-1);
    const cells = cellsOf(row, header);
    if (
      previous !== undefined &&
      last === 'entry' &&
      isContinued(cells, row.number - (rows[at - 1]?.number ?? 0))
    ) {
      join(previous, cells);
      const address = own[0]?.address ?? '';
      report('check', address, 'row-joined', { ref: previous.texts.get('ref') ?? '', row: previous.row });
      continue;
    }
    if (!cells.has('action') && !cells.has('ref')) {
      skip(row, 'note');
      continue;
    }
    carryDown(cells, previous, headings, header);
    const texts = new Map([...cells].map(([field, cell]) => [field, textOf(cell)]));
    entries.push({ row: row.number, isHidden: row.isHidden, cells, texts, headings });
    last = 'entry';
  }
  return { entries, skipped };
}

/** The text of a cell for keeping. Real dates of Excel are put in words; the marks of a broken formula are none. */
export function textOf(cell: Cell): string {
  if (cell.date !== null) return wordsOf(cell.date);
  return cell.kind === 'error' || cell.kind === 'no-value' ? '' : kept(cell.text);
}

function cellsOf(row: GridRow, header: Header): Map<Field, Cell> {
  const cells = new Map<Field, Cell>();
  for (const [field, column] of header.fields) {
    const cell = row.cells[column.index];
    const isColour = field === 'status' && cell?.fill !== null;
    if (cell && (cell.text !== '' || cell.kind === 'no-value' || isColour)) cells.set(field, cell);
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
    return isHeading ? { text: kept(first.text), cell: first.address } : null;
  }
  // '4.1 | Early help' above '4.1.1 | ...' is a heading over two cells
  const [ref, action] = [cellsOf(row, header).get('ref'), cellsOf(row, header).get('action')];
  if (own.length > 2 || ref !== first || action !== second || next === undefined) return null;
  const below = cellsOf(next, header).get('ref')?.text ?? '';
  return below.startsWith(`${ref.text.replace(/\.$/, '')}.`)
    ? { text: `${kept(ref.text)} ${kept(action?.text ?? '')}`, cell: first.address }
    : null;
}

function stacked(stack: readonly Heading[], heading: Heading, isBelowHeading: boolean): readonly Heading[] {
  const [top] = stack;
  if (top === undefined || isPriorityHeading(heading.text)) return [heading];
  const [above, own] = [numberOf(top.text).key, numberOf(heading.text).key];
  if (own !== null && above !== null) {
    const isBelow = own.startsWith(`${above}.`) || (isPriorityHeading(top.text) && own !== above);
    return isBelow ? [top, heading] : [heading];
  }
  return isBelowHeading || stack.length > 1 || isPriorityHeading(top.text) ? [top, heading] : [heading];
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

// a row that goes on where the one above broke off: no number of its own, and not both words and somebody or a date
function isContinued(cells: ReadonlyMap<Field, Cell>, rowsDown: number): boolean {
  const isOwn = (field: Field) => cells.get(field)?.isRepeat === false;
  if (isOwn('ref') || rowsDown > 1) return false;
  const goesOn = /^\p{Ll}/u.test(cells.get('action')?.text ?? '');
  return !isOwn('action') || goesOn || !(isOwn('owner') || isOwn('completion'));
}

function join(entry: Draft, cells: ReadonlyMap<Field, Cell>): void {
  for (const [field, cell] of cells) {
    const more = cell.isRepeat ? '' : textOf(cell);
    if (more === '' || field === 'ref') continue;
    const before = entry.texts.get(field) ?? '';
    entry.texts.set(field, before === '' ? more : `${before}\n${more}`);
  }
}

// a section, or the priority above it, is often written once, beside its first action
function carryDown(
  cells: Map<Field, Cell>,
  previous: Entry | undefined,
  headings: readonly Heading[],
  header: Header,
): void {
  if (previous === undefined || previous.headings !== headings) return;
  const carry = (field: Field) => {
    const above = previous.cells.get(field);
    if (above && header.fields.has(field) && !cells.has(field))
      cells.set(field, { ...above, isRepeat: true });
  };
  carry('priority');
  if (cells.get('priority')?.text === previous.cells.get('priority')?.text) carry('section');
}
