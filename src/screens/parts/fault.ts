import type { Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';

/**
 * What a Field is given to show words as an error; nothing when all is well. The words describe the field and are no alert
 * of their own, as Fluent would have it: what is wrong is told once, by the form's summary, which takes the focus.
 */
export type FieldFault = {
  readonly validationMessage?: { readonly children: string; readonly role: undefined };
  readonly validationState?: 'error';
};

/** Words as the error of a field; nothing for null. */
export function fault(words: string | null): FieldFault {
  return words === null
    ? {}
    : { validationMessage: { children: words, role: undefined }, validationState: 'error' };
}

/** What a field says about itself when a rule said no to it; nothing when all is well. */
export function faultAt(refusals: readonly Refusal[], field: string): FieldFault {
  return fault(faultWords(refusals, field));
}

/** The same in words, where there is no Field to tell it; null when all is well. */
export function faultWords(refusals: readonly Refusal[], field: string): string | null {
  // all that is wrong, as the summary has it: a way from there leads to the same words
  const found = new Set(refusals.filter((one) => one.field === field).map(sayRefusal));
  return found.size === 0 ? null : [...found].join(' ');
}

/** What a form itself knows, then what the library refused beside it: each rule is told once. */
export function withOwn(own: readonly Refusal[], refused: readonly Refusal[]): readonly Refusal[] {
  const isOwn = (one: Refusal) => own.some(({ field, code }) => field === one.field && code === one.code);
  return [...own, ...refused.filter((one) => !isOwn(one))];
}
