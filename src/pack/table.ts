import type { Cell, Worksheet } from 'exceljs';
import type { CivilDate } from '#domain/date.ts';
import { bodySize, styles, type SharedStyle } from './style.ts';
import { cellText, isOverLimit, oneLine, withinLimit } from './text.ts';
import { tallestRow, textHeight } from './text-height.ts';

/**
 * What a cell can hold: text, a figure, a day without a time, or text that leads to a checked https address. Null leaves it
 * empty: a gap in a line of figures, which a chart would draw as nought if anything stood there.
 */
export type Content =
  | string
  | number
  | null
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

/** A table to be written. */
export type Table<T> = {
  /** Name of the sheet. */
  readonly name: string;
  /** Name of the Excel table: letters only, unlike any other. */
  readonly table: string;
  readonly columns: readonly Column<T>[];
  /** At least one: Excel repairs a file whose table has no row. */
  readonly rows: readonly T[];
  /** True where rows are many: filter buttons, and the header stays in sight. */
  readonly hasFilters: boolean;
};

/** Where a table came to lie: 1-based rows, and what its column heads say there. */
export type Laid = {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly headers: readonly string[];
};

/** A text that its row cannot show whole, or its cell cannot hold. `row` is what its row's first cell says. */
export type LongCell = {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
};

/** Called after each row; may wait, and throws when the writing was cancelled. */
export type Pace = (what: string) => Promise<void>;

/** What stands where a text has nothing: blank cells leave a reader guessing. */
export const nothing = '–';

/** Said at the top of a cell whose text is longer than its row. */
const longNote = 'In full on the sheet Long texts:';

/** Writes a table with its header at a row, and tells which texts were too long for it. */
export async function writeTable<T>(
  sheet: Worksheet,
  header: number,
  plan: Table<T>,
  pace: Pace,
): Promise<Laid & { readonly long: readonly LongCell[] }> {
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
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 1).width = column.width;
    headerRow.getCell(index + 1).style = column.headerStyle ?? styles.header;
  }
  headerRow.height = headerHeight(plan);
  const long: LongCell[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = sheet.getRow(header + 1 + index);
    let height = usualRow;
    for (const [at, column] of columns.entries()) {
      const cell = cells.getCell(at + 1);
      const content = column.content(row);
      // style first: a link would otherwise be given the library's own look
      cell.style = column.style(row);
      const text = putContent(cell, content);
      if (text === null) continue;
      const needed = textHeight(text, column.width, bodySize);
      height = Math.max(height, needed);
      if (needed <= tallestRow && !isOverLimit(text)) continue;
      long.push({ sheet: plan.name, row: cells.getCell(1).text, column: headers[at] ?? '', text });
      cell.value = withinLimit(`${longNote}\n${text}`, 'Continues on the sheet Long texts.');
    }
    cells.height = Math.min(height, tallestRow);
    await pace(plan.name);
  }
  return { header, first: header + 1, last: header + rows.length, headers, long };
}

/** Fills a cell and gives the text that it shows; null when it is empty or holds a figure or a day, which need one line. */
function putContent(cell: Cell, content: Content): string | null {
  const text = textIn(content);
  if (text !== null)
    cell.value =
      typeof content === 'object' && content !== null && 'url' in content
        ? { text, hyperlink: content.url }
        : text;
  else if (typeof content === 'number') cell.value = content;
  else if (typeof content === 'object' && content !== null && 'day' in content)
    cell.value = new Date(`${content.day}T00:00:00Z`);
  return text;
}

function textIn(content: Content): string | null {
  if (content === null || typeof content === 'number') return null;
  if (typeof content === 'object' && 'day' in content) return null;
  const given = typeof content === 'string' ? content : content.text;
  return given.trim() === '' ? nothing : cellText(given);
}

/** How high the header of a table is, in points. */
export function headerHeight<T>({ columns, hasFilters }: Pick<Table<T>, 'columns' | 'hasFilters'>): number {
  // bold letters are about a tenth wider
  const heights = columns.map(({ header, width }) => textHeight(oneLine(header), width * 0.93, bodySize));
  // a filter button covers the end of the last line, so that it gets a line of its own
  return Math.min(Math.max(0, ...heights) + (hasFilters ? 14 : 4), tallestRow);
}

/** How high a row of a table is, in points; as high as Excel allows where its texts would need more. */
export function rowHeight<T>(columns: readonly Column<T>[], row: T): number {
  const heights = columns.map(({ content, width }) => {
    const text = textIn(content(row));
    return text === null ? 0 : textHeight(text, width, bodySize);
  });
  return Math.min(Math.max(usualRow, ...heights), tallestRow);
}

// the standard height: a line of text needs a little less
const usualRow = 15;

/** Column names as an Excel table needs them: one line, never empty, no two alike in any case. */
function uniqueHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const base = oneLine(header).slice(0, 200) || 'Column';
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${String(n)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
