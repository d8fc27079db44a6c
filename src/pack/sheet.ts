import type { Workbook, Worksheet } from 'exceljs';
import { sayDate, type CivilDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/pack.ts';
import { pageFooter, pageHeader } from './page.ts';
import { bodySize, styles, type SharedStyle } from './style.ts';
import { cellText, isOverLimit, oneLine, withinLimit } from './text.ts';
import { inLines, tallestRow, textHeight } from './text-height.ts';

/** What a cell can hold: text, a figure, a day without a time, or text that leads to a checked https address. */
export type Content =
  | string
  | number
  | { readonly day: CivilDate }
  | { readonly text: string; readonly url: string };

/** One column of a table. Widths are in Excel's units, about one digit each. */
export type Column<T> = {
  readonly header: string;
  readonly width: number;
  readonly headerStyle?: SharedStyle;
  readonly content: (row: T) => Content;
  readonly style: (row: T) => SharedStyle;
};

/** A sheet with one table under a few lines of text. */
export type TableSheet<T> = {
  readonly name: string;
  /** What it holds, for the list of contents and for people who do not see the table. */
  readonly holds: string;
  /** Sentences between the facts and the table, one a row. */
  readonly notes: readonly string[];
  /** Name of the Excel table: letters only, unlike any other. */
  readonly table: string;
  readonly columns: readonly Column<T>[];
  /** At least one: Excel repairs a file whose table has no row. */
  readonly rows: readonly T[];
  /** How many of the columns, from the left, are printed; the others are for the screen. */
  readonly printed: number;
  /** True where rows are many: filter buttons, and the header stays in sight. */
  readonly hasFilters: boolean;
  /** True when the first column has numbers that are text, such as '1.10'. */
  readonly hasRefs: boolean;
  /** Rows of standard height kept free below the table, for a chart; printed on the table's own page when they fit. */
  readonly rowsBelow: number;
};

/** Where the table of a sheet came to lie: 1-based rows. */
export type Laid = { readonly header: number; readonly first: number; readonly last: number };

/** Called after each row; may wait, and throws when the writing was cancelled. */
export type Pace = (rows: number, what: string) => Promise<void>;

/** What stands where a text has nothing: blank cells leave a reader guessing. */
export const nothing = '–';

/** Said at the top of a cell whose text is taller than a row can be. */
export const longNote = 'In full on the sheet Long texts:';

/** Adds a sheet with the facts of the pack, its notes and its table; set up for A4 landscape, one page wide. */
export async function addTableSheet<T>(
  workbook: Workbook,
  facts: PackFacts,
  plan: TableSheet<T>,
  pace: Pace,
): Promise<Laid> {
  const sheet = addSheet(workbook, facts, plan.name);
  const printedWidth = plan.columns.slice(0, plan.printed).reduce((sum, { width }) => sum + width, 0);
  const [title, marking, ...lines] = factLines(facts, plan.name);
  const top = [
    title,
    marking,
    ...[...lines, ...plan.notes].flatMap((line) => inLines(oneLine(line), printedWidth, bodySize)),
  ];
  for (const [index, line] of top.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = withinLimit(cellText(line), '');
    cell.style = index === 0 ? styles.title : index === 1 ? styles.marking : styles.line;
  }
  // the last line keeps a little distance to the table instead of an empty row
  sheet.getRow(1).height = 24;
  sheet.getRow(top.length).height = 20;
  const laid = await writeTable(sheet, top.length + 1, plan, pace);
  setPrint(sheet, { ...laid, last: laid.last + plan.rowsBelow }, plan.printed);
  if (plan.rowsBelow > 0 && plan.rows.length <= mostRowsBesideChart) sheet.pageSetup.fitToHeight = 1;
  else if (plan.rowsBelow > 0) sheet.getRow(laid.last).addPageBreak();
  sheet.views = [
    plan.hasFilters
      ? {
          state: 'frozen',
          xSplit: 0,
          ySplit: laid.header,
          topLeftCell: `A${String(laid.first)}`,
          activeCell: 'A1',
          showGridLines: false,
        }
      : { state: 'normal', activeCell: 'A1', showGridLines: false },
  ];
  return laid;
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

/** Prints the first columns down to a row, and repeats the table's header row on every page. */
export function setPrint(sheet: Worksheet, laid: Laid, columns: number): void {
  // exceljs puts the $ before the column only
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns).letter}$${String(laid.last)}`;
  sheet.pageSetup.printTitlesRow = `${String(laid.header)}:${String(laid.header)}`;
}

/** Writes a table with its header at a row. */
export async function writeTable<T>(
  sheet: Worksheet,
  header: number,
  plan: Pick<TableSheet<T>, 'name' | 'table' | 'columns' | 'rows' | 'hasFilters'>,
  pace: Pace,
): Promise<Laid> {
  const { columns, rows } = plan;
  const headers = uniqueHeaders(columns.map((column) => column.header));
  sheet.addTable({
    name: plan.table,
    ref: `A${String(header)}`,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headers.map((name) => ({ name, filterButton: plan.hasFilters })),
    // exceljs needs to know how many there are; the cells are written below, once
    rows: rows.map(() => []),
  });
  const headerRow = sheet.getRow(header);
  let tallest = 0;
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 1).width = column.width;
    headerRow.getCell(index + 1).style = column.headerStyle ?? styles.header;
    // bold letters are about a tenth wider
    tallest = Math.max(tallest, textHeight(headers[index] ?? '', column.width * 0.93, bodySize));
  }
  // a filter button covers the end of the last line, so that it gets a line of its own
  headerRow.height = Math.min(tallest + (plan.hasFilters ? 14 : 4), tallestRow);
  for (const [index, row] of rows.entries()) {
    writeRow(sheet, header + 1 + index, columns, row);
    await pace(1, plan.name);
  }
  return { header, first: header + 1, last: header + rows.length };
}

function writeRow<T>(sheet: Worksheet, at: number, columns: readonly Column<T>[], row: T): void {
  const cells = sheet.getRow(at);
  let height = 0;
  for (const [index, column] of columns.entries()) {
    const cell = cells.getCell(index + 1);
    const content = column.content(row);
    // style first: a link's value would otherwise be given the library's own look
    cell.style = column.style(row);
    if (typeof content === 'number') cell.value = content;
    else if (typeof content !== 'string' && 'day' in content)
      cell.value = new Date(`${content.day}T00:00:00Z`);
    else {
      const text = shownText(typeof content === 'string' ? content : content.text, column.width);
      cell.value = typeof content === 'string' ? text : { text, hyperlink: content.url };
      height = Math.max(height, textHeight(text, column.width, bodySize));
    }
  }
  cells.height = Math.min(Math.max(height, 17), tallestRow);
}

/** A text as it is put into a cell of a width: a dash for nothing, a note on what is longer than a row can show. */
export function shownText(text: string, width: number): string {
  if (text.trim() === '') return nothing;
  const clean = cellText(text);
  return isLong(clean, width)
    ? withinLimit(`${longNote}\n${clean}`, 'Continues on the sheet Long texts.')
    : clean;
}

/** True when a cell of a width cannot show a whole text, or cannot hold it. */
export function isLong(clean: string, width: number): boolean {
  return isOverLimit(clean) || textHeight(clean, width, bodySize) > tallestRow;
}

/** Column names as an Excel table needs them: one line, never empty, no two alike in any case. */
export function uniqueHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const base = oneLine(header).slice(0, 200) || 'Column';
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${String(n)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

// more rows would make a page with a chart too small to read
const mostRowsBesideChart = 26;

function factLines(facts: PackFacts, name: string): readonly [string, string, ...string[]] {
  return [
    `${facts.planTitle}: ${name}`,
    facts.marking,
    `For ${facts.body}, ${sayDate(facts.meetingOn)}. As at ${sayDate(facts.asAt)}. ` +
      `Version ${String(facts.version)}. Prepared by ${facts.preparedBy}.`,
  ];
}
