import type { Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';

/** What a field says about itself when a rule said no to it; nothing when all is well. */
export function faultAt(
  refusals: readonly Refusal[],
  field: string,
): { validationMessage?: string; validationState?: 'error' } {
  const found = refusals.find((one) => one.field === field);
  return found === undefined ? {} : { validationMessage: sayRefusal(found), validationState: 'error' };
}

/** What a form itself knows, then what the library refused beside it: each rule is told once. */
export function withOwn(own: readonly Refusal[], refused: readonly Refusal[]): readonly Refusal[] {
  const isOwn = (one: Refusal) => own.some(({ field, code }) => field === one.field && code === one.code);
  return [...own, ...refused.filter((one) => !isOwn(one))];
}
