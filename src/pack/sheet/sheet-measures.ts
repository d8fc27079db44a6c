import type { TargetRating } from '#domain/measure/measure-reading.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackFigure, PackMeasure, PackPoint } from '#domain/pack/pack-register-parts.ts';
import { definitionsOf, earlierColumns, figureFormat } from '#pack/chart/chart-measure.ts';
import { day, orNone, textColumn } from './sheet-actions.ts';
import { figureHeader, figureStyle, shortDay } from '#pack/figure-style.ts';
import { oneTable, type PackSheet } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import type { Column } from '#pack/table.ts';

/** Name of the sheet of measures. */
export const measuresName = 'Measures';

/** Name of the sheet with all their values. */
export const measureValuesName = 'Measure values';

/** The measures of a pack, one a row: where each started, where it should get, where it is and how that is rated. */
export function measuresSheet({ measures }: Pick<Pack, 'measures'>): PackSheet {
  return oneTable<PackMeasure | null>({
    name: measuresName,
    holds: 'Every measure with its baseline, target, previous and current value, direction and rating.',
    notes: [
      measures.length === 0
        ? 'The plan has no measures in use.'
        : `One row for each measure. The rating says how the current value stands to what is aimed at by then: ${ratingKey}. Columns from Baseline date on are for the screen and are not printed.`,
    ],
    table: 'Measures',
    columns: orNone(measureColumns),
    rows: measures.length === 0 ? [null] : measures,
    printed: printedColumns,
    hasFilters: true,
    hasRefs: false,
    rowsBelow: 0,
  });
}

/** A value of a measure for one period. `definition` is 0 for the definition in force, 1 to 3 for earlier ones in turn. */
export type ValueRow = {
  readonly measure: PackMeasure;
  readonly point: PackPoint;
  readonly definition: number;
};

/** Every value of every measure, in the order of the measures and the periods. */
export function valueRows({ measures }: Pick<Pack, 'measures'>): readonly ValueRow[] {
  return measures.flatMap((measure) => {
    const definitions = definitionsOf(measure.points);
    return measure.points.map((point, index): ValueRow => ({
      measure,
      point,
      definition: definitions[index] ?? 0,
    }));
  });
}

/** The values behind the charts. What is not known is an empty cell, because a chart would draw anything else as nought. */
export function measureValuesSheet(pack: Pick<Pack, 'measures'>): PackSheet {
  const rows = valueRows(pack);
  return oneTable<ValueRow | null>({
    name: measureValuesName,
    holds:
      'Every value of every measure by period: actual, forecast and what is aimed at. The charts are drawn from it.',
    notes: [
      rows.length === 0
        ? 'No measure has a value yet.'
        : 'One row for each measure and period. An empty cell means that there is no figure for that period; the column Remarks says why where it is known.',
    ],
    table: 'MeasureValues',
    columns: orNone(valueColumns(pack)),
    rows: rows.length === 0 ? [null] : rows,
    printed: valueColumns(pack).length,
    hasFilters: true,
    hasRefs: false,
    rowsBelow: 0,
  });
}

/** A rating as shape and words: '✓ On target'. The shape only repeats the words. */
export function ratingText({ rating, ratingWords }: Pick<PackMeasure, 'rating' | 'ratingWords'>): string {
  return `${shapes[rating]} ${ratingWords}`;
}

// signs that Arial has, and none that marks the status of an action
const shapes: Readonly<Record<TargetRating, string>> = { met: '√', close: '≈', missed: '×', none: '–' };

const ratingKey = '√ on target, ≈ close to target, × off target, – not rated';

/** The columns of the measures: first what is printed. */
export const measureColumns: readonly Column<PackMeasure>[] = [
  textColumn('Ref', 6, ({ key }) => key, styles.strong),
  textColumn('Measure', 22, ({ title }) => title),
  textColumn('Unit', 11.3, ({ unit }) => unit || 'Number'),
  textColumn('Which way is good', 11.5, ({ polarity }) => polarity),
  figure('Baseline', ({ baseline }) => baseline),
  figure('Target', ({ target }) => target),
  date('Target date', ({ target }) => target),
  figure('Previous', ({ previous }) => previous),
  figure('Current', ({ current }) => current),
  textColumn('Period', 15, periodAndStanding),
  textColumn('Since previous', 15, ({ sincePrevious }) => sentence(sincePrevious)),
  textColumn('Since baseline', 19, ({ sinceBaseline }) => sentence(sinceBaseline)),
  textColumn('Rating', 12.5, ratingText, styles.strong),
  textColumn('Owner', 18.8, ({ owner }) => owner),
  // the words since the baseline name its month
  { ...date('Baseline date', ({ baseline }) => baseline), width: 18 },
  textColumn('Standing', 24, standing),
  textColumn('Next value', 34, ({ expected }) => expected),
  textColumn('Source', 24, ({ source }) => source),
  textColumn('Definition', 60, ({ definition }) => definition),
  textColumn('Note', 50, ({ note }) => note),
];

