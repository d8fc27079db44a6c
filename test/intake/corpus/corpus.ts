import type { CorpusFile, Trap, Writer } from './corpus-file.ts';
import { severalSheets } from './several-sheets.ts';
import { sheetFiles } from './sheet-files.ts';
import { sheetTraps } from './sheet-traps.ts';
import { expectedPlan } from './small-plan.ts';
import { storedFiles } from './stored-files.ts';
import { textTraps } from './text-traps.ts';
import { wordFiles } from './word-files.ts';
import { expected, absent, priorities, wordPlan } from './word-plan.ts';
import { wordTraps } from './word-traps.ts';

const small = (make: CorpusFile['make'], writer: Writer, ...traps: readonly Trap[]): CorpusFile => ({
  make,
  writer,
  traps,
  expected: expectedPlan,
});

const first: Readonly<Record<keyof typeof wordFiles | keyof typeof sheetFiles, CorpusFile>> = {
  'headings above tables': small(
    wordFiles['headings above tables'],
    'docx',
    'headings-above',
    'repeated-headings',
  ),
  'headings in rows, a total and a key': small(
    wordFiles['headings in rows, a total and a key'],
    'docx',
    'headings-in-rows',
    'totals',
    'status-word',
  ),
  'status by colour alone': small(
    wordFiles['status by colour alone'],
    'docx',
    'status-colour',
    'headings-above',
  ),
  'status by letter and emoji': small(
    wordFiles['status by letter and emoji'],
    'docx',
    'status-letter',
    'status-emoji',
    'headings-above',
  ),
  'tracked changes, struck words, hidden rows': small(
    wordFiles['tracked changes, struck words, hidden rows'],
    'docx',
    'tracked',
    'struck',
    'hidden',
    'headings-above',
  ),
  'numbers that Word counts': small(
    wordFiles['numbers that Word counts'],
    'docx',
    'ref-counted',
    'headings-above',
  ),
  'rows broken across pages, other tables': small(
    wordFiles['rows broken across pages, other tables'],
    'docx',
    'broken-rows',
    'repeated-headings',
    'several-tables',
    'headings-above',
  ),
  'drawn by hand, two heading rows': small(
    wordFiles['drawn by hand, two heading rows'],
    'by hand',
    'two-row-headings',
    'merged-cells',
    'headings-in-rows',
  ),
  'everything at once': small(
    wordFiles['everything at once'],
    'by hand',
    'tracked',
    'struck',
    'hidden',
    'status-colour',
    'headings-above',
  ),
  'a strict template': small(wordFiles['a strict template'], 'docx', 'old', 'headings-above'),
  'a messy workbook': small(
    sheetFiles['a messy workbook'],
    'exceljs',
    'any-row',
    'two-row-headings',
    'merged-cells',
    'headings-in-rows',
    'struck',
    'hidden',
    'status-colour',
    'totals',
  ),
  'commas in UTF-8': small(sheetFiles['commas in UTF-8'], 'by hand', 'text', 'headings-in-columns'),
  'semicolons in Windows letters': small(
    sheetFiles['semicolons in Windows letters'],
    'by hand',
    'text',
    'headings-in-columns',
  ),
  'tabs in UTF-16': small(sheetFiles['tabs in UTF-16'], 'by hand', 'text', 'headings-in-columns'),
  'an old workbook by LibreOffice': small(
    sheetFiles['an old workbook by LibreOffice'],
    'LibreOffice',
    'old',
    'two-row-headings',
    'merged-cells',
    'struck',
    'hidden',
    'status-colour',
  ),
  'a workbook by LibreOffice': small(
    sheetFiles['a workbook by LibreOffice'],
    'LibreOffice',
    'two-row-headings',
    'merged-cells',
    'struck',
    'hidden',
    'status-colour',
  ),
  'a workbook by openpyxl': small(
    sheetFiles['a workbook by openpyxl'],
    'openpyxl',
    'headings-in-columns',
    'merged-cells',
    'status-colour',
    'struck',
    'hidden',
  ),
  'a document by LibreOffice': small(
    sheetFiles['a document by LibreOffice'],
    'LibreOffice',
    'tracked',
    'struck',
    'hidden',
    'headings-above',
  ),
};

const wholePlan: CorpusFile = {
  make: wordPlan,
  writer: 'docx',
  traps: ['years', 'no-new-actions', 'broken-rows', 'repeated-headings', 'several-tables', 'headings-above'],
  expected: {
    ...expectedPlan,
    actions: expected.map(({ ref, priority, description, completion }) => ({
      ref,
      section: priority,
      action: description,
      measure: `Families say so in the survey${description.includes('\n') ? ' and in meetings' : ''}`,
      owner: ['head'],
      by: completion,
      status: 'not-started',
    })),
    sections: priorities.map((priority) => ({ ...priority, parent: null })),
    absent: absent.map(({ priority, phase }) => `${priority}, ${phase}: No new actions`),
  },
};

/** Every file of the corpus by what is odd about it. */
export const corpus: Readonly<Record<string, CorpusFile>> = {
  ...first,
  ...wordTraps,
  ...sheetTraps,
  ...severalSheets,
  ...textTraps,
  ...storedFiles,
  'a Word plan of 47 rows': wholePlan,
};
