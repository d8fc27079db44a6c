import { addDays, sayDate, type CivilDate } from '#domain/date.ts';
import { sayBareFigure, sayFigure, sayUnit } from '#domain/measure-figure.ts';
import type { Reading } from '#domain/measure-reading.ts';
import { sayPeriod, sayWhen } from '#domain/measure-words.ts';
import { actualSeries, forecastSeries, type Measure, type MeasureValue } from '#domain/measure.ts';
import { lineName } from './line-name.ts';

/** How a line is drawn; told apart by stroke as well as by colour. */
export type LineLook =
  | 'actual'
  | 'provisional'
  | 'forecast'
  | 'target'
  | 'milestones'
  | 'threshold'
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

/** A measure ready to be drawn. `remarks` say in words what a look at the chart shows. */
export type Chart = {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly ChartLine[];
  /** The day from which the definition is another. */
  readonly breaks: readonly CivilDate[];
  readonly remarks: readonly string[];
  /** The scale up and down, with room for all lines. */
  readonly low: number;
  readonly high: number;
};

/** The lines of a measure: its values with gaps and breaks, what is expected, aimed at and compared with. */
export function chartOf(reading: Reading, lines: ReadonlyMap<string, readonly MeasureValue[]>): Chart {
  const { measure } = reading;
  const actual = lineOf(measure, actualSeries, 'actual', reading.values);
  const provisional = reading.values.filter((value) => value.isProvisional && value.value !== null);
  const forecast = lines.get(forecastSeries) ?? [];
  const last = reading.current;
  const all: ChartLine[] = [
    actual,
    ...(provisional.length === 0
      ? []
      : [
          {
            ...lineOf(measure, 'Provisional', 'provisional', provisional),
            gaps: everyGap(provisional.length),
          },
        ]),
    // what is expected goes on from the last value that is known
    lineOf(
      measure,
      forecastSeries,
      'forecast',
      last === null || forecast.length === 0 ? forecast : [{ ...last, isBreak: false }, ...forecast],
    ),
    ...[...lines]
      .filter(([name]) => name !== actualSeries && name !== forecastSeries)
      .map(([name, values]) => lineOf(measure, name, 'other', values)),
  ].filter(({ points }) => points.length > 0);
  const days = all.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const drawn = from === '' ? all : [...all, ...aims(measure, from, to)];
  const figures = drawn.flatMap(({ points }) => points.map(({ y }) => y));
  const breaks = reading.values.filter((value) => value.isBreak);
  const nGaps = reading.values.filter((value) => value.value === null).length;
  const highest = Math.max(...figures, 0);
  return {
    title: `${measure.key} ${measure.title}`,
    unit: sayUnit(measure),
    lines: drawn,
    breaks: breaks.map((value) => addDays(value.endsOn, -15)),
    remarks: [
      ...breaks
        .filter((value) => value !== reading.brokenBy)
        .map((value) => `The definition changed ${sayWhen(measure, value.endsOn)}`),
      ...(nGaps === 0
        ? []
        : [
            `${String(nGaps)} ${nGaps === 1 ? 'period has no value and is a gap' : 'periods have no value and are gaps'}`,
          ]),
      ...(provisional.length === 0
        ? []
        : [
            `${String(provisional.length)} ${provisional.length === 1 ? 'value is' : 'values are'} provisional`,
          ]),
      ...(forecast.length === 0
        ? []
        : [`The broken line is a forecast up to ${forecast.at(-1)?.period ?? ''}`]),
    ],
    low: Math.min(...figures, 0),
    high: measure.unitKind === 'percent' ? Math.min(100, roundedUp(highest)) : roundedUp(highest),
  };
}

function lineOf(measure: Measure, name: string, look: LineLook, values: readonly MeasureValue[]): ChartLine {
  const points: ChartPoint[] = [];
  const gaps: number[] = [];
  let isParted = false;
  for (const value of values) {
    if (value.value === null) isParted = true;
    else {
      if ((isParted || value.isBreak) && points.length > 0) gaps.push(points.length - 1);
      isParted = false;
      points.push(pointOf(measure, value, value.value));
    }
  }
  return { name: lineName(name), look, points, gaps };
}

function pointOf(measure: Measure, value: MeasureValue, y: number): ChartPoint {
  return {
    on: value.endsOn,
    y,
    period: sayPeriod(measure, { words: value.period, endsOn: value.endsOn }),
    figure: `${sayFigure(measure, y)}${value.isProvisional ? ' (provisional)' : ''}`,
  };
}

// lines of one height across the chart, and milestones as points of their own
function aims(measure: Measure, from: CivilDate, to: CivilDate): readonly ChartLine[] {
  const across = (name: string, look: LineLook, value: number): ChartLine => ({
    name: `${name} ${sayBareFigure(measure, value)}`,
    look,
    points: [from, to].map((on) => ({ on, y: value, period: name, figure: sayFigure(measure, value) })),
    gaps: [],
  });
  const { polarity, milestones } = measure;
  const seen = milestones.filter(({ on }) => on >= from && on <= to);
  return [
    ...(measure.target === null || polarity === 'within' || polarity === 'context'
      ? []
      : [across('Target', 'target', measure.target)]),
    ...(polarity !== 'within' || measure.rangeLow === null || measure.rangeHigh === null
      ? []
      : [across('From', 'target', measure.rangeLow), across('Up to', 'target', measure.rangeHigh)]),
    ...(measure.threshold === null ? [] : [across('Law or guidance', 'threshold', measure.threshold)]),
    ...(seen.length === 0
      ? []
      : [
          {
            name: 'Milestones',
            look: 'milestones' as const,
            points: seen.map(({ on, value }) => ({
              on,
              y: value,
              period: `Milestone, ${sayDate(on)}`,
              figure: sayFigure(measure, value),
            })),
            gaps: everyGap(seen.length),
          },
        ]),
  ];
}

function everyGap(points: number): readonly number[] {
  return Array.from({ length: Math.max(0, points - 1) }, (_, index) => index);
}

// a scale of five steps that people count in
function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const raw = value / 5;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 4, 5, 10].find((one) => one * size >= raw) ?? 10;
  return step * size * 5;
}
