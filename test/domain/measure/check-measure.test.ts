import { expect, test } from 'vitest';
import { checkFigure, checkMeasure, checkValue } from '#domain/measure/check-measure.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import { measure, measured, valueOf } from './measure-kit.ts';

const today = '2026-06-20';
const said = (refusals: readonly { code: string; field: string | null }[]) =>
  refusals.map(({ code, field }) => `${code} at ${field ?? 'all'}`);

test('a measure as it should be is refused nowhere', () => {
  expect(checkMeasure(measured([]), measure('K1', { actions: ['1.1.1'], sections: ['1.1'] }))).toEqual([]);
});

test.each<[Partial<Measure>, string]>([
  [{ title: ' ' }, 'not-given at title'],
  [{ unitKind: 'rate', unit: '' }, 'not-given at unit'],
  [{ decimals: 5 }, 'decimals-range at decimals'],
  [{ baseline: 140 }, 'figure-range at baseline'],
  [{ target: -1 }, 'figure-range at target'],
  [{ tolerance: -1 }, 'figure-range at tolerance'],
  [{ tolerance: Number.NaN }, 'figure-range at tolerance'],
  [{ lagDays: -1 }, 'days-range at lagDays'],
  [{ lagDays: 1.5 }, 'days-range at lagDays'],
  [{ rollingMonths: 1 }, 'months-range at rollingMonths'],
  [{ polarity: 'within', rangeHigh: 5 }, 'not-given at rangeLow'],
  [{ polarity: 'within', rangeLow: 5 }, 'not-given at rangeHigh'],
  [{ polarity: 'within', rangeLow: 9, rangeHigh: 5 }, 'range-backwards at rangeHigh'],
  [{ targetOn: '2026-02-30' }, 'date-invalid at targetOn'],
  [{ owner: 'nobody' }, 'person-unknown at owner'],
  [{ actions: ['9.9.9'] }, 'action-unknown at actions'],
  [{ sections: ['9'] }, 'section-unknown at sections'],
  [{ milestones: [{ on: 'soon', value: 40, words: '' }] }, 'date-invalid at milestones.0.on'],
  [{ milestones: [{ on: today, value: 400, words: '' }] }, 'figure-range at milestones.0.value'],
  [
    { milestones: Array.from({ length: 13 }, () => ({ on: today, value: 1, words: '' })) },
    'too-many-milestones at milestones',
  ],
])('refuses %j', (given, expected) => {
  expect(said(checkMeasure(measured([]), measure('K1', given)))).toEqual([expected]);
});

test('a link that has left the plan since does not keep the rest from being saved', () => {
  const old = measure('K1', { actions: ['8.8.8'], owner: 'gone', sections: ['7'] });
  expect(checkMeasure(measured([old]), { ...old, title: 'Better title' })).toEqual([]);
});

test.each([
  ['percent', 140, false],
  ['percent', 100, true],
  ['percent', -1, false],
  ['count', 61.5, false],
  ['count', -3, false],
  ['count', 0, true],
  ['money', -3.2, true],
  ['rate', 118.4, true],
  ['duration', -1, false],
  ['score', Number.NaN, false],
  ['score', Infinity, false],
] as const)('a figure of %s may be %d: %s', (unitKind, value, isFine) => {
  expect(checkFigure({ unitKind }, value, 'value').length === 0).toBe(isFine);
});

test.each<[Partial<MeasureValue>, string[]]>([
  [{}, []],
  [{ value: null }, []],
  [{ value: 140 }, ['figure-range at value']],
  [{ period: '' }, ['not-given at period']],
  [{ period: 'June 2026' }, ['period-unread at period']],
  [{ period: 'Juno 2026' }, ['period-unread at period']],
  [{ endsOn: '2026-02-31', period: 'February 2026' }, ['period-unread at period']],
  [{ endsOn: '2026-06-30', period: 'June 2026' }, ['value-in-future at period']],
  [{ endsOn: '2026-06-30', period: 'June 2026', series: 'England' }, ['value-in-future at period']],
  [{ endsOn: '2026-06-30', period: 'June 2026', series: 'forecast' }, []],
  [{ endsOn: '2026-03-31', period: '2025/26' }, []],
  [{ series: ' ' }, ['not-given at series']],
  [{ numerator: -1 }, ['figure-range at numerator']],
  [{ denominator: 0 }, ['denominator-zero at denominator']],
  [{ numerator: 334, denominator: 530 }, []],
  [{ numerator: 200, denominator: 530 }, ['rate-mismatch at value']],
  [{ numerator: 600, denominator: 530 }, ['numerator-more at numerator']],
  [{ note: 'x'.repeat(2001) }, ['text-too-long at note']],
  [{ measure: 'K9' }, ['measure-unknown at measure']],
])('a value with %j is refused: %j', (given, expected) => {
  const value = { ...valueOf('K1', 'May 2026', 63), id: 'new', ...given };
  expect(said(checkValue(measured([measure('K1')]), value, today))).toEqual(expected);
});

test('a value that is there under odd words can be corrected', () => {
  const odd = { ...valueOf('K1', 'May 2026', 63), period: 'The month of May' };
  expect(checkValue(measured([measure('K1')], [odd]), { ...odd, value: 64 }, today)).toEqual([]);
});
