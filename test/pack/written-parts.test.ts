import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { styles } from '#pack/style.ts';
import { writtenParts } from '#pack/written-parts.ts';
import { hostileText } from './hostile.ts';

/** The parts that exceljs itself writes, but for the folders, which a package does not have. */
async function partsOfExceljs(workbook: Workbook): Promise<readonly (readonly [string, string])[]> {
  const written = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  return Object.entries(unzipSync(written))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]) => [name, strFromU8(bytes)]);
}

const style = fc.constantFrom(null, styles.text, styles.link, styles.day, styles.number, styles.title);
const value = fc.oneof(
  hostileText.map((text) => text.replaceAll(/\p{Cs}/gu, '')),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.date({ noInvalidDate: true }),
  fc.constant(null),
  fc.record({ text: fc.string({ minLength: 1 }), hyperlink: fc.constant('https://example.org/?a=1&b=2') }),
);
const cell = fc.record({
  row: fc.integer({ min: 1, max: 30 }),
  column: fc.integer({ min: 1, max: 40 }),
  value,
  style,
});
const height = fc.record({
  row: fc.integer({ min: 1, max: 30 }),
  points: fc.constantFrom(15, 20.5, 409),
  isHidden: fc.boolean(),
});
const sheet = fc.record({
  cells: fc.array(cell, { maxLength: 40 }),
  heights: fc.array(height, { maxLength: 6 }),
});

it('gives the very parts that exceljs writes, in its order, whatever the cells hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const workbook = new ExcelJS.Workbook();
      workbook.created = workbook.modified = new Date('2026-11-22T10:00:00Z');
      for (const [index, { cells, heights }] of sheets.entries()) {
        const made = workbook.addWorksheet(`Sheet ${String(index + 1)}`);
        for (const one of cells) {
          const at = made.getCell(one.row, one.column);
          if (one.style !== null) at.style = one.style;
          at.value = one.value;
        }
        for (const { row, points, isHidden } of heights) {
          made.getRow(row).height = points;
          made.getRow(row).hidden = isHidden;
        }
      }
      const expected = await partsOfExceljs(workbook);
      expect(Object.entries(await writtenParts(workbook))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('has tables, links and page breaks as exceljs writes them', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date('2026-11-22T10:00:00Z');
  for (const name of ['One', 'Two']) {
    const made = workbook.addWorksheet(name, { headerFooter: { oddHeader: '&Lx' } });
    made.addTable({
      name: `Table${name}`,
      ref: 'A1',
      columns: [{ name: 'Ref' }],
      rows: [['1.10'], ['<sheetData/>']],
    });
    made.getRow(2).addPageBreak();
    made.getCell('C9').value = { text: 'There', hyperlink: 'https://example.org/' };
  }
  expect(Object.entries(await writtenParts(workbook))).toEqual(await partsOfExceljs(workbook));
});

it('refuses what no pack holds instead of leaving it out', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('One').getCell('B2').value = { formula: '1+1', result: 2 };
  await expect(writtenParts(workbook)).rejects.toThrow('The cell B2 holds what no pack holds');
});
