import { isCivilDate, sayDate } from '#domain/date.ts';
import type { ReturnedForm } from '#domain/form/returned-form.ts';
import type { FormProblem, FormProblemCode } from '#domain/form/returned-cell.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';

/** 'Update form Therapies Lead 2026-11-22.xlsx', without what Windows and SharePoint refuse in names of files. */
export function formFileName({ personName, madeOn }: Pick<UpdateForm, 'personName' | 'madeOn'>): string {
  const name = personName
    .normalize('NFC')
    .replaceAll(/["*:<>?/\\|#%\p{C}\uFFFD]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  // a pair of code units that makes one character is kept whole, or left out
  const short = name
    .slice(0, 60)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return `Update form ${short} ${madeOn}.xlsx`;
}

/** What to say once a form was made and handed to the browser. */
export function madeWords(name: string): string {
  return `Made: ${name}. Send it by e-mail. Teams on the desktop lets only the first download of a page through; if nothing comes, open One Plan in a browser.`;
}

type Why = Extract<ReturnedForm, { kind: 'refused' }>['why'];

/** Why a form cannot be taken in, and what to do next. */
export const refusedForms: Readonly<Record<Why, { readonly what: string; readonly next: string }>> = {
  'record-missing': {
    what: 'This looks like an update form, but the hidden part is missing that says which form it is.',
    next: 'Ask for the workbook as it was saved, not for a copy of its cells, or make a new form and copy the answers into it.',
  },
  'record-damaged': {
    what: 'The hidden part of this update form was altered, so nobody can tell what is new in it.',
    next: 'Make a new form and copy the answers into it.',
  },
  'record-newer': {
    what: 'This update form was made by a later version of One Plan than the one that is open here.',
    next: 'Open One Plan again to get the present version, then choose the file again.',
  },
  'several-forms': {
    what: 'This workbook holds several update forms.',
    next: 'Save each form as a workbook of its own, and take them in one after the other.',
  },
  'other-plan': {
    what: 'This update form belongs to another plan.',
    next: 'Open the plan it was made from, and take it in there.',
  },
  'person-unknown': {
    what: 'This plan does not know the person for whom this update form was made.',
    next: 'Enter what it says on the pages of the actions.',
  },
  'no-rows': {
    what: 'This update form has no rows of actions any more.',
    next: 'Ask for the workbook with its sheet ‘My actions’.',
  },
};

type Sentence = (facts: Readonly<Record<string, string>>) => string;

const problems: Readonly<Record<FormProblemCode, Sentence>> = {
  'status-guessed': ({ text = '', status = '' }) => `Status ‘${text}’ was taken for ‘${status}’.`,
  'status-unread': ({ text = '' }) =>
    `‘${text}’ is none of the statuses of this plan, so the status is as it was.`,
  'impact-rating-unread': ({ text = '' }) =>
    `‘${text}’ is none of the impact ratings of this plan, so the rating is as it was.`,
  'date-unread': ({ text = '' }) =>
    `‘${text}’ is not one day. The new expected date is as it was unless you give one.`,
  'cell-unread': ({ field = '', text = '' }) =>
    `${field} holds ‘${text}’ instead of words, so it is as it was. Ask what is meant.`,
  'struck-out': ({ field = '' }) => `Words that are struck through under ${field} were left out.`,
  'reason-not-asked': ({ text = '' }) =>
    `A reason was given although the status does not ask for one, so it will not be kept: ‘${text}’`,
  'date-not-asked': ({ text = '' }) =>
    `A new expected date was given (${isCivilDate(text) ? sayDate(text) : text}) although the status does not ask for one, so it will not be kept.`,
  'not-theirs': ({ person = '' }) =>
    `${person} does not lead this action any more. Look closely before you enter it.`,
  'row-twice': ({ ref = '' }) =>
    `Another row says something else about ${ref}. Only the first row with words was read.`,
  'row-missing': ({ ref = '' }) => `The row of ${ref} is not in the file any more.`,
  'row-unknown': ({ text = '' }) =>
    `This row is of none of the actions of the form, so it was left out: ‘${text}’`,
  'not-read': ({ text = '' }) =>
    `Words in a place that the form does not have, so they were left out: ‘${text}’`,
  'column-missing': ({ field = '' }) => `The column ‘${field}’ is gone, so nothing was read from it.`,
  'earlier-cycle': () =>
    'This form was made for an earlier cycle. What you enter from it counts for the present one.',
};

/** What somebody should look at in a returned form, in a sentence, and where: 'My actions, G7: …'. */
export function sayFormProblem({ code, sheet, cell, facts }: FormProblem): string {
  const place = [cell === '' ? '' : sheet, cell].filter(Boolean).join(', ');
  return `${place === '' ? '' : `${place}: `}${problems[code](facts)}`;
}
