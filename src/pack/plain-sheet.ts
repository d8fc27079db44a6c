import type { Worksheet } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import { asAtWords } from '#domain/pack/pack-sentences.ts';
import { notesIn } from '#pack/sheet/sheet-lines.ts';
import type { TableSheet } from './sheet.ts';
import { styles, type SharedStyle } from './style.ts';
import { writeTable, type Content, type Laid, type LongCell, type Pace, type Table } from './table.ts';
import { cellText, oneLine, withinLimit } from './text.ts';

/** A sheet for everybody: a title, a few sentences, one table of values. */
export type PlainSheet = {
  readonly name: string;
  readonly holds: string;
  readonly rows: number;
  readonly table: string;
  readonly hasRefs: boolean;
  readonly write: (
    sheet: Worksheet,
    facts: PackFacts,
    pace: Pace,
  ) => Promise<Laid & { readonly long: readonly LongCell[] }>;
};

/** A sheet as everybody gets it: without colours, with all columns or those that are named, as wide as is said. */
export function plain<T>(
  sheet: TableSheet<T>,
  keep: Readonly<Record<string, number>> | null = null,
): PlainSheet {
  const columns = sheet.columns.flatMap((column) => {
    const width = keep === null ? column.width : keep[column.header];
    return width === undefined ? [] : [{ ...column, width }];
  });
  const table: Table<T> = {
    name: sheet.name,
    table: sheet.table,
    columns: columns.map((column) => ({
      header: column.header,
      width: column.width,
      content: column.content,
      headerStyle: sheet.rows.some((row) => typeof column.content(row) === 'number')
        ? styles.plainHeaderNumber
        : styles.plainHeader,
      style: (row) => plainStyle(column.content(row)),
    })),
    rows: sheet.rows,
    hasFilters: false,
  };
  const width = Math.max(
    80,
    columns.reduce((sum, column) => sum + column.width, 0),
  );
  return {
    name: sheet.name,
    holds: sheet.holds,
    table: sheet.table,
    hasRefs: sheet.hasRefs,
    rows: sheet.rows.length,
    write: async (to, facts, pace) => {
      const lines = [
        { text: oneLine(`${facts.planTitle}: ${sheet.name}`), style: styles.plainTitle },
        ...notesIn([whatItIs(facts), ...sheet.notes], Math.min(width, widestNote)),
      ];
      for (const [index, { text, style }] of lines.entries()) {
        const cell = to.getCell(index + 1, 1);
        cell.value = withinLimit(cellText(text), '');
        cell.style = style;
      }
      const laid = await writeTable(to, lines.length + 1, table, pace);
      // on paper a wide table takes several pages side by side, each with heads and first column, instead of type too small to read
      to.pageSetup.fitToWidth = Math.ceil(width / widestPage);
      to.pageSetup.printTitlesRow = `${String(laid.header)}:${String(laid.header)}`;
      if (to.pageSetup.fitToWidth > 1) to.pageSetup.printTitlesColumn = 'A:A';
      return laid;
    },
  };
}

// a sheet may be taken out of its file, and then still says what it is
function whatItIs(facts: PackFacts): string {
  const { body, meetingOn, version } = facts;
  return (
    `OPEN: for publication. As at ${asAtWords(facts)}. Version ${String(version)} of the pack for ` +
    `${body}, ${sayDate(meetingOn)}.`
  );
}

// A4 landscape at four fifths of its size
const widestPage = 190;

// a line of text that is wider is hard to read on a screen
const widestNote = 160;

function plainStyle(content: Content): SharedStyle {
  if (typeof content === 'number') return styles.plainNumber;
  return typeof content === 'object' && content !== null && 'day' in content
    ? styles.plainDay
    : styles.plainText;
}
