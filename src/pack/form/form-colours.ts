import type { Worksheet } from 'exceljs';
import type { FormColumn } from '#domain/form/form-layout.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { cellsOf } from './form-place.ts';
import { askedFill } from './form-style.ts';
import { formText } from './form-text.ts';
import { palette } from '#pack/style.ts';

/** Colours that follow what is chosen: a status looks as in the plan, and what it still asks for stands out. */
export function addColours(sheet: Worksheet, form: UpdateForm): void {
  const over = (column: FormColumn) => cellsOf(column, 0, form.actions.length - 1);
  const fixed = (column: FormColumn) => `$${cellsOf(column, 0, 0)}`;
  const isAnyOf = (labels: readonly string[]) => labels.map((label) => `${fixed('status')}=${quoted(label)}`);
  const isMoved = `${fixed('status')}<>${fixed('statusNow')}`;
  const labels = (needs: 'needsReason' | 'needsForecast') =>
    form.statuses.filter((status) => status[needs]).map(({ label }) => formText(label));
  let priority = 0;
  const next = () => (priority += 1);
  const asked = (column: FormColumn, conditions: readonly string[]) => {
    if (conditions.length === 0) return;
    const formula = `AND(TRIM(${fixed(column)})="",OR(${conditions.join(',')}))`;
    sheet.addConditionalFormatting({
      ref: over(column),
      rules: [{ type: 'expression', priority: next(), formulae: [formula], style: { fill: askedFill } }],
    });
  };
  asked('reason', [isMoved, ...isAnyOf(labels('needsReason'))]);
  asked('activity', [isMoved]);
  asked('forecastOn', isAnyOf(labels('needsForecast')));
  sheet.addConditionalFormatting({
    ref: over('status'),
    rules: form.statuses.map(({ label, colour }) => ({
      type: 'expression',
      priority: next(),
      formulae: [`${fixed('status')}=${quoted(formText(label))}`],
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${palette[colour].fill}` } },
        font: { color: { argb: `FF${palette[colour].ink}` } },
      },
    })),
  });
}

// a text within a formula takes 255 characters; no longer label can be told from its beginning
function quoted(text: string): string {
  return `"${text.slice(0, 255).replaceAll('"', '""')}"`;
}
