import { expect, test } from 'vitest';
import { strokesOf } from '#screens/parts/chart-strokes.ts';
import { isDrawable, scaleOf, type Chart, type ChartLine, type LineLook } from '#screens/parts/chart.ts';

const looks: readonly LineLook[] = [
  'actual',
  'provisional',
  'forecast',
  'target',
  'milestones',
  'threshold',
  'before',
];
const line = (look: LineLook, ...figures: readonly number[]): ChartLine => ({
  name: look,
  look,
  points: figures.map((y) => ({ on: '2026-05-31', y, period: 'May 2026', figure: String(y) })),
  gaps: [],
});
const chart = (...lines: readonly ChartLine[]): Chart => ({
  title: 'K1',
  unit: '%',
  lines,
  breaks: [],
  remarks: [],
  ...scaleOf([0, 100]),
});

test('no two looks are drawn alike to those who see no colours', () => {
  const drawn = strokesOf(chart(...looks.map((look) => line(look))));
  const seen = drawn.map(({ dash, width, mode, size }) => `${dash} ${String(width)} ${mode} ${String(size)}`);
  expect(new Set(seen).size).toBe(looks.length);
});

test('four lines to compare with are told apart, and the fifth begins again', () => {
  const drawn = strokesOf(chart(line('actual'), ...Array.from({ length: 5 }, () => line('other'))));
  const dashes = drawn.slice(1).map(({ dash }) => dash);
  expect(new Set(dashes).size).toBe(4);
  expect(dashes[4]).toBe(dashes[0]);
});

test('one point alone is no line to draw', () => {
  expect(isDrawable(chart())).toBe(false);
  expect(isDrawable(chart(line('actual', 63), line('target', 75)))).toBe(false);
  expect(isDrawable(chart(line('target', 75), line('actual', 61, 63)))).toBe(true);
});
