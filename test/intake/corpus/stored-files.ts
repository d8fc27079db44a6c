import type { CorpusFile } from './corpus-file.ts';
import { sheetTraps } from './sheet-traps.ts';
import { expectedActions, expectedPlan, type Line } from './small-plan.ts';
import { stored } from './stored-file.ts';
import { wordTraps } from './word-traps.ts';

const numbers = Array.from({ length: 12 }, (_, n): Line => {
  const ref = `4.${String(n + 1)}`;
  const more = { measure: 'It works', owner: 'Head of SEND', by: '31 March 2027', rag: 'Green' };
  return { ref, section: '4', action: `Do what ${ref} says`, ...more };
});
const notes = sheetTraps['dated notes in one cell'].expected;

/** Files by other programs: how is told in how-made.md. */
export const storedFiles = {
  'a tracker by openpyxl': {
    make: stored('openpyxl-tracker.xlsx'),
    writer: 'openpyxl',
    traps: [
      'two-row-headings',
      'merged-cells',
      'any-row',
      'status-emoji',
      'dated-notes',
      'hidden',
      'totals',
      'headings-in-rows',
    ],
    expected: {
      ...expectedPlan,
      notes: [
        '1.1.1, 2026-05-14: Met with parents',
        '1.1.1, 2026-06-02: Offer agreed',
        '2.1.1, 2026-09-03: Search begun',
        '2.1.1, 2026-10-12: Two homes found',
      ],
    },
  },
  'references that are numbers, by openpyxl': {
    make: stored('openpyxl-numbers.xlsx'),
    writer: 'openpyxl',
    traps: ['ref-number', 'real-dates', 'headings-in-rows'],
    expected: {
      ...expectedPlan,
      actions: expectedActions(numbers),
      sections: [{ key: '4', title: 'Right start', parent: null }],
    },
  },
  'several tables in an old workbook by LibreOffice': {
    make: stored('libreoffice-several.xls'),
    writer: 'LibreOffice',
    traps: ['old', 'several-tables', 'repeated-headings', 'headings-above', 'totals'],
    expected: expectedPlan,
  },
  'broken rows and years by LibreOffice': {
    make: stored('libreoffice-years.docx'),
    writer: 'LibreOffice',
    traps: ['broken-rows', 'repeated-headings', 'years', 'no-new-actions', 'headings-above'],
    expected: wordTraps['broken rows, years, and years without actions'].expected,
  },
  'groups and new people by LibreOffice': {
    make: stored('libreoffice-owners.docx'),
    writer: 'LibreOffice',
    traps: ['people', 'headings-above'],
    expected: wordTraps['groups, posts and new people'].expected,
  },
  'a web page by LibreOffice': {
    make: stored('libreoffice-page.docx'),
    writer: 'LibreOffice',
    traps: ['headings-above', 'status-colour', 'struck'],
    expected: expectedPlan,
  },
  'real dates by LibreOffice': {
    make: stored('libreoffice-dates.xlsx'),
    writer: 'LibreOffice',
    traps: ['any-row', 'real-dates', 'headings-in-rows'],
    expected: expectedPlan,
  },
  'dated notes by LibreOffice': {
    make: stored('libreoffice-notes.xlsx'),
    writer: 'LibreOffice',
    traps: ['dated-notes', 'headings-in-rows'],
    expected: notes,
  },
  'dated notes in a text file by LibreOffice': {
    make: stored('libreoffice-notes.csv'),
    writer: 'LibreOffice',
    traps: ['text', 'dated-notes', 'headings-in-rows'],
    expected: notes,
  },
} as const satisfies Readonly<Record<string, CorpusFile>>;
