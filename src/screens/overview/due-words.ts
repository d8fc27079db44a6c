import type { Action } from '#domain/action.ts';

/** 'By July 2026'; words that name no last day, such as 'Ongoing', as they are. */
export function sayDue(action: Pick<Action, 'completionAsWritten' | 'completionLatest'>): string {
  if (action.completionAsWritten === '') return 'No completion date given';
  // 'by end of July' says it already
  return action.completionLatest === null || /^by\b/i.test(action.completionAsWritten)
    ? action.completionAsWritten
    : `By ${action.completionAsWritten}`;
}
