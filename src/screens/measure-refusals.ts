import type { Refusal, RefusalCode } from '#domain/refusal.ts';

type Code = Extract<
  RefusalCode,
  | 'measure-unknown'
  | 'figure-range'
  | 'decimals-range'
  | 'range-backwards'
  | 'too-many-milestones'
  | 'value-in-future'
  | 'denominator-zero'
  | 'rate-mismatch'
  | 'measure-key-malformed'
  | 'measure-taken'
  | 'not-yours-to-enter'
  | 'value-twice'
  | 'value-unknown'
  | 'days-range'
  | 'months-range'
  | 'period-unread'
  | 'period-two-years'
  | 'figure-unread'
  | 'figure-fraction'
  | 'numerator-more'
  | 'measure-other'
>;

/** What each rule of the measures says to the person it stopped. */
export const measureRefusals: Readonly<Record<Code, (facts: Refusal['facts']) => string>> = {
  'measure-unknown': ({ measure }) => `There is no measure '${measure ?? ''}'.`,
  'figure-range': ({ unit, value }) => figureSentence(String(unit ?? ''), String(value ?? '')),
  'decimals-range': () => 'Give a number of decimals from 0 to 4.',
  'range-backwards': () => 'The upper end of the range is below the lower end.',
  'too-many-milestones': ({ limit }) => `At most ${String(limit)} milestones fit.`,
  'value-in-future': () =>
    'This period has not ended yet. Enter it as a forecast, or give an earlier period.',
  'denominator-zero': () => 'The denominator must be more than 0.',
  'rate-mismatch': ({ rate }) =>
    `The numerator and the denominator give ${rate ?? ''}%. Correct one of the three figures.`,
  'measure-key-malformed': () => "Give a short reference of letters and digits, such as 'K21'.",
  'measure-taken': ({ measure }) =>
    `Reference ${measure ?? ''} is already used, and references are never used twice.`,
  'not-yours-to-enter': ({ measure }) =>
    `The owner of '${measure ?? 'this measure'}' and the plan admins can enter its values. Ask one of them.`,
  'value-twice': ({ period }) => `${period ?? 'This period'} is given twice. Keep one of the two.`,
  'value-unknown': () => 'This value is not there any more.',
  'days-range': ({ limit }) => `Give a whole number of days from 0 to ${String(limit)}.`,
  'months-range': ({ limit }) => `Give a whole number of months from 2 to ${String(limit)}, or none.`,
  'period-unread': ({ period }) =>
    `'${period ?? ''}' is not understood as a period. Write it like 'May 2026', 'Spring term 2026', 'Q1 2026/27' or '31 May 2026'.`,
  'period-two-years': ({ period }) =>
    `'${period ?? ''}' may be the financial or the academic year. Write 'Financial year ${period ?? ''}' or 'Academic year ${period ?? ''}'.`,
  'figure-unread': ({ value }) =>
    `'${value ?? ''}' is not a figure. Give a number, or 'n/a' where it is not available.`,
  'figure-fraction': ({ value, percent }) =>
    `${value ?? ''} may stand for ${percent ?? ''}%. Write ${percent ?? ''}%, or ${value ?? ''}% where that is meant.`,
  'measure-other': ({ measure }) => `'${measure ?? ''}' is another measure than the one chosen.`,
  'numerator-more': () => 'The numerator must not be more than the denominator.',
};

function figureSentence(unit: string, value: string): string {
  if (unit === 'percent') return `${value}% is not possible. A percentage is from 0 to 100.`;
  if (unit === 'count') return `${value} is not possible. A count is a whole number from 0.`;
  return 'This figure is not possible. It must be 0 or more.';
}
