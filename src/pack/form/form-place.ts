import { formFields, formHeadings, type FormColumn, type FormField } from '#domain/form/form-layout.ts';

/** The first row of the actions: under the title, the marking, what to do, the band and the headings. */
export const firstRow = 6;

/** The letter of a column on the sheet that is filled in. */
export function letterOf(column: FormColumn): string {
  return String.fromCodePoint(65 + formHeadings.findIndex(([one]) => one === column));
}

/** The cells of a column in rows `from` to `to` of the actions, both counted from 0: 'H6:H10', 'H6' for a single one. */
export function cellsOf(column: FormColumn, from: number, to: number): string {
  const [first, last] = [from, to].map((index) => `${letterOf(column)}${String(firstRow + index)}`);
  return first === last ? (first ?? '') : `${first ?? ''}:${last ?? ''}`;
}

/** True for a column that is filled in. */
export function isField(column: FormColumn): column is FormField {
  return formFields.some((field) => field === column);
}
