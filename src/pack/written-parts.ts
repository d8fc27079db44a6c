import type { Workbook } from 'exceljs';
import { rowsXml, type ReadyRow } from './rows-xml.ts';

/** The parts of a file by their paths, as text, in the order in which the file has them. */
export type WrittenParts = Record<string, string>;

// how exceljs 4.4.0 writes a file, one kind of part after the other; its types leave this out
type Steps = {
  readonly prepareModel: (model: Model, options: object) => void;
} & Readonly<Record<(typeof inOrder)[number], (zip: Zip, model: Model) => unknown>>;
type Zip = { readonly append: (part: string, where: { readonly name: string }) => void };
type Model = { readonly worksheets: readonly { readonly id: number; rows: readonly ReadyRow[] }[] };

const inOrder = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addTables',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

/**
 * What exceljs writes of a workbook without pictures and formulas, as text and quicker: its own way out zips the parts, only
 * for what finishes them to open the zip again. Throws where the library is another than the one that this knows.
 */
export async function writtenParts(workbook: Workbook): Promise<WrittenParts> {
  // see above
  const steps = workbook.xlsx as unknown as Steps;
  const model = workbook.model as unknown as Model;
  const parts: WrittenParts = {};
  const zip: Zip = { append: (part, { name }) => void (parts[name] = part) };
  steps.prepareModel(model, {});
  const rows = model.worksheets.map((sheet) => sheet.rows);
  for (const sheet of model.worksheets) sheet.rows = [];
  for (const step of inOrder) await steps[step](zip, model);
  for (const [index, { id }] of model.worksheets.entries()) {
    const path = `xl/worksheets/sheet${String(id)}.xml`;
    const [before, after, ...others] = parts[path]?.split(noRows) ?? [];
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`The workbook has no ${path} as it was expected`);
    const here = rows[index] ?? [];
    if (here.length > 0) parts[path] = `${before}<sheetData>${rowsXml(here)}</sheetData>${after}`;
  }
  return parts;
}

const noRows = '<sheetData/>';
