import type { Workbook } from 'exceljs';
import { formSheets } from '#domain/form/form-layout.ts';
import { recordRows } from '#domain/form/form-record.ts';
import type { FormAction, UpdateForm } from '#domain/form/update-form.ts';
import { addressOf } from '#domain/intake/intake-grid.ts';
import { formText } from './form-text.ts';
import { styles } from '#pack/style.ts';

/** A list that cells choose from: what it offers, and where it stands, as a formula names it. */
type FormList = { readonly words: readonly string[]; readonly range: string };

/** The lists of a form: the statuses each action may get, and the impact ratings. */
export type FormLists = {
  readonly all: readonly FormList[];
  readonly statusesOf: (action: FormAction) => FormList;
  readonly impacts: FormList;
};

// right of the record, which takes seven columns
const firstColumn = 8;

/** The lists that a form needs: one for each set of statuses that some action may get, and one of the ratings. */
export function listsOf(form: UpdateForm): FormLists {
  const label = new Map(form.statuses.map((status) => [status.code, status.label]));
  const wordsOf = ({ offered }: FormAction) => offered.map((code) => label.get(code) ?? code);
  const sets = new Map(form.actions.map((action) => [JSON.stringify(wordsOf(action)), wordsOf(action)]));
  const all = [form.impacts.map((impact) => impact.label), ...sets.values()].map((words, index): FormList => {
    const [column, last] = [firstColumn + index, Math.max(words.length, 1)];
    const [from, to] = [1, last].map((row) => addressOf(column, row).replace(/^([A-Z]+)/, '$$$1$$'));
    return { words: words.map(formText), range: `'${formSheets.record}'!${from ?? ''}:${to ?? ''}` };
  });
  const [impacts, ...statuses] = all;
  if (impacts === undefined) throw new Error('A form has a list of impact ratings');
  const keys = [...sets.keys()];
  return {
    all,
    impacts,
    statusesOf: (action) => {
      const list = statuses[keys.indexOf(JSON.stringify(wordsOf(action)))];
      if (list === undefined) throw new Error('Every action of a form has a list of statuses');
      return list;
    },
  };
}

/** Adds the sheet that no menu shows: the record of the form, and beside it the lists that cells choose from. */
export async function addRecordSheet(
  workbook: Workbook,
  form: UpdateForm,
  { all }: FormLists,
): Promise<void> {
  const sheet = workbook.addWorksheet(formSheets.record, {
    state: 'veryHidden',
    views: [{ state: 'normal', activeCell: 'A1' }],
  });
  const put = (row: number, column: number, text: string) => {
    if (text === '') return;
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = text;
    cell.style = styles.plainText;
  };
  for (const [row, texts] of recordRows(form).entries())
    for (const [column, text] of texts.entries()) put(row, column, formText(text));
  for (const [at, { words }] of all.entries())
    for (const [row, word] of words.entries()) put(row, firstColumn + at, word);
  await sheet.protect('', {});
}
