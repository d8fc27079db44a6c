import { expect, test } from 'vitest';
import {
  percentageChange,
  sayBareFigure,
  sayDistance,
  sayFigure,
  sayUnit,
} from '#domain/measure/measure-figure.ts';
import { readingOf } from '#domain/measure/measure-reading.ts';
import {
  sayChange,
  sayDifference,
  sayExpected,
  sayPeriod,
  sayPeriodInFull,
  sayReading,
  sayWhen,
} from '#domain/measure/measure-words.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import { measure, measured, valueOf } from './measure-kit.ts';

const kinds = {
  percent: measure('K1'),
  count: measure('K8', { unitKind: 'count', polarity: 'context', baseline: 4910 }),
  rate: measure('K9', { unitKind: 'rate', unit: 'per 10,000', decimals: 1 }),
  money: measure('K20', { unitKind: 'money', unit: '£ million', decimals: 1 }),
  weeks: measure('K15', { unitKind: 'duration', unit: 'weeks' }),
};

test.each([
  ['percent', 63, '63%', '63%', '%'],
  ['count', 4910, '4,910', '4,910', 'Number'],
  ['rate', 118, '118.0 per 10,000', '118.0', 'Per 10,000'],
  ['money', 78.6, '£78.6 million', '£78.6', '£ million'],
  ['money', -3.25, '−£3.3 million', '−£3.3', '£ million'],
  ['weeks', 74, '74 weeks', '74', 'Weeks'],
  ['weeks', 1, '1 week', '1', 'Weeks'],
  ['weeks', -0.2, '0 weeks', '0', 'Weeks'],
] as const)('a figure of %s, %d, is %s, alone %s, under %s', (kind, value, words, bare, unit) => {
  const one = kinds[kind];
  expect([sayFigure(one, value), sayBareFigure(one, value), sayUnit(one)]).toEqual([words, bare, unit]);
});

test('a change can be worked out again from what is said', () => {
  expect(percentageChange(kinds.count, 4910, 5380)).toBe(9.6);
  expect(percentageChange(kinds.percent, 41, 63)).toBeNull();
  expect(percentageChange(kinds.count, 0, 5)).toBeNull();
  expect(sayDifference(kinds.count, { from: 4910, to: 5380, difference: 470, sense: 'none' })).toBe(
    'by 470, which is 9.6% of 4,910',
  );
  expect(sayDifference(kinds.percent, { from: 41, to: 63, difference: 22, sense: 'better' })).toBe(
    'by 22 percentage points',
  );
  expect(sayDistance(kinds.percent, -1)).toBe('1 percentage point');
  expect(sayDifference(kinds.count, { from: 5, to: 5, difference: 0, sense: 'same' })).toBe('');
});

test.each([
  ['percent', 41, 63, 'better', 'up from 41%, better'],
  ['weeks', 71, 74, 'worse', 'up from 71, worse'],
  ['weeks', 74, 71, 'better', 'down from 74, better'],
  ['count', 4910, 5380, 'none', 'up from 4,910'],
  ['percent', 63, 63, 'same', 'no change from 63%'],
  ['percent', 22, 28, 'same', 'up from 22%, neither better nor worse'],
] as const)('%s from %d to %d, %s, is said as ‘%s’', (kind, from, to, sense, words) => {
  expect(sayChange(kinds[kind], { from, to, difference: to - from, sense })).toBe(words);
});

const said = (one: Measure, ...values: readonly MeasureValue[]) =>
  sayReading(readingOf(measured([one], values), one, '2026-06-20'));

test.each<[string, string]>([
  [
    said(kinds.percent, valueOf('K1', 'May 2026', 63)),
    '63%, up from 41% in December 2024, better; target 75%',
  ],
  [
    said(measure('K19'), valueOf('K19', 'February 2026', 37, { denominator: 530, isProvisional: true })),
    '37% (provisional) (n = 530), down from 41% in December 2024, worse; target 75%',
  ],
  [
    said(
      measure('K16'),
      valueOf('K16', 'January 2026', 66, { isBreak: true }),
      valueOf('K16', 'May 2026', 70),
    ),
    '70%, definition changed in January 2026: not compared with earlier values; target 75%',
  ],
  [
    said(measure('K14', { baselineOn: '2024-08-31', frequency: 'annual' }), valueOf('K14', '2024/25', null)),
    'Not yet available, baseline 41% in the academic year 2023/24; target 75%',
  ],
  [said(measure('K1', { baseline: null, target: null })), 'Not yet available'],
  [
    said({ ...kinds.count, target: null }, valueOf('K8', 'May 2026', 5380)),
    '5,380, up from 4,910 in December 2024',
  ],
  [
    said(
      measure('K3', { polarity: 'within', rangeLow: 20, rangeHigh: 30, baselineOn: '2019-02-26' }),
      valueOf('K3', 'May 2026', 25),
    ),
    '25%, down from 41% on 26 February 2019, better; range 20% to 30%',
  ],
  [
    said(
      measure('K12', { milestones: [{ on: '2026-03-31', value: 60, words: '' }] }),
      valueOf('K12', 'May 2026', 41),
    ),
    '41%, no change from 41% in December 2024; milestone 60%',
  ],
])('%s', (words, expected) => {
  expect(words).toBe(expected);
});

test('periods that roll say how far, and what is waited for says until when', () => {
  const rolling = measure('K17', { rollingMonths: 12 });
  expect(sayPeriod(rolling, { words: 'Q4 2025/26', endsOn: '2026-03-31' })).toBe('12 months to March 2026');
  expect(sayPeriod(measure('K1'), { words: 'Q4 2025/26', endsOn: '2026-03-31' })).toBe('Q4 2025/26');
  const values = [valueOf('K17', 'April 2026', 60)];
  expect(sayExpected(readingOf(measured([rolling], values), rolling, '2026-06-20'))).toBe(
    '12 months to May 2026 value expected by 14 June 2026',
  );
  expect(sayExpected(readingOf(measured([rolling]), rolling, '2026-06-20'))).toBe('');
  expect(sayWhen({ frequency: 'quarterly' }, '2026-03-31')).toBe('in March 2026');
  expect(sayWhen({ frequency: 'annual' }, '2026-03-31')).toBe('in the financial year 2025/26');
});

test.each([
  ['Q4 2025/26', '2026-03-31', 'Q4 2025/26, January to March 2026'],
  ['Q1 2026/27', '2026-06-30', 'Q1 2026/27, April to June 2026'],
  ['Q3 2025/26', '2025-12-31', 'Q3 2025/26, October to December 2025'],
  ['May 2026', '2026-05-31', 'May 2026'],
  ['Spring term 2026', '2026-04-30', 'Spring term 2026'],
])('%s is told in full as a period of months where it is a quarter', (words, endsOn, told) => {
  expect(sayPeriodInFull({ rollingMonths: null }, { words, endsOn })).toBe(told);
  expect(sayPeriodInFull({ rollingMonths: 12 }, { words, endsOn })).toMatch(/^12 months to /);
});
