import { CFB } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';

/** The bytes of a workbook that exceljs writes. */
export async function workbook(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Plan'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const headings = [
  'Ref',
  'Section',
  'Action',
  'How we measure success',
  'Who is responsible',
  'Complete by',
];

/** A sound row for each number. */
export function planRows(from: number, to: number): readonly string[][] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const n = String(from + index);
    return [`4.1.${n}`, '4.1 Before school', `Do ${n}`, 'It works', 'Therapies Lead', 'March 2027'];
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of the smallest workbook, its one sheet holding this XML in sheetData. */
export function rawParts(sheetData: string, after = ''): Record<string, string> {
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${officeRels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRels}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${officeRels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
  };
}

/** A zip file of texts. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  return zipSync(entries);
}

/** Rows of inline texts as sheetData. */
export function sheetRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, r) => {
      const xml = cells.map(
        (text, c) =>
          `<c r="${String.fromCodePoint(65 + c)}${String(r + 1)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      );
      return `<row r="${String(r + 1)}">${xml.join('')}</row>`;
    })
    .join('');
}

/** A compound file with a stream of that name: what Office up to 2003 writes, and any file with a password to open. */
export function compoundFile(stream: string, content: Uint8Array = new Uint8Array(5_000)): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, content);
  // the library types what it writes as any
  return new Uint8Array(CFB.write(file, { type: 'array' }) as number[]);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
