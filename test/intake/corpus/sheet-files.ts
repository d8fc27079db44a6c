import ExcelJS from 'exceljs';
import { workbook } from '../build-workbook.ts';
import { cellsOf, colours, columns, inSection, lines, titled } from './small-plan.ts';
import { stored } from './stored-file.ts';

const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** A sheet below a cover sheet: merged group rows, a heading in two rows, dates struck through, rows hidden, colours. */
const messyWorkbook = () =>
  workbook((cover, book) => {
    cover.addRow(['Action plan']);
    const sheet = book.addWorksheet('Actions');
    sheet.addRow(['SEND action plan']);
    sheet.addRow([]);
    sheet.addRow(['Ref', 'Action', 'Measure of success', 'Who’s responsible?', 'When', '', 'RAG']);
    sheet.addRow(['', '', '', '', 'Start', 'End', '']);
    sheet.mergeCells('E3:F3');
    for (const { key, text } of titled) {
      const group = sheet.addRow([text]).number;
      sheet.mergeCells(`A${String(group)}:G${String(group)}`);
      for (const line of inSection(key)) {
        const [ref, action, measure, owner, by, rag = ''] = cellsOf(line);
        const row = sheet.addRow([ref, action, measure, owner, 'May 2026', by]);
        row.getCell(6).value = {
          richText: [{ text: 'June 2020 & later ', font: { strike: true } }, { text: by ?? '' }],
        };
        row.getCell(7).fill = solid(`FF${colours[rag] ?? ''}`);
        sheet.addRow(['9.9.9', 'hidden', 'x', 'x', 'x', 'x']).hidden = true;
        sheet.addRow(['9.9.8', 'dropped', 'x', 'x', 'x', 'x']).eachCell((cell) => {
          cell.font = { strike: true };
        });
      }
    }
    sheet.addRow(['', 'Total', '4']);
  });

const values = [
  ['Priority', 'Section', ...columns],
  ...lines.map((line) => {
    const section = titled.find((one) => one.key === line.section);
    const priority = titled.find((one) => one.key === section?.parent);
    return [priority?.text ?? '', section?.text ?? '', ...cellsOf(line)];
  }),
];

function separated(separator: string): string {
  return values
    .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');
}

const comma = () => new TextEncoder().encode(`\uFEFF${separated(',')}`);
/** As Excel writes it on Windows in western Europe: the apostrophe of the owner's column is one byte there. */
const windows = () =>
  Uint8Array.from(separated(';'), (letter) => (letter === '’' ? 0x92 : (letter.codePointAt(0) ?? 0)));
const unicodeText = () => {
  const text = `\uFEFF${separated('\t')}`;
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.codePointAt(at) ?? 0, true);
  return bytes;
};

/** Workbooks and text files of the corpus by what is odd about them. */
export const sheetFiles = {
  'a messy workbook': messyWorkbook,
  'commas in UTF-8': comma,
  'semicolons in Windows letters': windows,
  'tabs in UTF-16': unicodeText,
  'an old workbook by LibreOffice': stored('libreoffice.xls'),
  'a workbook by LibreOffice': stored('libreoffice.xlsx'),
  'a workbook by openpyxl': stored('openpyxl.xlsx'),
  'a document by LibreOffice': stored('libreoffice.docx'),
} as const;
