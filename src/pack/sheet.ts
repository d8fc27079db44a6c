import type { Workbook, Worksheet } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen-pack.ts';
import { pageFooter, pageHeader } from './page.ts';
import { bodySize, styles } from './style.ts';
import { writeTable, type Laid, type LongCell, type Pace, type Table } from './table.ts';
import { cellText, oneLine, withinLimit } from './text.ts';
import { inLines } from './text-height.ts';

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
  /** Rows of standard height kept free below the table, for a chart; printed on the table's own page when they fit. */
  readonly rowsBelow: number;
};

/** Adds a sheet with the facts of the pack, its notes and its table; set up for A4 landscape, one page wide. */
export async function addTableSheet<T>(
  workbook: Workbook,
  facts: PackFacts,
  plan: TableSheet<T>,
  pace: Pace,
): Promise<Laid & { readonly long: readonly LongCell[] }> {
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
