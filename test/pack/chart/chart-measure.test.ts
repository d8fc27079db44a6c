import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  axisBegins,
  chartSays,
  definitionsOf,
  earlierColumns,
  figureFormat,
  isDrawn,
  measureChart,
  measureTitle,
} from '#pack/chart/chart-measure.ts';
import type { PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { readChart } from './chart-kit.ts';
import { packMeasure, point } from '../register-fixture.ts';

const source = {
  sheet: 'Measure values',
  header: 5,
  first: 6,
  last: 40,
  headers: ['Ref', 'Measure', 'Unit', 'Period', 'Ends on', 'Actual', 'Earlier', 'Before', 'Before those', 'Forecast', 'Aim'],
  period: 4,
  endsOn: 5,
  actual: 6,
  forecast: 10,
  aim: 11,
  row: 20,
}; // prettier-ignore

const drawn = (measure: PackMeasure) =>
  measureChart(measure, source, { column: 0, row: 50 }, { column: 2, row: 64 });
const seriesOf = (measure: PackMeasure) => readChart(drawn(measure).chart).series;
const linesOf = (measure: PackMeasure) =>
  seriesOf(measure).map(({ name, values }) => [name.held[0], ...values.held]);

describe('the axis of a measure’s chart', () => {
  const leastOf = (measure: PackMeasure) => /<c:min val="([^"]*)"/.exec(drawn(measure).chart)?.[1];
  const count = (actual: readonly number[], aim: number) =>
    packMeasure('K8', [], {
      unit: '',
      points: actual.map((value, index) => point(index, value, { aim })),
    });

  it('begins at 0 for shares, however little they move, so that one point is seen as one point', () => {
    expect(leastOf(packMeasure('K4', [91, 92, 93]))).toBe('0');
    expect(chartSays(packMeasure('K4', [91, 92, 93]))).not.toContain('axis');
  });

  it('begins at 0 where the lines can be told apart then', () => {
    expect(leastOf(count([148, 100, 61], 20))).toBe('0');
  });

  it('says in title and words where it begins when that is not 0', () => {
    const chart = drawn(count([4910, 5100, 5380], 5000));
    expect(leastOf(count([4910, 5100, 5380], 5000))).toBe('4600');
    expect(chart.title).toBe('K8 Measure K8 – axis from 4,600');
    expect(chart.chart).toContain('axis from 4,600');
    expect(chart.text).toContain('Its axis begins at 4,600, not at 0.');
  });

  it('is left open below 0, and lies below all figures otherwise', () => {
    expect(leastOf(count([-3, 2], 0))).toBeUndefined();
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 0, max: 100_000_000 }).map((hundredths) => hundredths / 100),
          { minLength: 1, maxLength: 9 },
        ),
        (figures) => {
          const begins = axisBegins(count(figures, figures[0] ?? 0));
          expect(begins).toBeGreaterThanOrEqual(0);
          expect(begins).toBeLessThanOrEqual(Math.min(...figures));
        },
      ),
    );
  });
});

