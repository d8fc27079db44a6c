import { monthNames } from '#domain/date.ts';
import { oneLine, plain } from './intake-grid.ts';
import { isPriorityHeading, numberOf, type Heading } from './intake-heading.ts';

/** The sheet that rows stand on; `heading` is what its name says of them, null when it says nothing. Its cell is ''. */
export type NamedSheet = { readonly name: string; readonly heading: Heading | null };

/**
 * A sheet by its name. It is a heading when the plan has a sheet for each, or when it is numbered or calls itself a
 * priority; the file's only sheet, 'Sheet1', 'Action plan' and 'Autumn term' are none.
 */
export function namedSheet(name: string, nSheets: number, isOneOfSeveral: boolean): NamedSheet {
  // 'P1 Early help' is short for a priority, as tabs are narrow
  const text = oneLine(name).replace(/^p(?:ri)?[ .-]?(?=\d{1,2}\b)/i, 'Priority ');
  const isTold = isOneOfSeveral || isPriorityHeading(text) || numberOf(text).key !== null;
  const isHeading = nSheets > 1 && isTold && !saysNothing(name);
  return { name, heading: isHeading ? { text, cell: '', level: null } : null };
}

/** True for a name that says by itself that the sheet holds an old version, what is over, or a copy of one of the others. */
export function looksOld(name: string, names: readonly string[]): boolean {
  const [, original] = /^(.+?) ?\(\d{1,2}\)$/.exec(name.trim()) ?? [];
  if (original !== undefined && names.includes(original)) return true;
  const words = plain(name);
  return (
    /^copy of\b|\b(?:old|archived?|backup|superseded|do not use|copy)(?: \d{1,4})*$/.test(words) ||
    new RegExp(`^${gone}(?: (?:and|${gone}|${ofPlans}))*$`).test(words)
  );
}

const gone =
  '(?:old|archived?|archives|closed|completed?|superseded|previous|backup|historic(?:al)?|withdrawn|removed|deleted|done|finished)';
const ofPlans =
  '(?:the|our|all|new|main|master|full|live|current|detailed|final|draft|send|improvement|delivery|development|strategic|joint|local area|plans?|actions?|trackers?|logs?|lists?|items?|tables?|data|exports?|reports?|updates?|progress|brag|rag|versions?|v ?\\d+|\\d{1,4})';
const times = `(?:q[1-4]|quarter|term|year|autumn|spring|summer|winter|${monthNames
  .map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .toLowerCase()})`;

// names that every plan could have, and those of a time
function saysNothing(name: string): boolean {
  return (
    /^\d{1,2}$/.test(name.trim()) ||
    new RegExp(
      `^(?:(?:sheet|tab|page|worksheet|table) ?\\d*|(?:${ofPlans}|${times})(?: (?:of|to|and|${ofPlans}|${times}))*)$`,
    ).test(plain(name))
  );
}
