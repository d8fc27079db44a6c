import { utils, write } from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { rawParts, sheetRows, workbook, zip } from '../build-workbook.ts';
import type { CorpusFile } from './corpus-file.ts';
import {
  cellsOf,
  columns,
  expectedActions,
  expectedPlan,
  inSection,
  lines,
  titled,
  type Line,
} from './small-plan.ts';

const rowsUnderHeadings = (rowOf: (line: Line) => readonly ExcelJS.CellValue[] = cellsOf) =>
  titled.flatMap(({ key, text }): ExcelJS.CellValue[][] => [
    [text],
    ...inSection(key).map((line) => [...rowOf(line)]),
  ]);

function across(sheet: ExcelJS.Worksheet, to: string): void {
  sheet.eachRow((row) => {
    const filled = row.values;
    if (Array.isArray(filled) && filled.filter(Boolean).length === 1)
      sheet.mergeCells(`A${String(row.number)}:${to}${String(row.number)}`);
  });
}

/** A table for each section, the columns of the second in another order, with a table of risks and notes between. */
const severalTables = () =>
  workbook((sheet) => {
    sheet.addRow(['SEND action plan 2026 to 2029']);
    for (const [at, { key, text, parent }] of titled.entries()) {
      sheet.addRow([]);
      sheet.addRow([text]);
      if (parent === null) continue;
      const turned = at % 2 === 0;
      const order = turned ? [0, 5, 4, 3, 2, 1] : [0, 1, 2, 3, 4, 5];
      sheet.addRow(order.map((from) => columns[from]));
      for (const line of inSection(key)) sheet.addRow(order.map((from) => cellsOf(line)[from]));
      sheet.addRow(['Total', '', '', String(inSection(key).length)]);
    }
    sheet.addRow([]);
    sheet.addRow(['RAG key']);
    sheet.addRow(['Green', 'On track']);
    sheet.addRow(['Red', 'Off track']);
  });

/** Years as full-width rows, and years that say that they have nothing. */
const years = () =>
  workbook((sheet) => {
    sheet.addRow([...columns]);
    for (const { key, text, parent } of titled) {
      sheet.addRow([text]);
      if (parent === null) continue;
      sheet.addRow(['Year 1 (September 2026 to August 2027)']);
      for (const line of inSection(key)) sheet.addRow([...cellsOf(line)]);
      sheet.addRow(['Year 2 (September 2027 to August 2028)']);
      const none = sheet.addRow([`${key}.9`, 'No new actions in this year', '', '', '', '']).number;
      sheet.mergeCells(`B${String(none)}:F${String(none)}`);
    }
    across(sheet, 'F');
    sheet.addRow(['Notes: years run from September.']);
  });

const notes: Readonly<Record<string, string>> = {
  '1.1.1': '14/05/2026: Met with parents.\n02/06/2026: The offer was agreed;\nit goes to the board.',
  '1.1.2': '3 July 2026 - Page drafted. 17 July 2026 - Page shown to schools.',
  '1.2.1': 'Ninety staff have been trained since May 2026.',
  '2.1.1': '[12 Oct 2026] Two homes found\n[3 Sept 2026] Search begun',
};

/** The newest note at the end, at the top, and none that is dated. */
const datedNotes = () =>
  workbook((sheet) => {
    sheet.addRow([...columns, 'Progress to date']);
    for (const row of rowsUnderHeadings((line) => [...cellsOf(line), notes[line.ref] ?? '']))
      sheet.addRow(row);
    across(sheet, 'G');
  });

const marks: Readonly<Record<string, string>> = { Green: '🟩', Amber: 'A ', Red: '🔴 Red', Blue: 'b' };

/** A sheet for each letter of the scheme and each emoji, in a column of the latest month. */
const lettersAndEmoji = () =>
  workbook((sheet) => {
    sheet.addRow([...columns.slice(0, 5), 'RAG Sept 26', 'RAG Oct 26', 'Cost', 'Budget code']);
    for (const row of rowsUnderHeadings((line) => [
      ...cellsOf(line).slice(0, 5),
      'R',
      marks[line.rag] ?? '',
      '£1,000',
      'X1',
    ]))
      sheet.addRow(row);
    across(sheet, 'I');
  });

/** The words of another council, in another order. */
const otherWords = () =>
  workbook((sheet) => {
    const order = [5, 1, 4, 3, 2, 0];
    const words = ['No.', 'What we will do', 'What will be different?', 'By whom', 'By when', 'BRAG rating'];
    sheet.addRow([...order.map((from) => words[from] ?? ''), 'Resources', 'Links to other plans']);
    for (const line of lines) {
      const cells = cellsOf(line);
      sheet.addRow([...order.map((from) => cells[from] ?? ''), 'Within budget', 'Health plan']);
    }
  });

