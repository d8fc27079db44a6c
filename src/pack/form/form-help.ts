import type { Workbook, Worksheet } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import { fillBand, formSheets } from '#domain/form/form-layout.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { formSize } from './form-style.ts';
import { formPage, formPageHeader, lockedBut } from './form-page.ts';
import { formText } from './form-text.ts';
import { styles, type SharedStyle } from '#pack/style.ts';
import { oneLine } from '#pack/text.ts';
import { textHeight } from '#pack/text-height.ts';

const widths = [26, 92] as const;

/** Adds the sheet that says for whom the form is, what to do, what the words mean and where to send it. */
export async function addHelpSheet(workbook: Workbook, form: UpdateForm): Promise<void> {
  const sheet = workbook.addWorksheet(formSheets.help, {
    pageSetup: { ...formPage, orientation: 'portrait' },
    headerFooter: formPageHeader(form),
    views: [{ state: 'normal', activeCell: 'A1', showGridLines: false }],
  });
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  let row = 1;
  const line = (text: string, style: SharedStyle, height: number) => {
    put(sheet, row, 1, text, style);
    sheet.getRow(row).height = height;
    row += 1;
  };
  const pair = (what: string, says: string, [one, other]: readonly [SharedStyle, SharedStyle]) => {
    put(sheet, row, 1, what, one);
    put(sheet, row, 2, says, other);
    const [left, right] = [what, says].map((text, at) =>
      textHeight(formText(text), widths[at] ?? 0, formSize),
    );
    sheet.getRow(row).height = Math.max(left ?? 0, right ?? 0) + 3;
    row += 1;
  };

  line(`${form.planTitle}: update form`, styles.title, 26);
  if (form.marking.trim() !== '') line(form.marking, styles.marking, 18);
  for (const [what, says] of factsOf(form)) pair(what, says, [styles.strong, styles.text]);
  line('What to do', styles.heading, 30);
  for (const [index, step] of stepsOf(form).entries())
    pair(`Step ${String(index + 1)}`, step, [styles.strong, styles.text]);
  line('What the statuses mean', styles.heading, 30);
  for (const { glyph, label, definition } of form.statuses)
    pair(`${glyph} ${label}`, definition, [styles.strong, styles.text]);
  line('What the impact ratings mean', styles.heading, 30);
  for (const { label, definition } of form.impacts) pair(label, definition, [styles.strong, styles.text]);
  await lockedBut(sheet);
}

function factsOf(form: UpdateForm): readonly (readonly [what: string, says: string])[] {
  const count = form.actions.length;
  return [
    ['For', form.personName],
    ['Holds', `${String(count)} ${count === 1 ? 'action' : 'actions'} as of ${sayDate(form.madeOn)}`],
    ['From', form.partnership],
    ...(form.dueOn === null ? [] : [['Send it back by', sayDate(form.dueOn)] as const]),
    ['Send it back to', receiversSaid(form)],
  ];
}

function receiversSaid({ receivers }: UpdateForm): string {
  if (receivers.length === 0) return 'Whoever sent it to you.';
  return receivers.map(({ name, email }) => `${name}, ${email}`).join('\n');
}

function stepsOf(form: UpdateForm): readonly string[] {
  const asked = form.statuses.filter((status) => status.needsForecast).map(({ label }) => label);
  return [
    `Open the sheet ${formSheets.actions}. Each row is one of your actions. The columns on the left show what the plan says now and are locked; those under ‘${fillBand}’ are yours.`,
    'Write in Activity what was done since the last update. Change Status, Impact rating, Impact and Next steps where they are different now; they begin with what was said last.',
    'Give a Reason when the status changes, and whenever the plan asks for one. A cell that still needs words turns yellow.',
    ...(asked.length === 0
      ? []
      : [
          `Give a New expected date when the status is ${asked.map((label) => `‘${label}’`).join(' or ')}. Otherwise leave it as it is.`,
        ]),
    'Leave a row alone when there is nothing to say: nothing is recorded for it. You need not fill in every row.',
    'Do not name children or families, and leave out small numbers that could point to one of them.',
    'Save the file as an Excel workbook (.xlsx) and send it back as it is. Please do not copy the rows into another file: the form would not be recognised.',
  ];
}

function put(sheet: Worksheet, row: number, column: number, text: string, style: SharedStyle): void {
  const cell = sheet.getCell(row, column);
  cell.value = style === styles.title ? oneLine(text) : formText(text);
  cell.style = style;
}
