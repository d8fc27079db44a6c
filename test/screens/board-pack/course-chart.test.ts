import { expect, test } from 'vitest';
import type { PackMeasure, PackPoint } from '#domain/pack/pack-register-parts.ts';
import { courseChart, figureText } from '#screens/board-pack/view/course-chart.ts';

function point(month: number, given: Partial<PackPoint>): PackPoint {
  const endsOn = `2026-0${String(month)}-28`;
  return {
    period: `Month ${String(month)}`,
    endsOn,
    actual: null,
    forecast: null,
    aim: null,
    isProvisional: false,
    isBreak: false,
    ...given,
  };
}

function measure(points: readonly PackPoint[], given: Partial<PackMeasure> = {}): PackMeasure {
  const none = { value: null, words: 'None', on: null };
  return {
    key: 'K1',
    title: 'Plans in 20 weeks',
    definition: '',
    unit: '%',
    decimals: 1,
    polarity: 'Higher is better',
    period: '',
    isProvisional: false,
    isAwaited: false,
    expected: '',
    baseline: none,
    target: none,
    previous: none,
    current: none,
    sincePrevious: '',
    sinceBaseline: '',
    sense: 'none',
    rating: 'none',
    ratingWords: 'Not rated',
    owner: '',
    source: '',
    note: '',
    reading: '',
    points,
    ...given,
  };
}

test('a figure has the decimals of its measure, and none is a dash, never nought', () => {
  expect(figureText({ decimals: 1 }, 41)).toBe('41.0');
  expect(figureText({ decimals: 0 }, 12345)).toBe('12,345');
  expect(figureText({ decimals: 0 }, 0)).toBe('0');
  expect(figureText({ decimals: 0 }, null)).toBe('–');
});

test('the line is parted where a value is missing and where the definition changed, and nowhere else', () => {
  const chart = courseChart(
    measure([
      point(1, { actual: 40 }),
      point(2, { actual: 42 }),
      point(3, {}),
      point(4, { actual: 45 }),
      point(5, { actual: 60, isBreak: true }),
      point(6, { actual: 61 }),
    ]),
  );
  const [actual] = chart.lines;
  expect(actual?.points.map(({ y }) => y)).toEqual([40, 42, 45, 60, 61]);
  expect(actual?.gaps).toEqual([1, 2]);
  expect(chart.breaks).toEqual(['2026-05-13']);
});

test('actual, forecast and aim are lines of their own; what has no figure has no line', () => {
  const chart = courseChart(
    measure([
      point(1, { actual: 40, aim: 75 }),
      point(2, { actual: 42, aim: 75 }),
      point(3, { forecast: 50 }),
    ]),
  );
  expect(chart.lines.map(({ name, points }) => [name, points.length])).toEqual([
    ['Actual', 2],
    ['Forecast', 1],
    ['Aim', 2],
  ]);
  expect(courseChart(measure([point(1, { actual: 40 })])).lines.map(({ name }) => name)).toEqual(['Actual']);
});

test('a share of nearly all has a scale that ends at a hundred', () => {
  expect(courseChart(measure([point(1, { actual: 97 })])).high).toBe(100);
});

test('every figure lies within the scale', () => {
  for (const unit of ['%', 'weeks']) {
    const chart = courseChart(
      measure([point(1, { actual: 97 }), point(2, { actual: -3, aim: 99 })], { unit }),
    );
    const ys = chart.lines.flatMap(({ points }) => points.map(({ y }) => y));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(chart.low);
    expect(Math.max(...ys)).toBeLessThanOrEqual(chart.high);
  }
});
