import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/date.ts';
import {
  aimOn,
  badnessOf,
  compare,
  isFalling,
  measuresInOrder,
  rate,
  readingOf,
} from '#domain/measure/measure-reading.ts';
import { polarities, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { sayReading } from '#domain/measure/measure-words.ts';
import { measure, measured, valueOf } from './measure-kit.ts';

const today = '2026-06-20';
const read = (one: Measure, values: readonly MeasureValue[], on = today) =>
  readingOf(measured([one], values), one, on);

test('the current value stands beside the baseline, the one before and what is aimed at', () => {
  const k1 = measure('K1');
  const reading = read(k1, [
    valueOf('K1', 'May 2026', 63),
    valueOf('K1', 'March 2026', 58),
    valueOf('K1', 'April 2026', 66),
    valueOf('K1', 'May 2026', 61, { series: 'England' }),
    valueOf('K1', 'July 2026', 70),
  ]);
  expect(reading.values.map((one) => one.value)).toEqual([58, 66, 63]);
  expect(reading.current?.value).toBe(63);
  expect(reading.sinceBaseline).toEqual({ from: 41, to: 63, difference: 22, sense: 'better' });
  expect(reading.sincePrevious).toEqual({ from: 66, to: 63, difference: -3, sense: 'worse' });
  expect([reading.best?.value, reading.worst?.value]).toEqual([66, 58]);
  expect([reading.rating, isFalling(reading)]).toEqual(['missed', true]);
});

test('what is not available is a gap: the value before it is the current one, and it is still waited for', () => {
  const reading = read(measure('K1'), [
    valueOf('K1', 'March 2026', 58),
    valueOf('K1', 'April 2026', 60),
    valueOf('K1', 'May 2026', null),
  ]);
  expect([reading.current?.period, reading.previous?.period]).toEqual(['April 2026', 'March 2026']);
  expect(reading.next).toEqual({ words: 'May 2026', endsOn: '2026-05-31', dueOn: '2026-06-14' });
  expect(reading.isOverdue).toBe(true);
});

test('the next value is overdue only after its lag', () => {
  const values = [valueOf('K1', 'April 2026', 60)];
  expect(read(measure('K1'), values, '2026-06-14').isOverdue).toBe(false);
  expect(read(measure('K1'), values, '2026-06-15').isOverdue).toBe(true);
  expect(read(measure('K1', { lagDays: 90 }), values).isOverdue).toBe(false);
  expect(read(measure('K1', { frequency: 'irregular' }), values, '2030-01-01').next).toBeNull();
  expect(read(measure('K1'), [], '2030-01-01')).toMatchObject({
    current: null,
    next: null,
    isOverdue: false,
  });
});

test('after a change of definition nothing earlier is compared, nor best or worst', () => {
  const values = [
    valueOf('K1', 'November 2025', 80),
    valueOf('K1', 'December 2025', 20),
    valueOf('K1', 'January 2026', 55, { isBreak: true }),
    valueOf('K1', 'February 2026', 58),
  ];
  const reading = read(measure('K1'), values);
  expect(reading.brokenBy?.period).toBe('January 2026');
  expect(reading.sinceBaseline).toBeNull();
  expect([reading.best?.value, reading.worst?.value, reading.previous?.value]).toEqual([58, 55, 55]);
  const atBreak = read(measure('K1'), values.slice(0, 3));
  expect([atBreak.previous, atBreak.sincePrevious]).toEqual([null, null]);
});

test('a baseline of the new definition is compared, and a break without a value yet changes nothing', () => {
  const broken = [valueOf('K1', 'January 2026', 55, { isBreak: true }), valueOf('K1', 'May 2026', 60)];
  expect(
    read(measure('K1', { baselineOn: '2026-01-31', baseline: 55 }), broken).sinceBaseline?.difference,
  ).toBe(5);
  const waiting = read(measure('K1'), [
    valueOf('K1', 'April 2026', 60),
    valueOf('K1', 'May 2026', null, { isBreak: true }),
  ]);
  expect([waiting.brokenBy, waiting.sinceBaseline?.difference]).toEqual([null, 19]);
});

test.each([
  ['higher', 63, 70, 'better'],
  ['higher', 70, 63, 'worse'],
  ['lower', 148, 61, 'better'],
  ['lower', 71, 74, 'worse'],
  ['context', 4910, 5380, 'none'],
  ['higher', 63, 63, 'same'],
  ['within', 15, 22, 'better'],
  ['within', 22, 28, 'same'],
  ['within', 28, 36, 'worse'],
] as const)('with %s good, from %d to %d is %s', (polarity, from, to, sense) => {
  expect(compare(measure('K1', { polarity, rangeLow: 20, rangeHigh: 30 }), from, to)?.sense).toBe(sense);
});

test.each([
  ['higher', 75, 'met'],
  ['higher', 72, 'close'],
  ['higher', 71.9, 'missed'],
  ['lower', 75, 'met'],
  ['lower', 78, 'close'],
  ['lower', 79, 'missed'],
  ['within', 20, 'met'],
  ['within', 33, 'close'],
  ['within', 16, 'missed'],
  ['context', 75, 'none'],
] as const)('with %s good and 75 aimed at, %d is %s', (polarity, value, rating) => {
  expect(rate(measure('K1', { polarity, rangeLow: 20, rangeHigh: 30 }), value, 75)).toBe(rating);
});

test('a figure without anything aimed at is not rated', () => {
  expect(rate(measure('K1'), 60, null)).toBe('none');
  expect(rate(measure('K1', { polarity: 'within' }), 60, 75)).toBe('none');
  expect(rate(measure('K1', { tolerance: null }), 74, 75)).toBe('missed');
  expect(rate(measure('K1', { decimals: 1, tolerance: 0.3 }), 74.7, 75)).toBe('close');
});

test('the last milestone that has come due is aimed at, then the target', () => {
  const k12 = measure('K12', {
    target: 180,
    targetOn: '2027-08-31',
    milestones: [
      { on: '2026-08-31', value: 90, words: '' },
      { on: '2025-08-31', value: 40, words: '' },
    ],
  });
  const aims = ['2025-04-30', '2025-12-31', '2026-08-31', '2027-08-31'].map((day) => aimOn(k12, day)?.value);
  expect(aims).toEqual([180, 40, 90, 180]);
  expect(aimOn(measure('K1', { target: null }), today)).toBeNull();
});

test('measures stand in their order, and retired ones aside', () => {
  const plan = measured([
    measure('K2', { order: 1 }),
    measure('K10', { order: 2 }),
    measure('K9', { order: 2 }),
    measure('K1', { isActive: false }),
  ]);
  expect(measuresInOrder(plan).map((one) => one.key)).toEqual(['K2', 'K9', 'K10']);
});

const anySeries = fc.array(
  fc.record({
    value: fc.option(fc.double({ min: -1000, max: 1000, noNaN: true }), { nil: null }),
    isBreak: fc.boolean(),
    isProvisional: fc.boolean(),
  }),
  { maxLength: 24 },
);
const anyMeasure = fc.record({
  polarity: fc.constantFrom(...polarities),
  baseline: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  baselineOn: fc.option(fc.constantFrom('2024-12-31', '2025-06-15', '2026-01-31'), { nil: null }),
  target: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  unitKind: fc.constantFrom('percent', 'count', 'money', 'duration' as const),
  frequency: fc.constantFrom('monthly', 'termly', 'irregular' as const),
  rangeLow: fc.option(fc.constant(20), { nil: null }),
  rangeHigh: fc.option(fc.constant(30), { nil: null }),
});

test('any series with gaps and breaks can be read, and its words agree with the sign', () => {
  fc.assert(
    fc.property(anyMeasure, anySeries, (given, points) => {
      const one = measure('K1', { ...given, unit: 'units' });
      const values = points.map((point, index) => {
        const endsOn = addDays('2025-01-31', index * 20);
        return { ...valueOf('K1', 'May 2026', null), ...point, endsOn, id: endsOn };
      });
      const reading = read(one, values);
      const words = sayReading(reading);
      expect(words.length).toBeGreaterThan(0);
      expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
      const difference = reading.sinceBaseline?.difference ?? 0;
      const [before, after] = [reading.sinceBaseline?.from, reading.sinceBaseline?.to].map((figure) =>
        figure === undefined ? null : badnessOf(one, figure),
      );
      const isRated = typeof before === 'number' && typeof after === 'number' && difference !== 0;
      expect(words.includes(', better')).toBe(isRated && after < before);
      expect(words.includes(', worse')).toBe(isRated && after > before);
      expect(words.includes('up from')).toBe(difference > 0);
      expect(words.includes('down from')).toBe(difference < 0);
      const known = values.filter((value) => value.endsOn <= today && value.value !== null);
      expect(reading.current?.id).toBe(known.at(-1)?.id);
    }),
  );
});
