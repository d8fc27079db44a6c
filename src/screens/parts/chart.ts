import type { CivilDate } from '#domain/date.ts';

/** How a line is drawn; told apart by stroke as well as by colour. */
export type LineLook =
  | 'actual'
  | 'provisional'
  | 'forecast'
  | 'target'
  | 'milestones'
  | 'threshold'
  | 'before'
  | 'other';

/** A point: its day, its figure, and both in words. */
export type ChartPoint = {
  readonly on: CivilDate;
  readonly y: number;
  readonly period: string;
  readonly figure: string;
};

/** A line of a chart; between point `n` and `n + 1` nothing is drawn where `gaps` has `n`. */
export type ChartLine = {
  readonly name: string;
  readonly look: LineLook;
  readonly points: readonly ChartPoint[];
  readonly gaps: readonly number[];
};

/** Lines over time, ready to be drawn. `remarks` say in words what a look at the chart shows. */
export type Chart = {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly ChartLine[];
  /** The days from which the definition is another. */
  readonly breaks: readonly CivilDate[];
  readonly remarks: readonly string[];
  /** The scale up and down, with room for all lines. */
  readonly low: number;
  readonly high: number;
  /** Where the scale is marked: round numbers from `low` to `high`. */
  readonly ticks: readonly number[];
};

/** True for a chart that has a line to draw: one point alone says no more than the words beside it. */
export function isDrawable(chart: Chart): boolean {
  return chart.lines.some(({ points }) => points.length > 1);
}

/** A scale in steps that people count in, at most six, that holds all figures and nought. */
export function scaleOf(figures: readonly number[]): Pick<Chart, 'low' | 'high' | 'ticks'> {
  const [lowest, highest] = [Math.min(...figures, 0), Math.max(...figures, 0)];
  const isFlat = highest === lowest;
  const step = stepFor(isFlat ? 1 : highest - lowest);
  const first = Math.floor(lowest / step);
  const last = isFlat ? first + 5 : Math.ceil(highest / step);
  // 3 × 0.1 is not 0.3
  const at = (n: number) => Number((n * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
  return { low: at(first), high: at(last), ticks };
}

function stepFor(range: number): number {
  const raw = range / 5;
  const size = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 4, 5].find((one) => one * size >= raw) ?? 10) * size;
}
