import { strToU8, zipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';

/** What stands in the cells of a workbook, sheet by sheet; rows and columns count from 1. */
export type Cells = readonly {
  readonly name: string;
  readonly rows: readonly (readonly [
    row: number,
    cells: readonly (readonly [column: number, value: string | number])[],
  ])[];
}[];

/** The values of every cell of a finished workbook, as another library reads them; days as their numbers. */
export function cellsOf(bytes: Uint8Array): Cells {
  const book = read(bytes);
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const { e: last } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const rows: [number, [number, string | number][]][] = [];
    for (let row = 0; row <= last.r; row += 1) {
      const cells: [number, string | number][] = [];
      for (let column = 0; column <= last.c; column += 1) {
        const value: unknown = sheet[utils.encode_cell({ r: row, c: column })]?.v;
        if (typeof value === 'string' || typeof value === 'number') cells.push([column + 1, value]);
      }
      if (cells.length > 0) rows.push([row + 1, cells]);
    }
    return { name, rows };
  });
}

/** The cells written by exceljs with nothing else: no styles, widths, tables, heights, page set-up. */
export async function writeBare(cells: Cells): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of cells) {
    const sheet = workbook.addWorksheet(name);
    for (const [row, held] of rows) {
      const made = sheet.getRow(row);
      for (const [column, value] of held) made.getCell(column).value = value;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The cells as the least XML that Excel opens, zipped by fflate: about as quick as a workbook can be written in JavaScript. */
export function writeRaw(cells: Cells): Uint8Array {
  const sheets = cells.map(({ rows }) => {
    const parts = [
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
    ];
    for (const [row, held] of rows) {
      parts.push(`<row r="${String(row)}">`);
      for (const [column, value] of held)
        parts.push(
          typeof value === 'number'
            ? `<c r="${letters(column)}${String(row)}"><v>${String(value)}</v></c>`
            : `<c r="${letters(column)}${String(row)}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
        );
      parts.push('</row>');
    }
    parts.push('</sheetData></worksheet>');
    return parts.join('');
  });
  const types = sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="${main}.worksheet+xml"/>`,
    )
    .join('');
  const links = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${String(at + 1)}" Type="${office}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
    )
    .join('');
  const list = cells
    .map(
      ({ name }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
    )
    .join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
          `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>${types}</Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${relationships}">${links}</Relationships>`,
      ),
      ...Object.fromEntries(
        sheets.map((xml, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, strToU8(xml)]),
      ),
    },
    { level: 4 },
  );
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

function letters(column: number): string {
  return utils.encode_col(column - 1);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