// together about as wide as an A4 page that can well be read
const printedColumns = 14;

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// what is final needs no words on paper
function periodAndStanding({ period, isProvisional, isAwaited }: PackMeasure): string {
  return [period, isProvisional ? 'Provisional' : '', isAwaited ? 'Next value overdue' : '']
    .filter((words) => words !== '')
    .join('\n');
}

/** Whether the current value is final, and which later one should be known by now. */
function standing({ current, isProvisional, isAwaited, expected }: PackMeasure): string {
  const value = current.on === null ? 'No value yet' : isProvisional ? 'Provisional' : 'Final';
  return isAwaited ? `${value}. Overdue: ${expected}` : value;
}

/** The columns of the values; those of earlier definitions only where a measure has changed its definition. */
export function valueColumns(pack: Pick<Pack, 'measures'>): readonly Column<ValueRow>[] {
  const earlier = Array.from({ length: earlierColumns(pack.measures) }, (_, index) => index + 1);
  return [
    textColumn('Ref', 7, ({ measure }) => measure.key, styles.strong),
    textColumn('Measure', 46, ({ measure }) => measure.title),
    textColumn('Unit', 17, ({ measure }) => measure.unit || 'Number'),
    textColumn('Period', 18, ({ point }) => point.period),
    {
      header: 'Ends on',
      width: 18,
      content: ({ point }) => ({ day: point.endsOn }),
      style: () => styles.day,
    },
    amount('Actual', ({ point, definition }) => (definition === 0 ? point.actual : null)),
    ...earlier.map((place) =>
      amount(earlierHeaders[place - 1] ?? '', ({ point, definition }) =>
        definition === place ? point.actual : null,
      ),
    ),
    amount('Forecast', ({ point }) => point.forecast),
    amount('Aim', ({ point }) => point.aim),
    textColumn('Remarks', 30, remarks),
  ];
}

/** Where the figures stand in the table of values, counted from 1. */
export function valuePlaces(pack: Pick<Pack, 'measures'>): {
  readonly period: number;
  readonly endsOn: number;
  readonly actual: number;
  readonly forecast: number;
  readonly aim: number;
} {
  const last = 6 + earlierColumns(pack.measures);
  return { period: 4, endsOn: 5, actual: 6, forecast: last + 1, aim: last + 2 };
}

const earlierHeaders = ['Earlier definition', 'Definition before that', 'Definition before those'];

function remarks({ point }: ValueRow): string {
  return [
    ...(point.isBreak ? ['The definition changed here'] : []),
    ...(point.isProvisional && point.actual !== null ? ['Provisional'] : []),
    ...(point.actual === null && point.forecast === null ? ['No value is available'] : []),
    ...(point.actual === null && point.forecast !== null ? ['Forecast only'] : []),
  ].join('. ');
}

// a number where there is one, words where there is none: figures of several units stand below each other
function figure(header: string, of: (measure: PackMeasure) => PackFigure): Column<PackMeasure> {
  return {
    header,
    width: 9.7,
    headerStyle: figureHeader,
    content: (measure) => of(measure).value ?? of(measure).words,
    style: (measure) => (of(measure).value === null ? styles.text : figureStyle(figureFormat(measure))),
  };
}

function date(header: string, of: (measure: PackMeasure) => PackFigure): Column<PackMeasure> {
  return { header, width: 12.5, content: (measure) => day(of(measure).on), style: () => shortDay };
}

function amount(header: string, of: (row: ValueRow) => number | null): Column<ValueRow> {
  return {
    header,
    width: 12.5,
    headerStyle: figureHeader,
    content: of,
    style: ({ measure }) => figureStyle(figureFormat(measure)),
  };
}
