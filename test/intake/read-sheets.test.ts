import { expect, test } from 'vitest';
import type { Cell, Grid } from '#domain/intake/intake-grid.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { rawParts, sheetRows, workbook, zip } from './build-workbook.ts';

function read(bytes: Uint8Array): readonly Grid[] {
  const reading = readPlanFile(bytes);
  if (reading.kind === 'refused') throw new Error(reading.refusal.code);
  return reading.grids;
}

function cellAt(grid: Grid | undefined, address: string): Cell | null {
  const cells = (grid?.rows ?? []).flatMap((row) => row.cells);
  return cells.find((cell) => cell?.address === address && !cell.isRepeat) ?? null;
}

const texts = (grid: Grid | undefined) => grid?.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''));

test('gives texts as they are shown, row by row, with the numbers that Excel gives the rows', async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell('B2').value = 'Ref';
    sheet.getCell('C2').value = '  two\r\nlines  ';
    sheet.getCell('B5').value = 1.5;
    sheet.getCell('C5').value = 0.25;
    sheet.getCell('C5').numFmt = '0%';
    sheet.getCell('D5').value = true;
  });
  const [grid] = read(bytes);
  expect(grid?.sheet).toBe('Plan');
  expect(texts(grid)).toEqual([
    ['', 'Ref', 'two\nlines'],
    ['', '1.5', '25%', 'TRUE'],
  ]);
  expect(grid?.rows.map((row) => row.number)).toEqual([2, 5]);
  expect(grid?.rows[1]?.cells.map((cell) => cell?.kind ?? null)).toEqual([
    null,
    'number',
    'number',
    'boolean',
  ]);
});

test.each([1900, 1904])('reads real dates, counted from %d', async (system) => {
  const bytes = await workbook((sheet, book) => {
    book.properties.date1904 = system === 1904;
    sheet.getCell('A1').value = new Date(Date.UTC(2027, 6, 15));
    sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
    sheet.getCell('A2').value = new Date(Date.UTC(2027, 6, 1));
    sheet.getCell('A2').numFmt = 'mmm-yy';
  });
  const [grid] = read(bytes);
  expect(cellAt(grid, 'A1')).toMatchObject({ kind: 'date', date: { on: '2027-07-15', shows: 'day' } });
  expect(cellAt(grid, 'A2')).toMatchObject({ text: 'Jul-27', date: { on: '2027-07-01', shows: 'month' } });
});

test('repeats a cell that is merged downwards, and counts the columns of one merged across', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRows([
      ['When', '', 'x'],
      ['a', 'owner', 'x'],
      ['b', '', 'x'],
      ['c', 'other', 'x'],
    ]);
    sheet.mergeCells('A1:B1');
    sheet.mergeCells('B2:B3');
  });
  const [grid] = read(bytes);
  expect(cellAt(grid, 'A1')?.across).toBe(2);
  expect(texts(grid)).toEqual([
    ['When', '', 'x'],
    ['a', 'owner', 'x'],
    ['b', 'owner', 'x'],
    ['c', 'other', 'x'],
  ]);
  expect(grid?.rows[2]?.cells[1]).toMatchObject({ address: 'B2', isRepeat: true });
});

test('tells which rows, columns and sheets are hidden', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRows([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRow(2).hidden = true;
    sheet.getColumn(2).hidden = true;
    const other = book.addWorksheet('R&D <old>', { state: 'veryHidden' });
    other.addRow(['x']);
  });
  const grids = read(bytes);
  expect(grids.map((grid) => [grid.sheet, grid.isHidden])).toEqual([
    ['Plan', false],
    ['R&D <old>', true],
  ]);
  expect(grids[0]?.rows.map((row) => row.isHidden)).toEqual([false, true]);
  expect(grids[0]?.hiddenColumns).toEqual([1]);
});

test('tells what is struck through, wholly or in part', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['plain', 'struck', 'x', 'y']);
    sheet.getCell('B1').font = { strike: true };
    sheet.getCell('C1').value = { richText: [{ font: { strike: true }, text: 'old ' }, { text: 'new' }] };
    sheet.getCell('D1').value = {
      richText: [
        { font: { strike: true }, text: 'old ' },
        { font: { strike: true, bold: true }, text: 'older' },
      ],
    };
  });
  const [grid] = read(bytes);
  expect(['A1', 'B1', 'C1', 'D1'].map((address) => cellAt(grid, address)?.struck)).toEqual([
    'none',
    'all',
    'part',
    'all',
  ]);
  expect(cellAt(grid, 'C1')?.text).toBe('old new');
});

