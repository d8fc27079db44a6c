import { describe, expect, it } from 'vitest';
import type { PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { figureStyle } from '#pack/figure-style.ts';
import { measureChartsSheet, measureSheets } from '#pack/sheet/sheet-measure-charts.ts';
import {
  measureColumns,
  measuresSheet,
  measureValuesSheet,
  valueColumns,
  valuePlaces,
  valueRows,
} from '#pack/sheet/sheet-measures.ts';
import type { Column, Content } from '#pack/table.ts';
import { fullPlan, packWith } from '../fixture.ts';
import { readBack, tableOf, topOf, write } from '../read-back.ts';
import { figureOf, packMeasure, point } from '../register-fixture.ts';

const cellsOf = <T>(columns: readonly Column<T>[], row: T): Readonly<Record<string, Content>> =>
  Object.fromEntries(columns.map(({ header, content }) => [header, content(row)]));
const told = (measure: PackMeasure) => cellsOf(measureColumns, measure);

describe('the table of measures', () => {
  it('has figures as figures, days as days and everything else in words', () => {
    expect(told(packMeasure('K1'))).toEqual({
      Ref: 'K1',
      Measure: 'Measure K1',
      Unit: '%',
      'Which way is good': 'Higher is better',
      Baseline: 41,
      'Baseline date': { day: '2024-12-31' },
      Target: 75,
      'Target date': { day: '2027-08-31' },
      Previous: 52,
      Current: 63,
      Period: 'March 2026',
      'Since previous': 'Up from 52% before, better',
      'Since baseline': 'Up from 41% in December 2024, better',
      Rating: '× Off target',
      Standing: 'Final',
      Owner: 'SEND Service Manager',
      'Next value': 'April 2026 value expected by 14 May 2026',
      Source: 'Case system',
      Definition: 'Plans issued within 20 weeks, as a share of all.',
      Note: '',
    });
  });

  it('says in words what is not there or may not be told', () => {
    const measure = packMeasure('K14', [], {
      unit: '',
      baseline: figureOf(null, 'No baseline'),
      target: figureOf(null, 'Range 20 to 30'),
      previous: figureOf(null, 'No earlier value'),
      current: figureOf(null, 'fewer than 5'),
      rating: 'none',
      ratingWords: 'Not rated',
    });
    expect(told(measure)).toMatchObject({
      Unit: 'Number',
      Baseline: 'No baseline',
      'Baseline date': '–',
      Target: 'Range 20 to 30',
      Previous: 'No earlier value',
      Current: 'fewer than 5',
      Rating: '– Not rated',
    });
  });

  it('tells a provisional value and one that is overdue', () => {
    const current = figureOf(63, '63% (provisional)', '2026-03-31');
    expect(told(packMeasure('K1', [], { current, isProvisional: true }))['Standing']).toBe('Provisional');
    expect(told(packMeasure('K1', [], { isProvisional: true, isAwaited: true }))['Period']).toBe(
      'March 2026\nProvisional\nNext value overdue',
    );
    expect(told(packMeasure('K1', [], { isAwaited: true }))['Standing']).toBe(
      'Final. Overdue: April 2026 value expected by 14 May 2026',
    );
    const none = figureOf(null, 'Not yet available');
    expect(told(packMeasure('K1', [], { current: none }))['Standing']).toBe('No value yet');
  });

  it('gives each rating a sign of its own beside its words', () => {
    const signs = (['met', 'close', 'missed', 'none'] as const).map(
      (rating) => told(packMeasure('K1', [], { rating, ratingWords: 'Same words' }))['Rating'],
    );
    expect(new Set(signs).size).toBe(4);
    expect(measuresSheet({ measures: [packMeasure('K1')] }).notes[0]).toContain(
      '√ on target, ≈ close to target',
    );
  });

  it('writes figures in the number format of their unit, words as text', () => {
    expect(figureStyle('#,##0.0"%"').numFmt).toBe('#,##0.0"%"');
    // one style for all cells that look alike, because the library keeps each it is given
    expect(figureStyle('0')).toBe(figureStyle('0'));
    const current = measureColumns.find(({ header }) => header === 'Current');
    expect(current?.style(packMeasure('K1')).numFmt).toBe('#,##0"%"');
    expect(
      current?.style(packMeasure('K1', [], { current: figureOf(null, 'Not yet available') })).numFmt,
    ).toBe('@');
  });

  it('has one row that says so where no measure is in use', async () => {
    const book = readBack(await write({ ...packWith(fullPlan()), measures: [] }));
    expect(tableOf(book, 'Measures')).toMatchObject([{ Ref: 'None', Measure: undefined }]);
    expect(topOf(book, 'Measures').at(-1)).toBe('The plan has no measures in use.');
    // nothing to draw, and no values to draw it from
    expect(book.SheetNames.filter((name) => name.startsWith('Measure'))).toEqual(['Measures']);
  });
});

describe('the table of values', () => {
  it('has a row for each measure and period, with empty cells for what is not known', async () => {
    const measures = [packMeasure('K1', [41, null, 63]), packMeasure('K2', [], { points: [] })];
    const book = readBack(await write({ ...packWith(fullPlan()), measures }));
    const rows = tableOf(book, 'MeasureValues');
    expect(rows.map(({ Ref, Period, Actual, Aim }) => [Ref, Period, Actual, Aim])).toEqual([
      ['K1', 'January 2026', 41, 75],
      ['K1', 'February 2026', undefined, 75],
      ['K1', 'March 2026', 63, 75],
    ]);
    expect(topOf(book, 'Measure values').join(' ')).toContain('An empty cell means that there is no figure');
  });

  it('says why a cell is empty, and what to mind', () => {
    const points = [
      point(0, 41, { isBreak: true }),
      point(1, 52, { isProvisional: true }),
      point(2, null),
      point(3, null, { forecast: 60 }),
    ];
    const pack = { measures: [packMeasure('K1', [], { points })] };
    expect(valueRows(pack).map((row) => cellsOf(valueColumns(pack), row)['Remarks'])).toEqual([
      'The definition changed here',
      'Provisional',
      'No value is available',
      'Forecast only',
    ]);
  });

  it('keeps values of an earlier definition in a column of their own', () => {
    const points = [point(0, 41), point(1, 60, { isBreak: true })];
    const pack = { measures: [packMeasure('K1', [], { points })] };
    const rows = valueRows(pack).map((row) => cellsOf(valueColumns(pack), row));
    expect(rows.map((row) => [row['Actual'], row['Earlier definition']])).toEqual([
      [null, 41],
      [60, null],
    ]);
    expect(valueColumns({ measures: [packMeasure('K2')] }).map(({ header }) => header)).not.toContain(
      'Earlier definition',
    );
  });

  it('knows where its columns are, whatever their number', () => {
    const points = [point(0, 1), point(1, 2, { isBreak: true }), point(2, 3, { isBreak: true })];
    for (const measures of [[packMeasure('K1')], [packMeasure('K1', [], { points })]]) {
      const headers = valueColumns({ measures }).map(({ header }) => header);
      const places = valuePlaces({ measures });
      expect(
        [places.period, places.endsOn, places.actual, places.forecast, places.aim].map(
          (at) => headers[at - 1],
        ),
      ).toEqual(['Period', 'Ends on', 'Actual', 'Forecast', 'Aim']);
    }
  });
});

describe('the sheet of charts', () => {
  it('says in words what each chart shows, also of a measure that has none', () => {
    const measures = [packMeasure('K1', [41, 63]), packMeasure('K2', [null])];
    const [says] = measureChartsSheet({ measures }).regions;
    expect(says?.rows).toBe(2);
    expect(measureSheets({ measures }).map(({ name }) => name)).toEqual([
      'Measures',
      'Measure charts',
      'Measure values',
    ]);
  });

  it('begins a page after every four charts', () => {
    const sheet = (count: number) =>
      measureChartsSheet({
        measures: Array.from({ length: count }, (_, index) => packMeasure(`K${String(index)}`)),
      });
    expect(sheet(4).breaksBelow).toEqual([]);
    expect(sheet(5).breaksBelow).toEqual([28]);
    expect(sheet(20).breaksBelow).toEqual([28, 56, 84, 112]);
    expect(sheet(20).regions.at(-1)?.rowsBelow).toBe(140);
    expect(sheet(0).regions[0]?.rowsBelow).toBe(0);
  });

  it('has no chart where the sheet of values is not there', () => {
    const sheet = measureChartsSheet({ measures: [packMeasure('K1')] });
    expect(sheet.drawings([], () => [])).toEqual([]);
  });

  it('says the latest value with its rating in words', async () => {
    const measures = [packMeasure('K1', [41, 63])];
    const book = readBack(await write({ ...packWith(fullPlan()), measures }));
    expect(tableOf(book, 'MeasureCharts')).toEqual([
      {
        Measure: 'K1 Measure K1',
        'Latest value': '63% (March 2026), × Off target',
        'What its chart shows':
          'From 41% (January 2026) to 63% (February 2026); lowest 41%, highest 63%. Aim: 75%.',
      },
    ]);
  });
});

describe('the sheets of measures', () => {
  it('print what a board reads, no wider than a page on which it can be read', () => {
    expect(measuresSheet({ measures: [packMeasure('K1')] }).printedWidth).toBeLessThan(185);
    for (const sheet of [measuresSheet, measureValuesSheet, measureChartsSheet].map((make) =>
      make({ measures: [packMeasure('K1')] }),
    ))
      expect(sheet.printedWidth).toBeLessThan(205);
  });
});
