import type { Workbook, Worksheet } from 'exceljs';
import { fillBand, formFields, formHeadings, formSheets, type FormColumn } from '#domain/form/form-layout.ts';
import { formWording, type FormAction, type UpdateForm } from '#domain/form/update-form.ts';
import { addColours } from './form-colours.ts';
import type { FormLists } from './form-lists.ts';
import { formPage, formPageHeader, lockedBut } from './form-page.ts';
import { firstRow, isField, letterOf } from './form-place.ts';
import { addRules } from './form-rules.ts';
import { formSize, formStyles } from './form-style.ts';
import { formText } from './form-text.ts';
import { statusStyle, styles, type SharedStyle } from '#pack/style.ts';
import { oneLine } from '#pack/text.ts';
import { tallestRow, textHeight } from '#pack/text-height.ts';

const widths: Readonly<Record<FormColumn, number>> = {
  ref: 8,
  title: 34,
  successMeasures: 28,
  completeBy: 14,
  statusNow: 13,
  lastActivity: 32,
  status: 15,
  reason: 28,
  activity: 40,
  impactRating: 16,
  impact: 36,
  nextSteps: 30,
  forecastOn: 18,
};

// room to write in, in points
const leastHeight = 78;

/** Adds the sheet that is filled in: one row an action, what the plan says on the left, what is new on the right. */
export async function addActionsSheet(workbook: Workbook, form: UpdateForm, lists: FormLists): Promise<void> {
  const sheet = workbook.addWorksheet(formSheets.actions, {
    pageSetup: { ...formPage, orientation: 'landscape', fitToWidth: 2, printTitlesColumn: 'A:A' },
    headerFooter: formPageHeader(form),
    views: [
      {
        state: 'frozen',
        xSplit: 2,
        ySplit: firstRow - 1,
        topLeftCell: `C${String(firstRow)}`,
        activeCell: 'A1',
        showGridLines: false,
      },
    ],
  });
  const header = firstRow - 1;
  const last = firstRow + Math.max(form.actions.length, 1) - 1;
  // the lines above the band are in the page header; exceljs puts the $ before the column only
  sheet.pageSetup.printArea = `A$${String(header - 1)}:${letterOf('forecastOn')}$${String(last)}`;
  sheet.pageSetup.printTitlesRow = `${String(header - 1)}:${String(header)}`;
  putTop(sheet, form);
  for (const [index, [column, heading]] of formHeadings.entries()) {
    sheet.getColumn(index + 1).width = widths[column];
    const isOpen = isField(column);
    const band = sheet.getCell(header - 1, index + 1);
    band.style = isOpen ? formStyles.fillBand : formStyles.readBand;
    // the first column is repeated on paper, where it would cut the words off
    if (column === 'title') band.value = 'What the plan says now (locked)';
    if (column === formFields[0]) band.value = fillBand;
    const cell = sheet.getCell(header, index + 1);
    cell.value = heading;
    cell.style = isOpen ? formStyles.fillHeader : formStyles.readHeader;
  }
  sheet.getRow(header).height = 30;
  for (const [index, action] of form.actions.entries()) putAction(sheet, firstRow + index, action, form);
  if (form.actions.length > 0) {
    addRules(sheet, form, lists);
    addColours(sheet, form);
  }
  await lockedBut(sheet);
}

function putTop(sheet: Worksheet, form: UpdateForm): void {
  const lines = [
    [oneLine(`${form.planTitle}: actions of ${form.personName}`), styles.title, 24],
    [form.marking.trim() === '' ? 'No marking' : oneLine(form.marking), styles.marking, 18],
    [
      `Fill in the columns under ‘${fillBand}’ for the actions you have something to say about. Leave the others.`,
      styles.line,
      20,
    ],
  ] as const;
  for (const [index, [text, style, height]] of lines.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = formText(text);
    cell.style = style;
    sheet.getRow(index + 1).height = height;
  }
}

function putAction(sheet: Worksheet, row: number, action: FormAction, form: UpdateForm): void {
  let height = leastHeight;
  const now = form.statuses.find(({ code }) => code === action.start.status);
  const texts = textsOf(action, form);
  for (const [index, [column]] of formHeadings.entries()) {
    const cell = sheet.getCell(row, index + 1);
    cell.style = styleOf(column, now === undefined ? null : statusStyle(now.colour));
    const text = formText(texts[column]);
    if (column === 'forecastOn') {
      if (text !== '') cell.value = new Date(`${text}T00:00:00Z`);
    } else {
      if (text !== '') cell.value = text;
      height = Math.max(height, textHeight(text, widths[column], formSize));
    }
  }
  sheet.getRow(row).height = Math.min(height, tallestRow);
}

function textsOf(action: FormAction, form: UpdateForm): Readonly<Record<FormColumn, string>> {
  const { start } = action;
  const status = form.statuses.find(({ code }) => code === start.status)?.label ?? start.status;
  return {
    ref: action.ref,
    title: formWording(action),
    successMeasures: action.successMeasures,
    completeBy: action.completionAsWritten,
    statusNow: status,
    lastActivity: start.activity,
    status,
    reason: start.reason,
    activity: '',
    impactRating: form.impacts.find(({ code }) => code === start.impactRating)?.label ?? '',
    impact: start.impact,
    nextSteps: start.nextSteps,
    forecastOn: start.forecastOn,
  };
}

function styleOf(column: FormColumn, statusNow: SharedStyle | null): SharedStyle {
  if (column === 'statusNow') return statusNow ?? formStyles.read;
  if (column === 'forecastOn') return formStyles.fillDay;
  if (isField(column)) return formStyles.fill;
  return column === 'ref' ? formStyles.readStrong : formStyles.read;
}
