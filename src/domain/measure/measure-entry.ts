import { capacityFor } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import {
  periodEnding,
  readMeasurePeriod,
  yearEndOf,
  type MeasurePeriod,
  type ReadPeriod,
  type YearEnd,
} from './measure-period.ts';
import { valuesByMeasure } from './measure-reading.ts';
import { actualSeries, type Measure, type MeasureValue } from './measure.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** True for whoever may enter values of a measure: admins, its owner, and whoever updates or deputises for its owner. */
export function mayEnter(
  { owner }: Pick<Measure, 'owner'>,
  me: Person,
  people: ReadonlyMap<string, Person>,
  today: CivilDate,
): boolean {
  return capacityFor({ leads: owner === null ? [] : [owner] }, me, people, today) !== null;
}

/** The key of a value: one for each measure, line and period, by the last day of the period. */
export function valueId(measure: string, series: string, endsOn: string): string {
  return `${measure} ${series} ${endsOn}`;
}

/**
 * The period that words name for a measure. '2025/26' is the year its periods belong to; the last day of a month
 * is that month, term or year where its values come so; a period that has a value keeps the words of that value.
 */
export function periodFor(snapshot: Snapshot, measure: Measure, series: string, text: string): ReadPeriod {
  const found = readMeasurePeriod(text, yearOf(snapshot, measure, series));
  if (found.kind !== 'read') return found;
  return { kind: 'read', period: sameAs(snapshot, measure, series, found.period) };
}

// terms are those of the school year and quarters those of the financial one; a month is in both
function yearOf(snapshot: Snapshot, measure: Measure, series: string): YearEnd | null {
  switch (measure.frequency) {
    case 'termly':
      return 8;
    case 'quarterly':
      return 3;
    case 'annual':
    case 'irregular': {
      const line = valuesByMeasure(snapshot).get(measure.key)?.get(series) ?? [];
      return yearEndOf([...line.map((value) => value.endsOn).toReversed(), measure.baselineOn]);
    }
    default:
      return null;
  }
}

function sameAs(snapshot: Snapshot, measure: Measure, series: string, period: MeasurePeriod): MeasurePeriod {
  const { endsOn } = period;
  const known = snapshot.measureValues.get(valueId(measure.key, series, endsOn));
  if (known !== undefined) return { words: known.period, endsOn };
  const isDay = /^\d/.test(period.words) && period.words.includes(' ');
  if (!isDay) return period;
  if (measure.frequency === 'weekly') return { words: `Week ending ${period.words}`, endsOn };
  return measure.frequency === 'irregular' ? period : periodEnding(endsOn, measure.frequency);
}

/** A value with nothing but its figure, to be entered. Who and when is put in when it is decided. */
export function blankValue(
  measure: string,
  period: MeasurePeriod,
  series: string = actualSeries,
): MeasureValue {
  return {
    row: null,
    id: valueId(measure, series, period.endsOn),
    measure,
    series,
    period: period.words,
    endsOn: period.endsOn,
    value: null,
    numerator: null,
    denominator: null,
    isProvisional: false,
    isBreak: false,
    note: '',
    enteredBy: '',
    enteredAt: '',
  };
}
