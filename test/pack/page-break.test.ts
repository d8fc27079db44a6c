import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { breakPages, type Block } from '#pack/page-break.ts';

// 100 units wide: no need to shrink, and about 460 points of a page are for rows
function sheetOf(height: number) {
  const sheet = new ExcelJS.Workbook().addWorksheet('Tables');
  sheet.getColumn(1).width = 100;
  for (let row = 1; row <= 200; row += 1) sheet.getRow(row).height = height;
  return sheet;
}

const block = (from: number, rows: number, given: Partial<Block> = {}): Block => ({
  from,
  header: from + 1,
  first: from + 2,
  last: from + 1 + rows,
  end: from + 1 + rows,
  headers: ['A'],
  isOnNewPage: false,
  ...given,
});

/** The rows after which a page ends. */
function breaksOf(height: number, blocks: readonly Block[]): readonly number[] {
  const sheet = sheetOf(height);
  breakPages(sheet, blocks, 1, 2);
  // the library keeps them in its model only
  const { rowBreaks } = sheet.model as unknown as { readonly rowBreaks: readonly { readonly id: number }[] };
  return rowBreaks.map(({ id }) => id);
}

describe('breakPages', () => {
  it('leaves tables together that fit one page', () => {
    expect(breaksOf(20, [block(4, 5), block(12, 5)])).toEqual([]);
  });

  it('keeps a short table whole on the next page', () => {
    // 19 rows are used, 4 more fit
    expect(breaksOf(20, [block(4, 13), block(20, 5)])).toEqual([19]);
  });

  it('tears a long table, but never leaves its title and header alone', () => {
    expect(breaksOf(20, [block(4, 8), block(15, 40)])).toEqual([]);
    expect(breaksOf(20, [block(4, 14), block(21, 40)])).toEqual([20]);
  });

  it('counts pages on, with what every page repeats, behind a table of several pages', () => {
    // rows 4 to 59 fill one page and 33 rows of others; with two repeated on each there are 22 to a page
    expect(breaksOf(20, [block(4, 54), block(61, 3)])).toEqual([]);
    expect(breaksOf(20, [block(4, 58), block(65, 3)])).toEqual([64]);
  });

  it('never tears what stands below a table, such as a chart', () => {
    expect(breaksOf(20, [block(4, 10, { end: 30 }), block(32, 3)])).toEqual([15]);
  });

  it('begins a new page where one is asked for', () => {
    expect(breaksOf(20, [block(4, 3), block(10, 3, { isOnNewPage: true })])).toEqual([9]);
  });

  it('takes more rows to a page that is shrunk to its width', () => {
    const wide = sheetOf(20);
    wide.getColumn(1).width = 200;
    breakPages(wide, [block(4, 13), block(20, 5)], 1, 2);
    expect((wide.model as unknown as { readonly rowBreaks: readonly unknown[] }).rowBreaks).toEqual([]);
  });
});
