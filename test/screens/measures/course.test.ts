import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf, valuesByMeasure } from '#domain/measure/measure-reading.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import { chartOf } from '#screens/measures/chart-lines.ts';
import { runsOf, sparkOf } from '#screens/measures/spark.ts';
import { measure, measured, valueOf } from '../../domain/measure/measure-kit.ts';

const months = ['January', 'February', 'March', 'April', 'May'].map((name) => `${name} 2026`);
const course = (...values: readonly (number | null)[]) =>
  values.map((value, index) => valueOf('K1', months[index] ?? '', value));
const read = (one: Measure, values: readonly MeasureValue[]) => {
  const plan = measured([one], values);
  const reading = readingOf(plan, one, '2026-06-20');
  return { reading, lines: valuesByMeasure(plan).get(one.key) ?? new Map<string, readonly MeasureValue[]>() };
};
const chart = (one: Measure, values: readonly MeasureValue[]) => {
  const { reading, lines } = read(one, values);
  return chartOf(reading, lines);
};

test('a line is parted where a value is missing and where the definition changed', () => {
  const values = course(50, 51, null, 53, 54);
  const broken = values.map((value, index) => (index === 4 ? { ...value, isBreak: true } : value));
  expect(runsOf(broken).map((run) => run.map((one) => one.value))).toEqual([[50, 51], [53], [54]]);
  const [actual] = chart(measure('K1'), broken).lines;
  expect(actual?.points.map((one) => one.y)).toEqual([50, 51, 53, 54]);
  expect(actual?.gaps).toEqual([1, 2]);
});

test('missing values at the ends part nothing', () => {
  const [actual] = chart(measure('K1'), course(null, 51, 52, 53, null)).lines;
  expect([actual?.points.length, actual?.gaps]).toEqual([3, []]);
});

test('a target that the law asks for is one line, because two at one height hide each other', () => {
  const { lines } = chart(measure('K1', { target: 92, threshold: 92 }), course(50, 51));
  expect(lines.map((one) => [one.name, one.look])).toEqual([
    ['Actual', 'actual'],
    ['Target, law or guidance 92%', 'target'],
  ]);
});

test('what is aimed at, asked for by law and passed on the way are lines and points of their own', () => {
  const one = measure('K1', {
    threshold: 100,
    milestones: [
      { on: '2026-03-31', value: 60, words: '' },
      { on: '2027-03-31', value: 70, words: '' },
    ],
  });
  const lines = chart(one, course(50, 51, 52, 53, 54)).lines.map(({ name, points }) => [name, points.length]);
  expect(lines).toEqual([
    ['Actual', 5],
    ['Target 75%', 2],
    ['Law or guidance 100%', 2],
    ['Milestones', 1],
  ]);
  const within = measure('K1', { polarity: 'within', rangeLow: 20, rangeHigh: 30 });
  expect(chart(within, course(50, 51)).lines.map(({ name }) => name)).toEqual([
    'Actual',
    'From 20%',
    'Up to 30%',
  ]);
  const context = measure('K1', { polarity: 'context' });
  expect(chart(context, course(50, 51)).lines.map(({ name }) => name)).toEqual(['Actual']);
});

test('a forecast goes on from the last known value, and comparators stand beside it', () => {
  const values = [
    ...course(50, 51, 52, 53, 54),
    valueOf('K1', 'June 2026', 56, { series: 'forecast' }),
    valueOf('K1', 'May 2026', 48, { series: 'England' }),
    valueOf('K1', 'April 2026', 47, { series: 'England' }),
  ];
  const { lines, remarks } = chart(measure('K1'), values);
  expect(lines.find(({ look }) => look === 'forecast')?.points.map((one) => one.y)).toEqual([54, 56]);
  expect(lines.find(({ name }) => name === 'England')?.points.map((one) => one.y)).toEqual([47, 48]);
  expect(remarks).toEqual(['The broken line is a forecast up to June 2026']);
});

test('provisional values are marked, and what a look would show is said', () => {
  const values = course(50, null, 52, 53, 54).map((value, index) => ({ ...value, isProvisional: index > 2 }));
  const { lines, remarks } = chart(measure('K1'), values);
  expect(lines.find(({ look }) => look === 'provisional')).toMatchObject({
    gaps: [0],
    points: [{ figure: '53% (provisional)' }, { figure: '54% (provisional)' }],
  });
  expect(remarks).toEqual(['1 period has no value and is a gap', '2 values are provisional']);
});

test.each([
  [[61, 148], 'count', [0, 40, 80, 120, 160]],
  [[41, 63], 'percent', [0, 20, 40, 60, 80]],
  [[41, 100], 'percent', [0, 20, 40, 60, 80, 100]],
  [[0.2, 0.6], 'rate', [0, 0.2, 0.4, 0.6]],
  [[115.9], 'money', [0, 40, 80, 120]],
  [[-5, 12], 'count', [-8, -4, 0, 4, 8, 12]],
  [[-30, -10], 'count', [-30, -20, -10, 0]],
  [[0], 'count', [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)('the scale of %j (%s) is marked at %j', (values, unitKind, ticks) => {
  const one = measure('K1', { unitKind, unit: 'of them', target: null });
  const scale = chart(one, course(...values));
  expect(scale.ticks).toEqual(ticks);
  expect([scale.low, scale.high]).toEqual([ticks[0], ticks.at(-1)]);
});

test('whatever the values, a small course stays in its box and joins nothing across a gap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }), { maxLength: 5 }),
      fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }),
      (figures, target) => {
        const values = course(...figures);
        const { reading } = read(measure('K1', { target }), values);
        const spark = sparkOf(reading, { width: 140, height: 40 });
        for (const { x, y } of spark.runs.flat()) {
          expect(x >= 0 && x <= 140 && y >= 0 && y <= 40).toBe(true);
        }
        expect(spark.runs.flat()).toHaveLength(figures.filter((one) => one !== null).length);
        const starts = figures.filter((one, index) => one !== null && (figures[index - 1] ?? null) === null);
        expect(spark.runs).toHaveLength(starts.length);
      },
    ),
  );
});
