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
  return breaksIn(sheetOf(height), blocks);
}

function breaksIn(sheet: ReturnType<typeof sheetOf>, blocks: readonly Block[]): readonly number[] {
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
    // 23 rows fit the first page, 21 every other beside what is repeated
    expect(breaksOf(20, [block(4, 8), block(15, 40)])).toEqual([23, 44]);
    expect(breaksOf(20, [block(4, 14), block(21, 40)])).toEqual([20, 41]);
  });

  it('counts pages on, with what every page repeats, behind a table of several pages', () => {
    expect(breaksOf(20, [block(4, 50), block(57, 3)])).toEqual([23, 44]);
    expect(breaksOf(20, [block(4, 57), block(64, 3)])).toEqual([23, 44, 63]);
  });

  it('gives a row that takes most of a page one page and no empty one', () => {
    const sheet = sheetOf(20);
    sheet.getRow(6).height = 409;
    sheet.getRow(7).height = 409;
    expect(breaksIn(sheet, [block(4, 3)])).toEqual([5, 6, 7]);
    // together with the rows that every page repeats, each of the tall ones is more than a page
    expect(breaksIn(sheetOf(300), [block(4, 2)])).toEqual([3, 4, 5, 6]);
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