test('gives the colour of a cell, also of an empty one beside others', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['1.1', 'Do', '']);
    sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
    sheet.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
  });
  const [grid] = read(bytes);
  expect(cellAt(grid, 'C1')).toMatchObject({ text: '', fill: 'FFC000' });
  expect(grid?.rows).toHaveLength(1);
});

test('tells a formula without a result from an empty cell, and from a result of nought', () => {
  const sheet = `<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>0</f><v>0</v></c><c r="C1" t="str"><f>B1</f><v>text</v></c><c r="D1"/><c r="E1" t="e"><f>X</f><v>#REF!</v></c></row>`;
  const [grid] = read(zip(rawParts(sheet)));
  expect(grid?.rows[0]?.cells.map((cell) => cell && [cell.kind, cell.text])).toEqual([
    ['no-value', ''],
    ['number', '0'],
    ['text', 'text'],
    null,
    ['error', '#REF!'],
  ]);
});

test('reads rows and cells that do not say where they are', () => {
  const sheet = `<row><c t="inlineStr"><is><t>a</t></is></c><c><f>1</f></c></row><row><c t="inlineStr"><is><t>b</t></is></c></row>`;
  const [grid] = read(zip(rawParts(sheet)));
  expect(texts(grid)).toEqual([['a', ''], ['b']]);
  expect(grid?.rows[0]?.cells[1]).toMatchObject({ kind: 'no-value', address: 'B1' });
});

test('reads a workbook whose tags carry a prefix', () => {
  const parts = rawParts(sheetRows([['Ref', 'Action']]));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const prefixed = sheet.replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
  expect(texts(read(zip({ ...parts, 'xl/worksheets/sheet1.xml': prefixed }))[0])).toEqual([
    ['Ref', 'Action'],
  ]);
});

test('passes over a stray cell at the far end of a sheet', () => {
  const far = '<row r="1048576"><c r="XFD1048576"/></row>';
  const [grid] = read(zip(rawParts(sheetRows([['Ref']]) + far)));
  expect(texts(grid)).toEqual([['Ref']]);
  expect(grid?.isCut).toBe(false);
});

test('says when a sheet goes on below the rows that are read', () => {
  const far = '<row r="5001"><c r="A5001"><v>1</v></c></row>';
  const [grid] = read(zip(rawParts(sheetRows([['Ref']]) + far)));
  expect(grid?.isCut).toBe(true);
});

test('passes over sheets that hold a chart only', () => {
  const parts = rawParts(sheetRows([['Ref']]));
  const workbookXml = parts['xl/workbook.xml']?.replace(
    '<sheets>',
    '<sheets><sheet name="Chart" sheetId="2" r:id="rId2"/>',
  );
  const rels = parts['xl/_rels/workbook.xml.rels']?.replace(
    '</Relationships>',
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
  );
  const bytes = zip({
    ...parts,
    'xl/workbook.xml': workbookXml ?? '',
    'xl/_rels/workbook.xml.rels': rels ?? '',
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
  });
  expect(read(bytes).map((grid) => grid.sheet)).toEqual(['Plan']);
});

test('refuses a workbook whose sheet is not there, and one without sheets', () => {
  const parts = rawParts(sheetRows([['Ref']]));
  const { 'xl/worksheets/sheet1.xml': _, ...without } = parts;
  expect(readPlanFile(zip(without))).toEqual({
    kind: 'refused',
    refusal: { code: 'damaged', facts: { sheet: 'Plan' } },
  });
  const none = { ...parts, 'xl/workbook.xml': parts['xl/workbook.xml']?.replace(/<sheet .*?\/>/, '') ?? '' };
  expect(readPlanFile(zip(none))).toMatchObject({ kind: 'refused', refusal: { code: 'no-sheets' } });
});

test('decodes entities once and never expands those a file declares itself', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const parts = rawParts(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;lt;b&amp;gt; &b;</t></is></c></row>',
  );
  const sheet = `${bomb}${parts['xl/worksheets/sheet1.xml'] ?? ''}`;
  expect(cellAt(read(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))[0], 'A1')?.text).toBe(
    '&lt;b&gt; &b;',
  );
});
