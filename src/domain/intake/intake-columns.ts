import type { IntakeChoice } from './intake-choice.ts';
import { textOf } from './intake-continued.ts';
import { changedRefs } from './intake-changed-ref.ts';
import { isOfActions } from './intake-document.ts';
import { readEntries } from './intake-entry.ts';
import { addressIn, oneLine, placeKey, rowName, type Grid, type GridRow } from './intake-grid.ts';
import { headerAt, readHeader, type Field, type Header } from './intake-header.ts';
import { isNoRef, refOf } from './intake-ref.ts';
import { filled } from './intake-row.ts';
import { columnKey, keyParts, shapeOf } from './intake-shape.ts';
import { sheetsIn } from './intake-sheets.ts';
import { isNearTop, type Table } from './intake-table.ts';

/** A column of a heading row with what it is taken for, null for nothing, and up to three of its texts. */
export type ProposedColumn = {
  readonly key: string;
  /** '' for a column without a heading. */
  readonly heading: string;
  readonly cell: string;
  readonly samples: readonly string[];
  readonly field: Field | null;
};

/** One heading row and the columns below it; `nMore` rows further down, or on other sheets, have the same shape. */
export type ColumnBlock = {
  readonly shape: string;
  /** The sheets that it stands on, in the order of the file. */
  readonly sheets: readonly string[];
  /** What a person calls its row on the first of them: see rowName. */
  readonly row: string;
  readonly nMore: number;
  readonly columns: readonly ProposedColumn[];
  /** True when it is the first on one of its sheets. */
  readonly isFirst: boolean;
  /** True when its words alone, and nobody's choice, make it what it is. */
  readonly isByWords: boolean;
};

/** A row that can be pointed at as the headings; `row` is GridRow.number, `text` what it says. */
export type HeadingRow = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly text: string;
};

/** What the columns of the tables are taken for; no blocks when there is no table. */
export type ColumnsProposal = {
  readonly blocks: readonly ColumnBlock[];
  readonly headingRows: readonly HeadingRow[];
  /** Actions below that have no reference. */
  readonly nUnnumbered: number;
  /** References that Excel may have changed, where the rows beside them do not tell what they were. */
  readonly doubtfulRefs: readonly DoubtfulRef[];
};

/** A reference that Excel may have changed; `key` is for IntakeChoice.mended. */
export type DoubtfulRef = {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly written: string;
  readonly maybe: string;
};

/** Why the columns cannot be as they are. `key` is that of a column, of the first one where it concerns them all. */
export type ColumnFault = {
  readonly key: string;
  readonly code: 'no-sheet' | 'no-table' | 'no-action' | 'no-ref' | 'double';
  readonly field: Field | null;
  /** Keys of the other columns that are taken for the same. */
  readonly also: readonly string[];
};

const samplesShown = 3;
const longestSample = 80;
// of each sheet, and of all where there are many
const mostHeadingRows = { sheet: 60, file: 240 };

/** What the columns are taken for, of the tables that would be read. */
export function proposedColumns(grids: readonly Grid[], choice: IntakeChoice): ColumnsProposal {
  const most = Math.min(mostHeadingRows.sheet, Math.ceil(mostHeadingRows.file / grids.length));
  const headingRows = grids.flatMap((grid) => headingRowsOf(grid).slice(0, most));
  const tables = sheetsIn(grids, choice).flatMap(({ isRead, table }) => (isRead ? [table] : []));
  let nUnnumbered = 0;
  const doubtfulRefs: DoubtfulRef[] = [];
  for (const table of tables) {
    const { sheet } = table.grid;
    const { entries } = readEntries(table, choice, () => {});
    nUnnumbered += entries.filter((entry) => isNoRef(refOf(entry.texts.get('ref') ?? ''))).length;
    for (const [entry, { ref, isSure }] of changedRefs(entries)) {
      const { address = '', text = '' } = entry.cells.get('ref') ?? {};
      if (isSure || address === '') continue;
      doubtfulRefs.push({ key: placeKey(sheet, address), sheet, cell: address, written: text, maybe: ref });
    }
  }
  return { blocks: blocksOf(tables, choice), headingRows, nUnnumbered, doubtfulRefs };
}

/** Everything that stops the columns from being read as they were chosen; empty when all is well. */
export function checkColumns(
  { blocks }: Pick<ColumnsProposal, 'blocks'>,
  choice: IntakeChoice,
): readonly ColumnFault[] {
  if (blocks.length === 0) {
    const code = choice.sheets?.size === 0 ? 'no-sheet' : 'no-table';
    return [{ key: '', code, field: null, also: [] }];
  }
  return blocks.flatMap(({ columns, isFirst }): readonly ColumnFault[] => {
    const key = columns[0]?.key ?? '';
    const isMissing = (field: Field) => isFirst && columns.every((column) => column.field !== field);
    const doubles = columns.flatMap(({ key: own, field }): readonly ColumnFault[] => {
      const same = field === null ? [] : columns.filter((other) => other.field === field);
      const also = same.map((other) => other.key).filter((other) => other !== own);
      return also.length === 0 ? [] : [{ key: own, code: 'double', field, also }];
    });
    return [
      ...(isMissing('action') ? [{ key, code: 'no-action', field: 'action', also: [] } as const] : []),
      ...(isMissing('ref') && !choice.isNumbering
        ? [{ key, code: 'no-ref', field: 'ref', also: [] } as const]
        : []),
      ...doubles,
    ];
  });
}

