import type { CivilDate } from '#domain/date.ts';
import { sayBareFigure } from '#domain/measure/measure-figure.ts';
import { mostPoints } from '#domain/measure/measure-points.ts';
import type { PackMeasure, PackPoint } from '#domain/pack/pack-register-parts.ts';
import { cellRef, columnRef } from './chart-cells.ts';
import type { Corner, Drawing } from './chart-drawing.ts';
import { lineChart, type Line } from './chart.ts';
import type { Categories } from './chart-xml.ts';
import { nothing, type Laid } from '#pack/table.ts';
import { oneLine } from '#pack/text.ts';

/** Where the table of values lies, by its columns counted from 1. */
export type ValuesSource = Laid & {
  readonly sheet: string;
  readonly period: number;
  readonly endsOn: number;
  /** The first of the columns of actual values; those of earlier definitions follow it. */
  readonly actual: number;
  readonly forecast: number;
  readonly aim: number;
  /** The row of a measure's first value. */
  readonly row: number;
};

/** The periods that a measure's chart shows, the oldest first: those before are on the sheet with the values. */
export function shownPoints({ points }: Pick<PackMeasure, 'points'>): readonly PackPoint[] {
  return points.slice(-mostPoints);
}

/** True where there is anything to draw: a target alone is a line about nothing. */
export function isDrawn(measure: Pick<PackMeasure, 'points'>): boolean {
  return shownPoints(measure).some(({ actual, forecast }) => actual !== null || forecast !== null);
}

/**
 * The column of each point's actual value: 0 for the definition in force, 1 to 3 for earlier ones in turn, so that lines of
 * two definitions that follow each other are never joined.
 */
export function definitionsOf(points: readonly PackPoint[]): readonly number[] {
  const breaks = points.filter(({ isBreak }, index) => isBreak && index > 0).length;
  let passed = 0;
  return points.map(({ isBreak }, index) => {
    if (isBreak && index > 0) passed += 1;
    const back = breaks - passed;
    return back === 0 ? 0 : 1 + ((back - 1) % mostEarlier);
  });
}

/** How many columns of earlier definitions the measures need together: 0 to 3. */
export function earlierColumns(measures: readonly Pick<PackMeasure, 'points'>[]): number {
  return Math.max(0, ...measures.flatMap(({ points }) => definitionsOf(points)));
}

/** The number format of a measure's figures: '63%', '£78.6', '4,910'. Their unit stands beside them. */
export function figureFormat({ unit, decimals }: Pick<PackMeasure, 'unit' | 'decimals'>): string {
  const places = Math.min(Math.max(Math.trunc(decimals), 0), 6);
  const digits = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  if (unit === '%') return `${digits}"%"`;
  return unit.startsWith('£') ? `"£"${digits}` : digits;
}

/** A native line chart of a measure: actual values, forecast and aim, with gaps left open and each definition a line of its own. */
export function measureChart(measure: PackMeasure, source: ValuesSource, from: Corner, to: Corner): Drawing {
  const points = shownPoints(measure);
  const firstRow = source.row + measure.points.length - points.length;
  const rows = points.map((_, index) => firstRow + index);
  const begins = axisBegins(measure);
  const title =
    measureTitle(measure) + (begins === null || begins === 0 ? '' : ` – axis from ${say(measure, begins)}`);
  const places = definitionsOf(measure.points).slice(-points.length);
  const line = (column: number, look: Line['look'], held: readonly (number | null)[]): readonly Line[] =>
    held.every((value) => value === null)
      ? []
      : [
          {
            name: {
              ref: cellRef(source.sheet, column, source.header),
              held: [source.headers[column - 1] ?? ''],
            },
            values: { ref: columnRef(source.sheet, column, rows), held },
            look,
            hollow: held.flatMap((value, at) =>
              value !== null && look !== 'aim' && points[at]?.isProvisional === true ? [at] : [],
            ),
            labelled: look === 'actual' ? held.findLastIndex((value) => value !== null) : null,
          },
        ];
  const actualIn = (place: number) =>
    points.map(({ actual }, index) => (places[index] === place ? actual : null));
  return {
    title,
    text: `Line chart of the last ${points.length === 1 ? 'period' : `${String(points.length)} periods`}. ${chartSays(measure)}`,
    chart: lineChart(
      title,
      alongAxis(points, source, rows),
      [
        ...[1, 2, 3].flatMap((place) => line(source.actual + place, 'earlier', actualIn(place))),
        ...line(source.actual, 'actual', actualIn(0)),
        ...line(
          source.forecast,
          'forecast',
          points.map(({ forecast }) => forecast),
        ),
        ...line(
          source.aim,
          'aim',
          points.map(({ aim }) => aim),
        ),
      ],
      figureFormat(measure),
      begins,
    ),
    from,
    to,
  };
}

