import type { Workbook, Worksheet } from 'exceljs';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import type { Drawing } from '#pack/chart/chart-drawing.ts';
import { breakPages, type Block } from './page-break.ts';
import { pageFooter, pageHeader } from './page.ts';
import { factLines, notesIn, putLines } from '#pack/sheet/sheet-lines.ts';
import { styles } from './style.ts';
import { writeTable, type Laid, type LongCell, type Pace, type Table } from './table.ts';

/** One table with its own title, on a sheet that has several. */
export type Region = {
  /** '' where the sheet's own title names its only table. */
  readonly title: string;
  /** Sentences between the title and the table, one a row. */
  readonly notes: readonly string[];
  /** Name of the Excel table. */
  readonly table: string;
  /** What it holds, for people who do not see the table. */
  readonly holds: string;
  /** How many entries it has: a row that says 'None' is not one. */
  readonly rows: number;
  readonly hasFilters: boolean;
  /** True when the first column has numbers that are text, such as '1.10'. */
  readonly hasRefs: boolean;
  /** Rows of standard height kept free below the table, for charts. */
  readonly rowsBelow: number;
  /** True where it begins a new page. */
  readonly isOnNewPage: boolean;
  readonly write: (
    sheet: Worksheet,
    header: number,
    pace: Pace,
  ) => Promise<Laid & { readonly long: readonly LongCell[] }>;
};

/** A sheet with a few lines of text and its tables below each other. */
export type PackSheet = {
  readonly name: string;
  /** What it holds, for the list of contents. */
  readonly holds: string;
  /** Sentences under the facts, one a row. */
  readonly notes: readonly string[];
  readonly regions: readonly Region[];
  /** How many columns, from the left, are printed, and how wide they are together. */
  readonly printed: number;
  readonly printedWidth: number;
  /** The charts, once it is known where each region's table lies, here and on other sheets by their names. */
  readonly drawings: (
    laid: readonly Laid[],
    elsewhere: (sheet: string) => readonly Laid[],
  ) => readonly Drawing[];
  /** How many rows after the last table's end a new page begins, for charts that take several. */
  readonly breaksBelow?: readonly number[];
};

/** A sheet with one table under a few lines of text. */
export type TableSheet<T> = Table<T> & {
  /** What it holds, for the list of contents and for people who do not see the table. */
  readonly holds: string;
  /** Sentences between the facts and the table, one a row. */
  readonly notes: readonly string[];
  /** How many of the columns, from the left, are printed; the others are for the screen. */
  readonly printed: number;
  /** True when the first column has numbers that are text, such as '1.10'. */
  readonly hasRefs: boolean;
  /** Rows of standard height kept free below the table, for charts; printed on the table's own page when they fit. */
  readonly rowsBelow: number;
  /** The charts below the table, or beside it, once it is known where it lies. */
  readonly drawings?: (laid: Laid) => readonly Drawing[];
};

/** A table with its own title, whatever its rows are. */
export function region<T>(
  table: Table<T>,
  about: Partial<Omit<Region, 'write' | 'rows'>> & Pick<Region, 'title' | 'holds'>,
): Region {
  return {
    notes: [],
    hasRefs: false,
    rowsBelow: 0,
    isOnNewPage: false,
    ...about,
    table: table.table,
    hasFilters: table.hasFilters,
    rows: table.rows.filter((row) => row !== null).length,
    write: (sheet, header, pace) => writeTable(sheet, header, table, pace),
  };
}

/** A sheet of one table as one of those that may have several. */
export function oneTable<T>(sheet: TableSheet<T>): PackSheet {
  const { name, holds, notes, printed, hasRefs, rowsBelow, drawings } = sheet;
  return {
    name,
    holds,
    notes,
    printed,
    printedWidth: sheet.columns.slice(0, printed).reduce((sum, { width }) => sum + width, 0),
    regions: [region(sheet, { title: '', holds, hasRefs, rowsBelow })],
    drawings: ([laid]) => (laid === undefined || drawings === undefined ? [] : drawings(laid)),
  };
}