describe('the chart of a measure', () => {
  it('draws actual values, forecast and aim from the rows of the measure', () => {
    const points = [
      point(0, 41),
      point(1, 52),
      point(2, null, { forecast: 60 }),
      point(3, null, { forecast: 66 }),
    ];
    const series = seriesOf(packMeasure('K1', [], { points }));
    expect(series.map(({ name, values }) => [name.held[0], values.ref, ...values.held])).toEqual([
      ['Actual', "'Measure values'!$F$20:$F$23", 41, 52, null, null],
      ['Forecast', "'Measure values'!$J$20:$J$23", null, null, 60, 66],
      ['Aim', "'Measure values'!$K$20:$K$23", 75, 75, 75, 75],
    ]);
    expect(series[0]?.along).toEqual({
      ref: "'Measure values'!$D$20:$D$23",
      held: ['January 2026', 'February 2026', 'March 2026', 'April 2026'],
    });
  });

  it('leaves a gap where there is no value, and does not join what is on its sides', () => {
    const measure = packMeasure('K1', [41, null, 63]);
    expect(linesOf(measure)[0]).toEqual(['Actual', 41, null, 63]);
    expect(drawn(measure).chart).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('begins a new line where the definition changed', () => {
    const points = [point(0, 41), point(1, 42), point(2, 60, { isBreak: true }), point(3, 61)];
    expect(linesOf(packMeasure('K1', [], { points })).slice(0, 2)).toEqual([
      ['Earlier', 41, 42, null, null],
      ['Actual', null, null, 60, 61],
    ]);
  });

  it('names the months along a long line by the days they end on', () => {
    const series = seriesOf(packMeasure('K1', [1, 2, 3, 4, 5, 6, 7, 8]));
    expect(series[0]?.along.ref).toBe("'Measure values'!$E$20:$E$27");
    // 31 January 2026 as a spreadsheet counts days
    expect(series[0]?.along.held.slice(0, 2)).toEqual([46_053, 46_081]);
  });

  it('shows the last 24 periods of a longer line', () => {
    const series = seriesOf(
      packMeasure(
        'K1',
        Array.from({ length: 30 }, (_, index) => index),
      ),
    );
    expect(series[0]?.values.ref).toBe("'Measure values'!$F$26:$F$49");
    expect(series[0]?.values.held.at(0)).toBe(6);
    expect(series[0]?.values.held.at(-1)).toBe(29);
  });

  it('draws provisional values hollow and says the last one', () => {
    const points = [point(0, 41), point(1, 52, { isProvisional: true }), point(2, null)];
    const { chart } = drawn(packMeasure('K1', [], { points }));
    expect(chart).toContain('<c:dPt><c:idx val="1"/>');
    expect(chart).toContain('<c:dLbl><c:idx val="1"/>');
  });

  it('takes one point, negative values, and a measure without any', () => {
    expect(linesOf(packMeasure('K1', [63]))).toEqual([
      ['Actual', 63],
      ['Aim', 75],
    ]);
    expect(linesOf(packMeasure('K1', [-3.5, 0, 2]))[0]).toEqual(['Actual', -3.5, 0, 2]);
    expect(linesOf(packMeasure('K1', [null, null]))).toEqual([['Aim', 75, 75]]);
    expect(linesOf(packMeasure('K1', [], { points: [] }))).toEqual([]);
  });

  it('is drawn only where there is something to see', () => {
    expect(isDrawn(packMeasure('K1', [63]))).toBe(true);
    expect(isDrawn(packMeasure('K1', [null, null]))).toBe(false);
    expect(isDrawn(packMeasure('K1', []))).toBe(false);
    expect(isDrawn(packMeasure('K1', [], { points: [point(0, null, { forecast: 60 })] }))).toBe(true);
  });
});

describe('the chart in words', () => {
  it('says where the line begins and ends, its lowest and highest value, and the aim', () => {
    expect(chartSays(packMeasure('K1', [41, 38, 63]))).toBe(
      'From 41% (January 2026) to 63% (March 2026); lowest 38%, highest 63%. Aim: 75%.',
    );
  });

  it('says gaps, a changed definition, a provisional value and a forecast', () => {
    const points = [
      point(0, 41),
      point(1, null),
      point(2, 60, { isBreak: true }),
      point(3, 61, { isProvisional: true }),
      point(4, null, { forecast: 64 }),
    ];
    expect(chartSays(packMeasure('K1', [], { points }))).toBe(
      'From 41% (January 2026) to 61% (April 2026, provisional); lowest 41%, highest 61%. ' +
        'No value for February 2026: the line has a gap there. ' +
        'The definition changed in March 2026: the line begins anew there and is not compared with what came before. ' +
        'Aim: 75%. Forecast for May 2026: 64%.',
    );
  });

  it('says one value as one, and none as none', () => {
    expect(chartSays(packMeasure('K1', [63]))).toBe('One value: 63% (January 2026). Aim: 75%.');
    expect(chartSays(packMeasure('K1', [null]))).toBe('No value yet, so there is no chart.');
    const forecast = packMeasure('K1', [], { points: [point(0, null, { forecast: 60, aim: null })] });
    expect(chartSays(forecast)).toBe('No actual value yet. Forecast for January 2026: 60%.');
  });

  it('is what people who do not see the chart are told, after what kind of chart it is', () => {
    expect(drawn(packMeasure('K1', [63])).text).toMatch(/^Line chart of the last period\. One value: 63%/);
    expect(drawn(packMeasure('K1', [41, 63])).text).toMatch(/^Line chart of the last 2 periods\. From 41%/);
  });
});

test('lines of two definitions that follow each other are never one line', () => {
  const breaks = (...at: number[]) =>
    definitionsOf(Array.from({ length: 6 }, (_, index) => point(index, 1, { isBreak: at.includes(index) })));
  expect(breaks()).toEqual([0, 0, 0, 0, 0, 0]);
  // nothing came before the first value
  expect(breaks(0)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(breaks(2)).toEqual([1, 1, 0, 0, 0, 0]);
  expect(breaks(1, 3)).toEqual([2, 1, 1, 0, 0, 0]);
  expect(breaks(1, 2, 3, 4, 5)).toEqual([2, 1, 3, 2, 1, 0]);
});

test('columns of earlier definitions are as many as the measures need', () => {
  expect(earlierColumns([])).toBe(0);
  expect(earlierColumns([packMeasure('K1')])).toBe(0);
  const once = packMeasure('K2', [], { points: [point(0, 1), point(1, 2, { isBreak: true })] });
  expect(earlierColumns([packMeasure('K1'), once])).toBe(1);
});

test('figures are written with the sign of their unit and their decimals', () => {
  expect(figureFormat({ unit: '%', decimals: 0 })).toBe('#,##0"%"');
  expect(figureFormat({ unit: '%', decimals: 1 })).toBe('#,##0.0"%"');
  expect(figureFormat({ unit: '£ million', decimals: 1 })).toBe('"£"#,##0.0');
  expect(figureFormat({ unit: 'weeks', decimals: 0 })).toBe('#,##0');
  expect(figureFormat({ unit: '', decimals: -1 })).toBe('#,##0');
  expect(figureFormat({ unit: '', decimals: 99 })).toBe('#,##0.000000');
});

test('the title names the unit where the figures do not', () => {
  expect(measureTitle({ key: 'K15', title: 'Median wait', unit: 'weeks' })).toBe('K15 Median wait (weeks)');
  expect(measureTitle({ key: 'K1', title: 'Plans\nin time', unit: '%' })).toBe('K1 Plans in time');
  expect(measureTitle({ key: 'K20', title: 'Deficit', unit: '£ million' })).toBe(
    'K20 Deficit (£\u00A0million)',
  );
});
