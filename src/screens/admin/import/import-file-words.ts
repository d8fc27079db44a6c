import type { FileRefusal, FileRefusalCode } from '#domain/intake/intake-file.ts';

/** What is wrong with a file, and what to do about it. */
type FileTrouble = { readonly what: string; readonly next: string };

/** The words for a file that was turned away. */
export function sayFileRefusal(refusal: FileRefusal): FileTrouble {
  return fileRefusals[refusal.code](refusal.facts);
}

const smaller = 'Copy the table of actions into a new file, save it, and choose that one.';
const kinds =
  'Choose an Excel workbook (.xlsx or .xls), a Word document (.docx) or a table in a text file (.csv).';

const fileRefusals: Readonly<Record<FileRefusalCode, (facts: FileRefusal['facts']) => FileTrouble>> = {
  empty: () => ({ what: 'This file is empty.', next: 'Choose another file.' }),
  'too-big': ({ size, limit }) => ({
    what: `This file has ${megabytes(size)}. At most ${megabytes(limit)} can be read.`,
    next: `Take the pictures out of it, or start anew: ${lowerFirst(smaller)}`,
  }),
  'old-word': () => ({
    what: 'This is a Word file of the kind used until 2003.',
    next: 'Open it in Word, save it as Word Document (.docx), and choose the new file.',
  }),
  pdf: () => ({
    what: 'This is a PDF. Its tables cannot be read reliably.',
    next: 'Ask for the Word or Excel file it was made from. Or open the PDF in Word, save it as Word Document (.docx), check its tables, and choose that one.',
  }),
  password: () => ({
    what: 'This file is encrypted: by a password, or by a sensitivity label.',
    next: 'Open it in Excel or Word, take the password or the encryption off, save a copy, and choose the copy.',
  }),
  'binary-workbook': () => ({
    what: 'This is a binary workbook (.xlsb).',
    next: 'Open it in Excel, save it as Excel Workbook (.xlsx), and choose the new file.',
  }),
  'unknown-kind': () => ({
    what: 'This is no file that a plan can be read from, whatever its name says.',
    next: kinds,
  }),
  damaged: () => ({
    what: 'This file is damaged and cannot be read whole.',
    next: 'Open it in Excel or Word, which may repair it, save it under a new name, and choose that one. If it came by e-mail or download, fetch it again.',
  }),
  'too-big-inside': () => ({
    what: 'This file is small, and too big once it is unpacked.',
    next: smaller,
  }),
  'no-sheets': () => ({ what: 'This workbook has no worksheet with cells.', next: 'Choose another file.' }),
  'no-tables': () => ({
    what: 'This document has no table.',
    next: 'A plan is read from tables with one row for each action, below a row of headings. Choose another file.',
  }),
  unreadable: () => ({
    what: 'The file could not be read from your device.',
    next: 'It may have been moved, be open somewhere else, or not be downloaded yet. Choose it again.',
  }),
  'took-too-long': () => ({
    what: 'Reading this file took more than 20 seconds and was stopped.',
    next: smaller,
  }),
  cancelled: () => ({ what: 'Cancelled.', next: 'Choose a file to begin again.' }),
};

function megabytes(bytes: string | number | undefined): string {
  return `${String(Math.ceil(Number(bytes ?? 0) / 1_000_000))} MB`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
