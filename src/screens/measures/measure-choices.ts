import type { Frequency, UnitKind } from '#domain/measure/measure.ts';

/** How often values come, in words. */
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  termly: 'Every term',
  annual: 'Every year',
  irregular: 'From time to time',
};

/** What a figure is, in words. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  percent: 'A percentage',
  count: 'A number of people or things',
  rate: 'A rate, such as per 10,000',
  money: 'Money',
  duration: 'A time, such as weeks',
  score: 'A score, such as out of 5',
};