function blocksOf(tables: readonly Table[], choice: IntakeChoice): readonly ColumnBlock[] {
  const blocks = new Map<string, ColumnBlock>();
  for (const table of tables) {
    const { rows, sheet } = table.grid;
    for (let at = table.at; at < rows.length; at += 1) {
      const row = rows[at];
      const header = table.headings(at);
      if (row === undefined || header === null || !isOfActions(header, table, row)) continue;
      const shape = shapeOf(header);
      const columns = columnsOf(table, at, header, choice);
      const isByWords = readHeader(rows, at) !== null && columns.every(({ key }) => !choice.columns.has(key));
      const isFirst = at === table.at;
      const own = { shape, sheets: [sheet], row: rowName(row), nMore: 0, columns, isFirst, isByWords };
      const known = blocks.get(shape);
      blocks.set(shape, known === undefined ? own : together(known, own));
      at += header.nRows - 1;
    }
  }
  return [...blocks.values()];
}

function together(known: ColumnBlock, more: ColumnBlock): ColumnBlock {
  const byKey = new Map(more.columns.map((column) => [column.key, column]));
  const own = new Set(known.columns.map(({ key }) => key));
  return {
    ...known,
    sheets: [...new Set([...known.sheets, ...more.sheets])],
    nMore: known.nMore + 1,
    // a column without a heading shows where it holds something
    columns: [
      ...known.columns.map((one) => joined(one, byKey.get(one.key))),
      ...more.columns.filter(({ key }) => !own.has(key)),
    ].toSorted((a, b) => keyParts(a.key).index - keyParts(b.key).index),
    isFirst: known.isFirst || more.isFirst,
    isByWords: known.isByWords && more.isByWords,
  };
}

function columnsOf(
  { grid, headings }: Table,
  at: number,
  header: Header,
  choice: IntakeChoice,
): readonly ProposedColumn[] {
  const { rows } = grid;
  const row = rows[at];
  // as the words have it: what was chosen is told apart, so that two columns for one field can be seen
  const byWords = readHeader(rows, at) ?? headerAt(rows, at) ?? header;
  const shape = shapeOf(header);
  const samples = samplesBelow(rows, at + header.nRows, header.width, headings, choice);
  return Array.from({ length: header.width }, (_, index): readonly ProposedColumn[] => {
    const column = byWords.columns.find((one) => one.index === index);
    const texts = samples[index] ?? [];
    if (row === undefined || (column === undefined && texts.length === 0)) return [];
    const key = columnKey(shape, index);
    const field = column?.field ?? null;
    const isRead = field !== null && field !== 'start' && byWords.fields.get(field) === column;
    const chosen = choice.columns.get(key);
    return [
      {
        key,
        heading: oneLine(column?.heading ?? ''),
        cell: column?.cell ?? addressIn(row, index),
        samples: texts,
        field: chosen === undefined ? (isRead ? field : null) : chosen,
      },
    ];
  }).flat();
}

// the first different texts of each column, of rows that look like those of actions
function samplesBelow(
  rows: readonly GridRow[],
  from: number,
  width: number,
  headings: Table['headings'],
  choice: IntakeChoice,
): readonly (readonly string[])[] {
  const samples: string[][] = Array.from({ length: width }, () => []);
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || headings(at) !== null) break;
    if (filled(row).filter((cell) => !cell.isRepeat).length < 2) continue;
    for (const [index, found] of samples.entries()) {
      const cell = row.cells[index];
      if (!cell || found.length >= samplesShown) continue;
      const text = oneLine(textOf(cell, choice));
      const shown = text.length > longestSample ? `${text.slice(0, longestSample).trimEnd()}…` : text;
      if (shown !== '' && !found.includes(shown)) found.push(shown);
    }
    if (samples.every((found) => found.length >= samplesShown)) break;
  }
  return samples;
}

// what a table with the same headings has, where the first has fewer texts to show
function joined(one: ProposedColumn, more: ProposedColumn | undefined): ProposedColumn {
  const samples = [...new Set([...one.samples, ...(more?.samples ?? [])])].slice(0, samplesShown);
  return { ...one, samples };
}

function headingRowsOf({ sheet, rows }: Grid): readonly HeadingRow[] {
  return rows.flatMap((row, at) => {
    const cells = filled(row);
    if (!isNearTop(row, at) || cells.length < 2) return [];
    const text = cells.map((cell) => oneLine(cell.text).slice(0, 30)).join(' · ');
    return [{ sheet, row: row.number, name: rowName(row), text: text.slice(0, 120) }];
  });
}
