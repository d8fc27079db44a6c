import type ExcelJS from 'exceljs';
import { workbook } from '../build-workbook.ts';
import type { CorpusFile } from './corpus-file.ts';
import { cellsOf, columns, expectedActions, expectedPlan, inSection, lines, sections } from './small-plan.ts';
import { stored } from './stored-file.ts';

const sectionsOf = (priority: string) => sections.filter((one) => one.parent === priority);

function fill(sheet: ExcelJS.Worksheet, priority: string): void {
  for (const { key, title } of sectionsOf(priority)) {
    const heading = sheet.addRow([`${key} ${title}`]).number;
    sheet.mergeCells(`A${String(heading)}:F${String(heading)}`);
    for (const line of inSection(key)) sheet.addRow([...cellsOf(line)]);
  }
}

/** A cover, a sheet for each priority with its columns in an order and in words of its own, and contacts. */
const bySheet = () =>
  workbook((cover, book) => {
    cover.addRow(['Our plan for 2026 to 2029']);
    const first = book.addWorksheet('Priority 1 - Right support');
    first.addRow(['Actions that were agreed in May 2026']);
    first.addRow([...columns]);
    fill(first, '1');
    const second = book.addWorksheet('Priority 2 - Right place');
    second.addRow(['RAG', 'No.', 'What we will do', 'By when', 'Lead', 'Measure of success', 'Budget']);
    for (const { key, title } of sectionsOf('2')) {
      second.addRow([`${key} ${title}`]);
      for (const { ref, action, measure, owner, by, rag } of inSection(key))
        second.addRow([rag, ref, action, by, owner, measure, '£1,000']);
      second.addRow(['Year 2']);
      second.addRow(['', `${key}.9`, 'No new actions in this year']);
    }
    book.addWorksheet('Contacts').addRows([
      ['Name', 'Post', 'Telephone'],
      ['A. Person', 'Clerk', '1'],
    ]);
  });

const over = lines.map((line, at) => ({
  ...line,
  ref: `8.${String(at + 1)}`,
  action: `Was done in ${line.by}`,
}));

/** Sheets that are over, old, copies or hidden stand between those of the plan. */
const withArchive = () =>
  workbook((closed, book) => {
    closed.name = 'Closed actions';
    closed.addRow([...columns]);
    for (const line of over) closed.addRow([...cellsOf(line)]);
    const priority = (name: string, key: string) => {
      const sheet = book.addWorksheet(name);
      sheet.addRow([...columns]);
      fill(sheet, key);
      return sheet;
    };
    priority('P1 Right support', '1');
    priority('Copy of P1 Right support', '1');
    priority('P2 Right place', '2');
    priority('P2 as agreed in March', '2');
    const hidden = priority('P3 Right start', '2');
    hidden.state = 'hidden';
    const minutes = book.addWorksheet('Minutes');
    minutes.addRow(['Action', 'Who', 'By when']);
    minutes.addRow(['Send the papers', 'Clerk', 'Friday']);
  });

const unnumbered = { 'Early help': '1.1', Health: '1.2', Homes: '2.1' } as const;

/** The names of the sheets are the only headings, and nobody numbered the actions. */
const namedOnly = () =>
  workbook((sheet, book) => {
    sheet.addRow(['Read me first']);
    for (const [name, key] of Object.entries(unnumbered)) {
      const own = book.addWorksheet(name);
      own.addRow(columns.slice(1));
      for (const line of inSection(key)) own.addRow(cellsOf(line).slice(1));
    }
  });

const numbered = lines.map((line) => {
  const section = String(Object.values(unnumbered).findIndex((key) => key === line.section) + 1);
  return { ...line, section, ref: `${section}.${line.ref.split('.').at(-1) ?? ''}` };
});

/** Plans that have a sheet for each of their parts. */
export const severalSheets = {
  'a sheet for each priority': {
    make: bySheet,
    writer: 'exceljs',
    traps: ['several-sheets', 'other-words', 'years', 'no-new-actions', 'headings-in-rows', 'any-row'],
    expected: { ...expectedPlan, absent: ['2.1, Year 2: No new actions in this year'] },
  },
  'a sheet for each priority, and an archive': {
    make: withArchive,
    writer: 'exceljs',
    traps: ['several-sheets', 'old-sheets', 'hidden', 'headings-in-rows', 'merged-cells'],
    expected: expectedPlan,
  },
  'sheets whose names are the headings': {
    make: namedOnly,
    writer: 'exceljs',
    traps: ['several-sheets', 'ref-none'],
    expected: {
      ...expectedPlan,
      actions: expectedActions(numbered),
      sections: Object.keys(unnumbered).map((title, at) => ({ key: String(at + 1), title, parent: null })),
    },
    choice: { isNumbering: true },
  },
  'a sheet for each priority by openpyxl': {
    make: stored('openpyxl-sheets.xlsx'),
    writer: 'openpyxl',
    traps: ['several-sheets', 'old-sheets', 'two-row-headings', 'status-colour', 'headings-in-columns'],
    expected: expectedPlan,
  },
  'an old workbook with a sheet for each priority by LibreOffice': {
    make: stored('libreoffice-sheets.xls'),
    writer: 'LibreOffice',
    traps: ['several-sheets', 'old-sheets', 'old', 'hidden', 'headings-in-rows', 'merged-cells'],
    expected: expectedPlan,
  },
} as const satisfies Readonly<Record<string, CorpusFile>>;
