import { addDays, sayDate, type CivilDate } from '#domain/date.ts';
import { sayBareFigure, sayFigure, sayUnit } from '#domain/measure/measure-figure.ts';
import type { Reading } from '#domain/measure/measure-reading.ts';
import { sayPeriod, sayWhen } from '#domain/measure/measure-words.ts';
import { actualSeries, forecastSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { scaleOf, type Chart, type ChartLine, type ChartPoint, type LineLook } from '#screens/parts/chart.ts';
import { lineName } from './line-name.ts';

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
    ...scaleOf(figures),
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
  const { polarity, milestones, target, threshold } = measure;
  const hasTarget = target !== null && polarity !== 'within' && polarity !== 'context';
  // two lines at one height would hide each other
  const isOne = hasTarget && target === threshold;
  const seen = milestones.filter(({ on }) => on >= from && on <= to);
  return [
    ...(hasTarget ? [across(isOne ? 'Target, law or guidance' : 'Target', 'target', target)] : []),
    ...(polarity !== 'within' || measure.rangeLow === null || measure.rangeHigh === null
      ? []
      : [across('From', 'target', measure.rangeLow), across('Up to', 'target', measure.rangeHigh)]),
    ...(threshold === null || isOne ? [] : [across('Law or guidance', 'threshold', threshold)]),
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
