import type { Action } from '#domain/action.ts';

import { endOfMonth, type Month } from './calendar.ts';
import { wholeOf } from './seed.ts';

const servedBySection: Readonly<Record<string, readonly string[]>> = {
  '1.1': ['Corporate plan 2.1', 'HAPI: achieving'],
  '1.2': ['Corporate plan 2.2'],
  '1.3': ['Corporate plan 2.4', 'Health and Wellbeing Strategy: start well', 'HAPI: happy'],
  '1.4': ['Corporate plan 2.3', 'HAPI: happy'],
  '1.5': ['Corporate plan 2.4', 'HAPI: included'],
  '2.1': ['Corporate plan 2.5'],
  '2.2': ['Corporate plan 2.4', 'HAPI: included'],
  '2.3': ['Corporate plan 2.1', 'HAPI: achieving'],
  '2.4': ['Corporate plan 2.6'],
  '3.1': ['Corporate plan 2.4'],
  '3.2': ['Corporate plan 2.4'],
  '3.3': ['Corporate plan 2.4'],
  '3.4': ['Corporate plan 2.2', 'Health and Wellbeing Strategy: live well', 'HAPI: prepared'],
  '3.5': ['Corporate plan 2.6'],
};

// what the law asks for in so many words: the Local Offer, times of assessments and advice, annual reviews
const statutory = new Set(['1.5.2', '3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.3.1', '3.3.2', '3.3.5']);

const dependencies: Readonly<Record<string, string>> = {
  '1.3.3': 'All-age autism strategy; mental health transformation plan',
  '2.1.2': 'National programme of free schools: opening depends on its schedule',
  '2.4.1': 'Better Care Fund plan; the integrated care board’s five-year plan',
  '3.4.3': 'Adult social care prevention strategy',
  '3.4.7': 'Housing strategy; learning disability strategy',
  '3.5.2': 'DSG management plan, which runs for seven years',
};

const implications: Readonly<Record<string, string>> = {
  '1.4.2':
    'Finance: £0.4m a year from the short breaks budget. Equality: places for children with nursing needs first.',
  '2.1.3': 'Finance: £6.4m capital, approved. Planning: consent granted with conditions on traffic.',
  '2.1.7': 'Finance: hire at £8k a month. Legal: temporary planning consent for two years.',
  '2.2.3': 'Finance: no saving intended. Legal: schools have to be consulted before bands change.',
  '3.1.2':
    'People: four posts on a higher grade, agreed with the unions. Finance: locums from reserves until filled.',
  '3.5.4': 'Legal: data protection impact assessment signed by all four organisations.',
};

// what an action carries on from
const follows: Readonly<Record<string, string>> = { '1.2.7': '1.1.3', '3.3.4': '3.3.3', '1.3.4': '1.3.3' };

/** The tags and notes of an action of the sample plan, beside what its own entry says. */
export function tagsOf(
  ref: string,
): Pick<Action, 'alignments' | 'isStatutory' | 'dependencies' | 'implications' | 'follows'> {
  return {
    alignments: servedBySection[ref.split('.').slice(0, 2).join('.')] ?? [],
    isStatutory: statutory.has(ref),
    dependencies: dependencies[ref] ?? '',
    implications: implications[ref] ?? '',
    follows: follows[ref] ?? null,
  };
}

/**
 * When somebody looks again at a date without a last day: as its words say, else at the end of a month in the half year
 * after the last cycle, of one action a month before its end.
 */
export function reviewFor(ref: string, due: string, last: Month): string {
  const said = /review \{month ([+-]\d+)\}/.exec(due)?.[1];
  const months = said === undefined ? wholeOf(`review ${ref}`, 2, 7) : Number(said);
  return endOfMonth(last, ref === '1.5.5' ? -1 : months);
}
