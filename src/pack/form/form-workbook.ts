import type { Workbook } from 'exceljs';
import { formSheets } from '#domain/form/form-layout.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { finishForm } from './form-finish.ts';
import { addActionsSheet } from './form-actions.ts';
import { addHelpSheet } from './form-help.ts';
import { addRecordSheet, listsOf } from './form-lists.ts';
import { workbookOf } from '#pack/new-workbook.ts';
import { turn } from '#pack/pace.ts';
import { writtenParts } from '#pack/written-parts.ts';

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
  const written = await writtenParts(workbook);
  await turn(signal);
  const actions = workbook.worksheets.findIndex(({ name }) => name === formSheets.actions) + 1;
  return finishForm(written, form, actions);
}

function formWorkbook(form: UpdateForm): Workbook {
  return workbookOf({
    title: `${form.planTitle}: update form for ${form.personName}`,
    subject: `Updates of the actions of ${form.personName}`,
    creator: form.partnership,
    company: form.partnership,
    marking: form.marking,
    made: new Date(`${form.madeOn}T12:00:00Z`),
  });
}