/** What came of a sheet's regions: where each table lies, and which texts were too long. */
export type LaidSheet = { readonly laid: readonly Laid[]; readonly long: readonly LongCell[] };

/** Adds a sheet with the facts of the pack, its notes and its tables; set up for A4 landscape, one page wide. */
export async function addPackSheet(
  workbook: Workbook,
  facts: PackFacts,
  plan: PackSheet,
  pace: Pace,
): Promise<LaidSheet> {
  const sheet = addSheet(workbook, facts, plan.name);
  const lines = [
    ...factLines(facts, plan.name).flatMap((line) =>
      line.style === styles.line ? notesIn([line.text], plan.printedWidth) : [line],
    ),
    ...notesIn(plan.notes, plan.printedWidth),
  ];
  let row = putLines(sheet, 1, lines);
  const laid: Block[] = [];
  const long: LongCell[] = [];
  for (const [index, one] of plan.regions.entries()) {
    // an empty row tells tables apart
    if (index > 0) row += 1;
    const from = row;
    if (one.title !== '')
      row = putLines(sheet, row, [
        { text: one.title, style: styles.heading },
        ...notesIn(one.notes, plan.printedWidth),
      ]);
    const written = await one.write(sheet, row, pace);
    const end = written.last + one.rowsBelow;
    laid.push({ ...written, from, end, isOnNewPage: one.isOnNewPage });
    long.push(...written.long);
    row = end + 1;
  }
  setUp(sheet, plan, laid);
  if (laid.length > 1) breakPages(sheet, laid, plan.printed, repeatedRows);
  return { laid, long };
}

function setUp(sheet: Worksheet, plan: PackSheet, laid: readonly Laid[]): void {
  const [first, last] = [laid[0], laid.at(-1)];
  const [only, lastRegion] = [plan.regions[0], plan.regions.at(-1)];
  if (first === undefined || last === undefined || only === undefined || lastRegion === undefined)
    throw new Error(`The sheet ${plan.name} has no table`);
  const isOne = laid.length === 1;
  // several tables have headers of their own: what is repeated then is the sheet's title and marking
  setPrint(
    sheet,
    plan.printed,
    last.last + lastRegion.rowsBelow,
    isOne && plan.breaksBelow === undefined ? [first.header, first.header] : [1, repeatedRows],
  );
  if (isOne && only.rowsBelow > 0) {
    if (plan.breaksBelow === undefined && only.rows <= mostRowsBesideChart) sheet.pageSetup.fitToHeight = 1;
    else sheet.getRow(first.last).addPageBreak();
  }
  for (const rows of plan.breaksBelow ?? []) sheet.getRow(last.last + rows).addPageBreak();
  sheet.views = [
    isOne && only.hasFilters
      ? {
          state: 'frozen',
          xSplit: 0,
          ySplit: first.header,
          topLeftCell: `A${String(first.first)}`,
          activeCell: 'A1',
          showGridLines: false,
        }
      : { state: 'normal', activeCell: 'A1', showGridLines: false },
  ];
}

/** A new sheet for A4 landscape paper with the pack's header and footer. */
export function addSheet(workbook: Workbook, facts: PackFacts, name: string): Worksheet {
  return workbook.addWorksheet(name, {
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the enum exists in the types only
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.3, right: 0.3, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: pageHeader(facts), oddFooter: pageFooter(facts) },
    properties: { defaultRowHeight: 15 },
  });
}

/** Prints the first columns down to a row, and repeats rows on every page: the first and the last of them. */
export function setPrint(
  sheet: Worksheet,
  columns: number,
  last: number,
  repeated: readonly [number, number],
): void {
  // exceljs puts the $ before the column only
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns).letter}$${String(last)}`;
  sheet.pageSetup.printTitlesRow = repeated.map(String).join(':');
}

// title and marking
const repeatedRows = 2;

// more rows would make a page with a chart too small to read
const mostRowsBesideChart = 26;
