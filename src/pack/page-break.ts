import type { Worksheet } from 'exceljs';
import type { Laid } from './table.ts';

/** A table with its title as it lies on a sheet: 1-based rows, the charts below it included in `end`. */
export type Block = Laid & { readonly from: number; readonly end: number; readonly isOnNewPage: boolean };

/**
 * Puts every page break of a sheet with several tables: no title or header alone at the foot of a page, no short table torn,
 * no chart torn. For A4 landscape, one page wide; rows are repeated on every page.
 */
export function breakPages(
  sheet: Worksheet,
  blocks: readonly Block[],
  columns: number,
  repeated: number,
): void {
  const room = roomOf(sheet, columns);
  const heights = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row <= to; row += 1) sum += sheet.getRow(row).height ?? usualRow;
    return sum;
  };
  const again = heights(1, repeated);
  let used = heights(1, (blocks[0]?.from ?? 1) - 1);
  const newPage = (before: number) => {
    sheet.getRow(before - 1).addPageBreak();
    used = again;
  };
  for (const [index, block] of blocks.entries()) {
    const { from, first, last, end, isOnNewPage } = block;
    const whole = heights(from, end);
    const least = heights(from, Math.min(first + 1, last));
    const isTorn = used + whole > room;
    // torn, the rows on the next page would have no column heads
    if (index > 0 && (isOnNewPage || used + least > room || (isTorn && again + whole <= room))) newPage(from);
    for (let row = from; row <= last; row += 1) {
      const height = heights(row, row);
      // a break here too: where a page ends by itself differs from printer to printer, and all that follows with it
      if (used + height > room && used > again) newPage(row);
      used += height;
    }
    const below = heights(last + 1, end);
    if (below > 0 && used + below > room) newPage(last + 1);
    // the empty row before the next table
    used += below + usualRow;
  }
}

/** How high the rows of a page may be together, in points, when the columns are shrunk to its width. */
function roomOf(sheet: Worksheet, columns: number): number {
  return roomFor(Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width ?? 9));
}

/** How high the rows of a page may be together, in points, when columns of these widths are shrunk to its width. */
export function roomFor(widths: readonly number[]): number {
  // a width unit is 7 pixels at 96 dpi, and 5 are padding
  const width = widths.reduce((sum, one) => sum + (one * 7 + 5) * 0.75, 0);
  return (pageHeight / Math.min(1, pageWidth / width)) * safety;
}

// A4 landscape less the margins of the sheets, in points
const pageWidth = (11.69 - 0.6) * 72;
const pageHeight = (8.27 - 1.4) * 72;
// printers differ: a break that comes a little early is better than one row alone on a page
const safety = 0.93;
const usualRow = 15;
