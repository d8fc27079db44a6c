import { blankValue } from '#domain/measure/measure-entry.ts';
import { readMeasurePeriod, type YearEnd } from '#domain/measure/measure-period.ts';
import { actualSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { action, person, planWith, storedRow } from '../plan-kit.ts';

/** A percentage that should rise, of which the lead tells each month. */
export function measure(key: string, given: Partial<Measure> = {}): Measure {
  return {
    row: storedRow(key),
    key,
    title: `Measure ${key}`,
    definition: '',
    unitKind: 'percent',
    unit: '',
    decimals: 0,
    polarity: 'higher',
    rangeLow: null,
    rangeHigh: null,
    source: '',
    owner: 'lead',
    frequency: 'monthly',
    lagDays: 14,
    rollingMonths: null,
    baseline: 41,
    baselineOn: '2024-12-31',
    baselineNote: '',
    target: 75,
    targetOn: '2027-08-31',
    milestones: [],
    threshold: null,
    thresholdWords: '',
    tolerance: 3,
    actions: [],
    sections: [],
    isSmallNumberRisk: false,
    isActive: true,
    order: Number(key.replaceAll(/\D/g, '')) || 1,
    ...given,
  };
}

/** The value of a measure in a period, as the library has it. */
export function valueOf(
  key: string,
  period: string,
  value: number | null,
  given: Partial<MeasureValue> = {},
  yearEnd: YearEnd = 8,
): MeasureValue {
  const found = readMeasurePeriod(period, yearEnd);
  if (found.kind !== 'read') throw new Error(`no period: ${period}`);
  const blank = blankValue(key, found.period, given.series ?? actualSeries);
  return {
    ...blank,
    row: storedRow(blank.id),
    value,
    enteredBy: 'lead',
    enteredAt: '2026-06-10T09:00:00.000Z',
    ...given,
  };
}

/** A plan with measures and their values; the lead has a deputy, and 'admin' is an admin. */
export function measured(
  measures: readonly Measure[],
  values: readonly MeasureValue[] = [],
  given: Partial<Snapshot> = {},
): Snapshot {
  const people = [
    person('lead', { deputies: [{ key: 'stand-in', from: '2026-01-01', until: null }] }),
    person('stand-in'),
    person('other'),
    person('team', { kind: 'group', updaters: ['other'] }),
    person('admin', { role: 'admin' }),
  ];
  return planWith([action('1.1.1'), action('1.1.2')], [], {
    people: new Map(people.map((one) => [one.key, one])),
    measures: new Map(measures.map((one) => [one.key, one])),
    measureValues: new Map(values.map((one) => [one.id, one])),
    ...given,
  });
}

/** Whoever has this key in these plans. */
export function whoIs(snapshot: Snapshot, key: string) {
  const found = snapshot.people.get(key);
  if (found === undefined) throw new Error(`nobody is ${key}`);
  return found;
}
