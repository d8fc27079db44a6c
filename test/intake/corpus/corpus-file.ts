import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import type { CorpusPlan } from './small-plan.ts';

/** What makes the plans of partnerships hard to read, by a short name. */
export const traps = {
  'any-row': 'headings in any row, in a sheet with other words and sheets round about',
  'other-words': 'headings in other words and in another order, columns that no plan has',
  'several-tables': 'several tables of the plan, or tables of other things between',
  'several-sheets': 'a sheet for each priority or section of the plan',
  'old-sheets': 'sheets with an archive, an old version or a copy',
  'two-row-headings': 'headings in two rows',
  'merged-cells': 'merged cells',
  'repeated-headings': 'the heading row again on each page',
  'broken-rows': 'rows that go on without a reference',
  'headings-above': 'priorities, outcomes or sections as headings above tables',
  'headings-in-rows': 'priorities, outcomes or sections in full-width rows',
  'headings-in-columns': 'priorities and sections in columns of their own',
  years: 'years and phases as headings',
  totals: 'totals, notes and keys of colours',
  'no-new-actions': "rows of 'No new actions'",
  hidden: 'hidden rows, columns, sheets or words',
  struck: 'words and rows that are struck through',
  tracked: 'tracked changes',
  'status-word': 'status as a word',
  'status-letter': 'status as a letter',
  'status-emoji': 'status as an emoji',
  'status-colour': 'status by colour alone',
  'ref-number': 'references that Excel made numbers',
  'ref-date': 'references that Excel made dates',
  'ref-counted': 'references that Word counts',
  'ref-none': 'no references at all',
  'real-dates': 'dates that Excel keeps as dates',
  'dated-notes': 'several dated notes in one cell',
  people: 'groups, posts, several leads, and people whom the plan does not know',
  text: 'a table in a text file',
  old: 'the formats of Office up to 2003, strict parts, templates',
} as const;

export type Trap = keyof typeof traps;

/** What wrote a file. exceljs and SheetJS can be packages of the tests; the last two are programs. */
export type Writer = 'docx' | 'exceljs' | 'SheetJS' | 'by hand' | 'openpyxl' | 'LibreOffice';

/** A file of the corpus: what makes it, what is hard in it, and what should be read. */
export type CorpusFile = {
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly writer: Writer;
  readonly traps: readonly Trap[];
  readonly expected: CorpusPlan;
  /** What an admin chooses for it; nothing when left out. */
  readonly choice?: Partial<IntakeChoice>;
};
