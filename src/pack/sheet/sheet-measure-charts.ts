import type { Pack } from '#domain/pack/pack.ts';
import type { PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { chartSays, isDrawn, measureChart, measureTitle } from '#pack/chart/chart-measure.ts';
import type { Drawing } from '#pack/chart/chart-drawing.ts';
import { heightAbove, partedTable } from '#pack/parted-table.ts';
import { textColumn } from './sheet-actions.ts';
import type { PackSheet } from '#pack/sheet.ts';
import {
  measuresSheet,
  measureValuesName,
  measureValuesSheet,
  ratingText,
  valuePlaces,
} from './sheet-measures.ts';
import { styles } from '#pack/style.ts';
import type { Laid } from '#pack/table.ts';

/** Name of the sheet with the charts. */
export const measureChartsName = 'Measure charts';

/** The measures of a pack: what they say and, where there are any, the charts and the values the charts are drawn from. */
export function measureSheets(pack: Pick<Pack, 'measures'>): readonly PackSheet[] {
  const measures = measuresSheet(pack);
  return pack.measures.length === 0
    ? [measures]
    : [measures, measureChartsSheet(pack), measureValuesSheet(pack)];
}

/**
 * A chart for each measure that has a value, two beside each other, under a table that says in words what each shows. They are
 * drawn from the sheet with the values.
 */
export function measureChartsSheet(pack: Pick<Pack, 'measures'>): PackSheet {
  const drawn = pack.measures.filter(isDrawn);
  const lines = Math.ceil(drawn.length / acrossPage);
  const printed = [halfWidth - latestWidth, latestWidth, halfWidth];
  const notes = [
    drawn.length === 0
      ? 'No measure has a value yet, so there is no chart.'
      : 'What the charts below show, in words. Actual values are a full line with dots, a forecast is broken, what is aimed at is dotted. A triangle is a provisional value. A gap means that there is no value. Where periods are many, the axis names the month in which each ends.',
  ];
  const holds = 'A line chart of each measure, and in words what it shows.';
  return {
    name: measureChartsName,
    holds,
    notes,
    printed: printed.length,
    printedWidth: printed.reduce((sum, width) => sum + width, 0),
    regions: partedTable<PackMeasure>(
      {
        name: measureChartsName,
        table: 'MeasureCharts',
        columns: [
          textColumn('Measure', halfWidth - latestWidth, measureTitle, styles.strong),
          textColumn('Latest value', latestWidth, latest),
          textColumn('What its chart shows', halfWidth, chartSays),
        ],
        rows: pack.measures,
        hasFilters: false,
      },
      {
        title: 'What the charts show',
        holds,
        whenEmpty: '',
        allOn: null,
        hasRefs: false,
        printed,
        above: heightAbove(notes, printed),
        rowsBelow: lines * rowsOfChart,
      },
    ),
    // a chart is never cut by the end of a page
    breaksBelow: Array.from(
      { length: Math.max(0, Math.ceil(lines / downPage) - 1) },
      (_, page) => (page + 1) * downPage * rowsOfChart,
    ),
    drawings: (laid, elsewhere) => {
      const here = laid.at(-1);
      const [values] = elsewhere(measureValuesName);
      return here === undefined || values === undefined ? [] : chartsOf(pack, drawn, here, values);
    },
  };
}

function chartsOf(
  pack: Pick<Pack, 'measures'>,
  drawn: readonly PackMeasure[],
  here: Laid,
  values: Laid,
): readonly Drawing[] {
  const source = { ...values, sheet: measureValuesName, ...valuePlaces(pack) };
  const rowOf = new Map<PackMeasure, number>();
  let row = values.first;
  for (const measure of pack.measures) {
    rowOf.set(measure, row);
    row += measure.points.length;
  }
  return drawn.map((measure, index) => {
    const isLeft = index % acrossPage === 0;
    const top = here.last + Math.floor(index / acrossPage) * rowsOfChart;
    return measureChart(
      measure,
      { ...source, row: rowOf.get(measure) ?? values.first },
      // the left half of the page is as wide as the first two columns
      { column: isLeft ? 0 : 2, row: top },
      { column: isLeft ? 2 : 3, row: top + rowsOfChart },
    );
  });
}

/** '61% (April 2026), × Off target'. */
function latest({ current, period, rating, ratingWords }: PackMeasure): string {
  const value = period === '' ? current.words : `${current.words} (${period})`;
  return rating === 'none' ? value : `${value}, ${ratingText({ rating, ratingWords })}`;
}

const latestWidth = 32;

// two halves as wide as an A4 page that can well be read
const halfWidth = 74;

const acrossPage = 2;
const downPage = 2;

// of 15 points each: two charts fill the height of a page
const rowsOfChart = 14;
