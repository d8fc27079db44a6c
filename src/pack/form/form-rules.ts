import type { DataValidation, Worksheet } from 'exceljs';
import { updateLimits } from '#domain/decide-update.ts';
import { formFields, type FormField } from '#domain/form/form-layout.ts';
import type { FormAction, UpdateForm } from '#domain/form/update-form.ts';
import type { FormLists } from './form-lists.ts';
import { cellsOf } from './form-place.ts';

/** What may be typed into each cell that is filled in, with a hint: a list, a day to come, a text that is not too long. */
export function addRules(sheet: Worksheet, form: UpdateForm, lists: FormLists): void {
  // missing from the library's types; of single cells it would write some twice, one within the other
  const { dataValidations } = sheet as Worksheet & {
    readonly dataValidations: { readonly add: (cells: string, rule: DataValidation) => void };
  };
  for (const field of formFields) {
    const rules = form.actions.map((action) => ruleOf(field, action, form, lists));
    let from = 0;
    for (const [index, rule] of rules.entries()) {
      if (isSameRule(rule, rules[index + 1])) continue;
      dataValidations.add(cellsOf(field, from, index), rule);
      from = index + 1;
    }
  }
}

function isSameRule(one: DataValidation, other: DataValidation | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function ruleOf(column: FormField, action: FormAction, form: UpdateForm, lists: FormLists): DataValidation {
  const rule = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  const hint = { showInputMessage: true, promptTitle: prompts[column][0], prompt: prompts[column][1] };
  if (column === 'status' || column === 'impactRating') {
    const list = column === 'status' ? lists.statusesOf(action) : lists.impacts;
    const error = 'Please choose one of the list.';
    return { ...rule, ...hint, type: 'list', formulae: [list.range], errorTitle: 'Not in the list', error };
  }
  if (column === 'forecastOn')
    return {
      ...rule,
      ...hint,
      type: 'date',
      operator: 'greaterThanOrEqual',
      formulae: [new Date(`${form.madeOn}T00:00:00Z`)],
      errorTitle: 'Not a day to come',
      error: 'Please give a day to come, such as 31/03/2027.',
    };
  const limit = updateLimits[column];
  return {
    ...rule,
    ...hint,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [limit],
    errorTitle: 'Too long',
    error: `Please use ${limit.toLocaleString('en-GB')} characters at most.`,
  };
}

const prompts: Readonly<Record<FormField, readonly [title: string, words: string]>> = {
  status: ['Status', 'How is it going? What each status means is on the first sheet.'],
  reason: ['Reason', 'Why the status changed, or why it is in doubt.'],
  activity: ['Activity', 'What was done since the last update.'],
  impactRating: ['Impact rating', 'What difference has it made so far?'],
  impact: ['Impact', 'What changed for children and families, and how you know.'],
  nextSteps: ['Next steps', 'What happens next.'],
  forecastOn: ['New expected date', 'Only when it will be late: the day it will now be done.'],
};
