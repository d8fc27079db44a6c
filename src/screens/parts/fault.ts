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