// period names of a year do not fit side by side: more than a few are told by the month they end in
function alongAxis(points: readonly PackPoint[], source: ValuesSource, rows: readonly number[]): Categories {
  const { sheet, period, endsOn } = source;
  return points.length > mostNamed
    ? {
        ref: columnRef(sheet, endsOn, rows),
        held: points.map((point) => serialOf(point.endsOn)),
        format: '[$-809]mmm yy',
      }
    : { ref: columnRef(sheet, period, rows), held: points.map((point) => point.period.trim() || nothing) };
}

const mostNamed = 7;

// days as a spreadsheet counts them, from 30 December 1899
function serialOf(day: CivilDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** 'K15 Median wait (weeks)': one line; a percentage says so in its figures. */
export function measureTitle({ key, title, unit }: Pick<PackMeasure, 'key' | 'title' | 'unit'>): string {
  // '£ million' is not broken after its sign
  const named = unit.replace(/^£\s+/, '£\u00A0');
  return unit === '' || unit === '%'
    ? oneLine(`${key} ${title}`)
    : `${oneLine(`${key} ${title}`)} (${named})`;
}

/** What a measure's chart shows, in words with its figures. */
export function chartSays(measure: PackMeasure): string {
  const points = shownPoints(measure);
  const told = points.filter(({ actual }) => actual !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (last === undefined || first === undefined)
    return isDrawn(measure)
      ? `No actual value yet. ${[aims(measure), axisSaid(measure)].join(' ').trim()}`
      : 'No value yet, so there is no chart.';
  const figure = (point: PackPoint) =>
    `${say(measure, point.actual ?? 0)} (${oneLine(point.period)}${point.isProvisional ? ', provisional' : ''})`;
  const figures = told.map(({ actual }) => actual ?? 0);
  const gaps = points
    .slice(points.indexOf(first), points.indexOf(last))
    .filter(({ actual }) => actual === null);
  const broken = points.slice(1).filter(({ isBreak }) => isBreak);
  return [
    told.length === 1
      ? `One value: ${figure(last)}.`
      : `From ${figure(first)} to ${figure(last)}; lowest ${say(measure, Math.min(...figures))}, highest ${say(measure, Math.max(...figures))}.`,
    ...(gaps.length === 0
      ? []
      : [`No value for ${gaps.map(({ period }) => oneLine(period)).join(', ')}: the line has a gap there.`]),
    ...(broken.length === 0
      ? []
      : [
          `The definition changed in ${broken.map(({ period }) => oneLine(period)).join(', ')}: the line begins anew there and is not compared with what came before.`,
        ]),
    aims(measure),
    axisSaid(measure),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/**
 * Where the axis of a measure's chart begins: at 0 for shares, and wherever its lines can be told apart then; else a round
 * figure below the least of them. Null where figures are below 0: the chart shows how far.
 */
export function axisBegins(measure: Pick<PackMeasure, 'points' | 'unit'>): number | null {
  const figures = shownPoints(measure)
    .flatMap(({ actual, forecast, aim }) => [actual, forecast, aim])
    .filter((figure) => figure !== null);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  if (figures.length === 0 || least < 0) return figures.length === 0 ? 0 : null;
  const range = most - least;
  // at least a quarter of the height for what moves
  if (measure.unit === '%' || range === 0 || range >= most / 4) return 0;
  const step = 10 ** Math.floor(Math.log10(range));
  const begins = Math.floor((least - range / 2) / step) * step;
  // without what computing in binary adds
  return Math.max(0, Number(begins.toPrecision(12)));
}

function axisSaid(measure: PackMeasure): string {
  const begins = axisBegins(measure);
  return begins === null || begins === 0 ? '' : `Its axis begins at ${say(measure, begins)}, not at 0.`;
}

function aims(measure: PackMeasure): string {
  const points = shownPoints(measure);
  const aim = points.findLast((point) => point.aim !== null);
  const forecast = points.findLast((point) => point.forecast !== null);
  return [
    aim === undefined ? '' : `Aim: ${say(measure, aim.aim ?? 0)}.`,
    forecast === undefined
      ? ''
      : `Forecast for ${oneLine(forecast.period)}: ${say(measure, forecast.forecast ?? 0)}.`,
  ]
    .join(' ')
    .trim();
}

function say({ unit, decimals }: PackMeasure, value: number): string {
  return sayBareFigure(
    { unitKind: unit === '%' ? 'percent' : unit.startsWith('£') ? 'money' : 'count', unit, decimals },
    value,
  );
}

const mostEarlier = 3;
