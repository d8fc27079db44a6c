import type { Pack } from '#domain/pack/pack.ts';
import type { PackFigure, PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { orNone, textColumn } from '#pack/sheet/sheet-actions.ts';
import type { TableSheet } from './sheet.ts';
import type { Content } from './table.ts';

/** The measures for publication, one a row: figures as numbers, and in words where one is not there or not told. */
export function plainMeasuresSheet({ measures }: Pack): TableSheet<PackMeasure | null> {
  return {
    name: 'Measures',
    table: 'Measures',
    holds: 'Measures with baseline, target, previous and current value.',
    notes: [
      'One row for each measure. Counts of 1 to 4 are not published, so that nobody can be recognised.',
    ],
    columns: orNone([
      textColumn<PackMeasure>('Measure', 40, ({ title }) => title),
      textColumn('Definition', 50, ({ definition }) => definition),
      textColumn('Unit', 16, ({ unit }) => unit),
      textColumn('Which way is good', 18, ({ polarity }) => polarity),
      textColumn('Baseline', 14, ({ baseline }) => figure(baseline)),
      textColumn('Target', 14, ({ target }) => figure(target)),
      textColumn('Previous', 14, ({ previous }) => figure(previous)),
      textColumn('Current', 14, ({ current }) => figure(current)),
      textColumn('Period', 20, ({ period }) => period),
      textColumn('Provisional', 12, ({ isProvisional }) => (isProvisional ? 'Yes' : 'No')),
      textColumn('Since previous', 24, ({ sincePrevious }) => sincePrevious),
      textColumn('Since baseline', 24, ({ sinceBaseline }) => sinceBaseline),
      textColumn('Against target', 24, ({ ratingWords }) => ratingWords),
      textColumn('Source', 30, ({ source }) => source),
      textColumn('Note', 40, ({ note }) => note),
    ]),
    rows: measures.length === 0 ? [null] : measures,
    hasFilters: false,
    hasRefs: false,
    printed: 0,
    rowsBelow: 0,
  };
}

function figure({ value, words }: PackFigure): Content {
  return value ?? words;
}
