import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { formSheets } from '#domain/form-layout.ts';
import type { UpdateForm } from '#domain/update-form.ts';
import { finishForm } from './form-finish.ts';
import { addActionsSheet } from './form-actions.ts';
import { addHelpSheet } from './form-help.ts';
import { addRecordSheet, listsOf } from './form-lists.ts';
import { turn } from './pace.ts';
import { oneLine } from './text.ts';

/**
 * The update form of one person as the bytes of an .xlsx file: what to do, the actions, and a sheet nobody sees that says
 * which form it is. Only what is filled in can be typed into, no password. The same form always gives the same bytes. Throws
 * the signal's reason when it is aborted.
 */
export async function writeForm(form: UpdateForm, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = formWorkbook(form);
  const lists = listsOf(form);
  await addHelpSheet(workbook, form);
  await addActionsSheet(workbook, form, lists);
  await addRecordSheet(workbook, form, lists);
  await turn(signal);
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  await turn(signal);
  const actions = workbook.worksheets.findIndex(({ name }) => name === formSheets.actions) + 1;
  return finishForm(new Uint8Array(written), form, actions);
}

function formWorkbook(form: UpdateForm): Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(`${form.madeOn}T12:00:00Z`);
  workbook.title = oneLine(`${form.planTitle}: update form for ${form.personName}`);
  workbook.subject = oneLine(`Updates of the actions of ${form.personName}`);
  workbook.creator = oneLine(form.partnership) || 'One Plan';
  workbook.lastModifiedBy = workbook.creator;
  workbook.company = oneLine(form.partnership);
  workbook.keywords = oneLine(form.marking);
  // missing from the library's types
  Object.assign(workbook, { language: 'en-GB' });
  workbook.created = made;
  workbook.modified = made;
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}
