import ExcelJS from 'exceljs';
import { formHeadings, formSheets, type FormColumn } from '#domain/form/form-layout.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { writeForm } from '#pack/form/form-workbook.ts';

/** The bytes of a form. */
export function formFile(form: UpdateForm): Promise<Uint8Array<ArrayBuffer>> {
  return writeForm(form, new AbortController().signal);
}

/** The sheets of a file, or the reason why it is not let in, thrown. */
export function gridsIn(bytes: Uint8Array): readonly Grid[] {
  const reading = readPlanFile(bytes);
  if (reading.kind === 'refused') throw new Error(`The file was refused: ${reading.refusal.code}`);
  return reading.grids;
}

/** What is typed into a form: number of the action, column, and what it says now. */
export type Typed = readonly (readonly [ref: string, column: FormColumn, says: string | Date])[];

/** Where a cell of the form stands, 'I6'. */
export function cellOf(form: UpdateForm, ref: string, column: FormColumn): string {
  const row = form.actions.findIndex((one) => one.ref === ref) + 6;
  const letter = String.fromCodePoint(65 + formHeadings.findIndex(([one]) => one === column));
  return `${letter}${String(row)}`;
}

/** A form that another library opened, typed into and saved. */
export async function typedInto(form: UpdateForm, typed: Typed): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await formFile(form)).buffer);
  const sheet = book.getWorksheet(formSheets.actions);
  if (sheet === undefined) throw new Error('The form has no sheet of actions');
  for (const [ref, column, says] of typed) sheet.getCell(cellOf(form, ref, column)).value = says;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