/** Rows that a filter hides are part of the plan, and the admin says so. */
const filtered = () =>
  workbook((sheet) => {
    sheet.addRow([...columns]);
    sheet.autoFilter = 'A1:F1';
    for (const row of rowsUnderHeadings()) {
      const added = sheet.addRow(row);
      added.hidden = row[5] === 'Amber' || row[5] === 'Blue';
    }
    sheet.getColumn(3).hidden = true;
    across(sheet, 'F');
  });

/** Dates that are dates, results of formulas, and a table that begins at D25 of the third sheet. */
const realDates = () =>
  workbook((cover, book) => {
    cover.addRow(['Ref', 'what this workbook is']);
    book.addWorksheet('Contacts').addRows([
      ['Name', 'Post', 'Telephone'],
      ['A. Person', 'Clerk', '1'],
    ]);
    const sheet = book.addWorksheet('Delivery plan');
    sheet.getCell('A1').value = 'Delivery plan';
    sheet.getCell('A3').value =
      'Agreed by the board in May 2026. It is reviewed every term by the executive.';
    let at = 25;
    const put = (values: readonly ExcelJS.CellValue[]) => {
      for (const [index, value] of values.entries()) sheet.getRow(at).getCell(4 + index).value = value;
      at += 1;
    };
    put(columns);
    for (const { key, text } of titled) {
      put([text]);
      for (const line of inSection(key)) {
        const [ref = '', action = '', ...rest] = cellsOf(line);
        put([ref, { formula: `CONCATENATE("${action}")`, result: action }, ...rest]);
        if (line.by === 'March 2027') {
          const cell = sheet.getRow(at - 1).getCell(8);
          cell.value = new Date('2027-03-01T00:00:00Z');
          cell.numFmt = 'mmmm yyyy';
        }
      }
    }
  });

/** Nobody gave the actions numbers; the plan does. */
const unnumbered = () =>
  workbook((sheet) => {
    sheet.addRow(columns.slice(1));
    for (const row of rowsUnderHeadings((line) => cellsOf(line).slice(1))) sheet.addRow(row);
    across(sheet, 'E');
  });

const line = (ref: string, more: Partial<Line> = {}): Line => ({
  ref,
  section: ref.replace(/\.\d+$/, ''),
  action: `Do what ${ref} says`,
  measure: 'It works',
  owner: 'Head of SEND',
  by: 'March 2027',
  rag: 'Green',
  ...more,
});

const numbers = Array.from({ length: 12 }, (_, n) => line(`3.${String(n + 1)}`));

/** Of 3.1 to 3.12 Excel has made numbers, so that 3.10 is 3.1. */
const numbersOfExcel = () =>
  workbook((sheet) => {
    sheet.addRow([...columns]);
    sheet.addRow(['Priority 3: Right start']);
    for (const one of numbers) sheet.addRow([Number(one.ref), ...cellsOf(one).slice(1)]);
    across(sheet, 'F');
  });

const withDates = ['1.1', '1.2', '1.3', '2.1', '2.2'].map((ref) => line(ref));

/** As a spreadsheet opens a text file: '2.1' has become 2 January. */
const datesOfExcel = () =>
  workbook((sheet) => {
    sheet.addRow([...columns]);
    for (const one of withDates) {
      const isSecond = one.ref.startsWith('2');
      if (one.ref.endsWith('.1'))
        sheet.addRow([`Priority ${one.section}: Right ${isSecond ? 'place' : 'support'}`]);
      const row = sheet.addRow([one.ref, ...cellsOf(one).slice(1)]);
      if (!isSecond) continue;
      const cell = row.getCell(1);
      cell.value = new Date(`2026-0${one.ref.slice(2)}-02T00:00:00Z`);
      cell.numFmt = 'd-mmm';
    }
    across(sheet, 'F');
  });

const outcomes = [
  { key: '1', title: 'You are safe at home and at school', parent: null },
  { key: '2', title: 'You are heard', parent: null },
];
const flat = ['1.1', '1.2', '2.1'].map((ref) => line(ref));

/** Outcomes said to the child, one level deep. */
const outcomesOnly = () =>
  workbook((sheet) => {
    sheet.addRow([...columns]);
    for (const { key, title } of outcomes) {
      sheet.addRow([`Outcome ${key}: ${title}`]);
      for (const one of flat.filter(({ section }) => section === key)) sheet.addRow([...cellsOf(one)]);
    }
    across(sheet, 'F');
  });

/** Cells merged down for the priority, the section and the owner, as SheetJS writes them; `form` is its name of a format. */
const mergedDown = (form: 'xlsx' | 'biff8') => () => {
  const rows = lines.map((one) => {
    const section = titled.find(({ key }) => key === one.section);
    const priority = titled.find(({ key }) => key === section?.parent);
    return [priority?.text ?? '', section?.text ?? '', ...cellsOf(one)];
  });
  const sheet = utils.aoa_to_sheet([['Priority', 'Section', ...columns], ...rows]);
  sheet['!merges'] = [
    { s: { r: 1, c: 0 }, e: { r: 3, c: 0 } },
    { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } },
  ];
  for (const address of ['A3', 'A4', 'B3']) delete sheet[address];
  const book = utils.book_new(sheet, 'Plan');
  // the library types what it writes as any
  return new Uint8Array(write(book, { type: 'array', bookType: form, compression: true }) as ArrayBuffer);
};

/** The smallest workbook there can be: no styles, no sizes, no shared texts. */
const bare = () =>
  zip(
    rawParts(
      sheetRows([
        [...columns],
        ...titled.flatMap(({ key, text }) => [[text], ...inSection(key).map(cellsOf)]),
      ]),
    ),
  );

/** Workbooks made for the traps that the first ones leave out. */
export const sheetTraps = {
  'several tables on one sheet': {
    make: severalTables,
    writer: 'exceljs',
    traps: ['several-tables', 'repeated-headings', 'headings-above', 'totals', 'status-word'],
    expected: expectedPlan,
  },
  'years in rows, and years without actions': {
    make: years,
    writer: 'exceljs',
    traps: ['years', 'no-new-actions', 'headings-in-rows', 'merged-cells', 'totals'],
    expected: {
      ...expectedPlan,
      absent: ['1.1', '1.2', '2.1'].map(
        (key) => `${key}, Year 2 (September 2027 to August 2028): No new actions in this year`,
      ),
    },
  },
  'dated notes in one cell': {
    make: datedNotes,
    writer: 'exceljs',
    traps: ['dated-notes', 'headings-in-rows'],
    expected: {
      ...expectedPlan,
      notes: [
        '1.1.1, 2026-05-14: Met with parents.',
        '1.1.1, 2026-06-02: The offer was agreed;\nit goes to the board.',
        '1.1.2, 2026-07-03: Page drafted.',
        '1.1.2, 2026-07-17: Page shown to schools.',
        '2.1.1, 2026-09-03: Search begun',
        '2.1.1, 2026-10-12: Two homes found',
      ],
    },
  },
  'letters and emoji by month': {
    make: lettersAndEmoji,
    writer: 'exceljs',
    traps: ['status-letter', 'status-emoji', 'other-words'],
    expected: expectedPlan,
  },
  'other words for the columns': {
    make: otherWords,
    writer: 'exceljs',
    traps: ['other-words'],
    expected: {
      ...expectedPlan,
      sections: ['1.1', '1.2', '2.1'].map((key) => ({ key, title: `Section ${key}`, parent: null })),
    },
  },
  'rows that a filter hides': {
    make: filtered,
    writer: 'exceljs',
    traps: ['hidden', 'headings-in-rows'],
    expected: expectedPlan,
    choice: { hidden: true },
  },
  'real dates, far down on the third sheet': {
    make: realDates,
    writer: 'exceljs',
    traps: ['any-row', 'real-dates', 'headings-in-rows'],
    expected: expectedPlan,
  },
  'no references': {
    make: unnumbered,
    writer: 'exceljs',
    traps: ['ref-none', 'headings-in-rows', 'merged-cells'],
    expected: expectedPlan,
    choice: { isNumbering: true },
  },
  'references that are numbers': {
    make: numbersOfExcel,
    writer: 'exceljs',
    traps: ['ref-number'],
    expected: {
      ...expectedPlan,
      actions: expectedActions(numbers),
      sections: [{ key: '3', title: 'Right start', parent: null }],
    },
  },
  'references that are dates': {
    make: datesOfExcel,
    writer: 'exceljs',
    traps: ['ref-date', 'ref-number'],
    expected: {
      ...expectedPlan,
      actions: expectedActions(withDates),
      sections: [
        { key: '1', title: 'Right support', parent: null },
        { key: '2', title: 'Right place', parent: null },
      ],
    },
  },
  'outcomes said to the child': {
    make: outcomesOnly,
    writer: 'exceljs',
    traps: ['headings-in-rows'],
    expected: { ...expectedPlan, actions: expectedActions(flat), sections: outcomes },
  },
  'cells merged down, by SheetJS': {
    make: mergedDown('xlsx'),
    writer: 'SheetJS',
    traps: ['merged-cells', 'headings-in-columns'],
    expected: expectedPlan,
  },
  'an old workbook by SheetJS': {
    make: mergedDown('biff8'),
    writer: 'SheetJS',
    traps: ['old', 'merged-cells', 'headings-in-columns'],
    expected: expectedPlan,
  },
  'the smallest workbook': {
    make: bare,
    writer: 'by hand',
    traps: ['headings-in-rows'],
    expected: expectedPlan,
  },
} as const satisfies Readonly<Record<string, CorpusFile>>;
