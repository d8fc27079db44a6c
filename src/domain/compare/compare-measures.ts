import { entriesBetween, type Entry, type EntryDifference } from './compare-entries.ts';
import {
  differing,
  fieldsBetween,
  pairs,
  storedBetween,
  withoutConsequences,
  type Difference,
  type Wording,
} from './compare-fields.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import type { Frozen } from '#domain/frozen/frozen-pack.ts';
import { sayFigure } from '#domain/measure/measure-figure.ts';
import { readingOf } from '#domain/measure/measure-reading.ts';
import { polarityWords, sayPeriod, sayValue } from '#domain/measure/measure-words.ts';
import { actualSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { postOf } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/** Compares the measures: what is current, aimed at and begun with, whatever else a measure says, and every one of its values. */
export function compareMeasures(a: Thawed, b: Thawed): readonly EntryDifference[] {
  return entriesBetween(entriesIn(a), entriesIn(b), (key) => {
    const [before, after] = [a.snapshot.measures.get(key), b.snapshot.measures.get(key)];
    if (before === undefined || after === undefined) return [];
    const fields = fieldsBetween(wording, [a.snapshot, before], [b.snapshot, after]);
    return [
      ...differing('Current value', sayCurrent(a, before), sayCurrent(b, after)),
      ...withoutConsequences(fields, causes),
      ...valuesBetween([a, before], [b, after]),
    ];
  });
}

type Side = readonly [thawed: Thawed, measure: Measure];

function entriesIn(thawed: Thawed): ReadonlyMap<string, Entry> {
  return new Map(
    [...thawed.snapshot.measures.values()].map((measure) => [
      measure.key,
      { title: measure.title, isInUse: measure.isActive, main: mainOf(thawed, measure) },
    ]),
  );
}

function mainOf(thawed: Thawed, measure: Measure): Entry['main'] {
  return [
    ['Title', measure.title],
    ['Definition', measure.definition],
    ['Current value', sayCurrent(thawed, measure)],
    ['Baseline', sayOn(measure, measure.baseline, measure.baselineOn)],
    ['Target', sayOn(measure, measure.target, measure.targetOn)],
  ];
}

function currentOf({ frozen, snapshot }: Thawed, measure: Measure): MeasureValue | null {
  return readingOf(snapshot, measure, frozen.facts.asAt).current;
}

function sayCurrent(thawed: Thawed, measure: Measure): string {
  const current = currentOf(thawed, measure);
  if (current === null) return '';
  const { period, endsOn } = current;
  return `${sayValue(measure, current)}, ${sayPeriod(measure, { words: period, endsOn })}`;
}

function sayOn(measure: Frozen<Measure>, value: number | null, on: CivilDate | null): string {
  if (value === null) return '';
  return `${sayFigure(measure, value)}${on === null ? '' : ` (${sayDate(on)})`}`;
}

function valuesBetween(before: Side, after: Side): readonly Difference[] {
  const [first, second] = [before, after].map(([thawed, measure]) => ({
    all: new Map(
      [...thawed.snapshot.measureValues.values()].flatMap((one) =>
        one.measure === measure.key ? [[one.id, one] as const] : [],
      ),
    ),
    current: currentOf(thawed, measure)?.id ?? '',
  }));
  if (first === undefined || second === undefined) return [];
  const isNews = first.current !== second.current;
  return pairs(first.all, second.all).flatMap((one) => {
    if (one.before !== null && one.after !== null) {
      const [was, is] = [one.before, one.after];
      return storedBetween(
        valueWording(before[1], after[1]),
        [before[0].snapshot, was],
        [after[0].snapshot, is],
      ).map((found) => ({ ...found, field: nameOf(is, found.field) }));
    }
    // what is current in the only pack that has it stands above
    if (isNews && (one.key === first.current || one.key === second.current)) return [];
    const words = ([, measure]: Side, value: MeasureValue | null) =>
      value === null ? '' : sayValue(measure, value);
    const known = one.before ?? one.after;
    return known === null
      ? []
      : [
          {
            field: nameOf(known, 'Value'),
            before: words(before, one.before),
            after: words(after, one.after),
          },
        ];
  });
}

// 'Value, May 2026', 'Value, England, May 2026'
function nameOf({ series, period }: MeasureValue, field: string): string {
  return [field, ...(series === actualSeries ? [] : [series]), period].join(', ');
}

function valueWording(was: Measure, is: Measure): Wording<Frozen<MeasureValue>, Snapshot> {
  const said = was === is ? was : is;
  return {
    id: 'Number',
    measure: 'Measure',
    series: 'Line',
    period: 'Period',
    endsOn: 'Last day of the period',
    value: ['Value', (_, { value }) => (value === null ? '' : sayFigure(said, value))],
    numerator: 'Numerator',
    denominator: 'Denominator',
    isProvisional: 'Provisional',
    isBreak: 'Definition changed',
    note: 'Note',
    enteredBy: ['Entered by', (plan, { enteredBy }) => postOf(plan, enteredBy)],
    enteredAt: 'Entered',
  };
}

const causes = { 'Day of the baseline': 'Baseline', 'Day of the target': 'Target' };

// nothing that the shape of a measure has can be forgotten here
const wording: Wording<Frozen<Measure>, Snapshot> = {
  key: 'Number',
  title: 'Title',
  definition: 'Definition',
  baseline: ['Baseline', (_, one) => sayOn(one, one.baseline, one.baselineOn)],
  baselineOn: 'Day of the baseline',
  baselineNote: 'Note on the baseline',
  target: ['Target', (_, one) => sayOn(one, one.target, one.targetOn)],
  targetOn: 'Day of the target',
  milestones: 'Milestones',
  threshold: 'Threshold',
  thresholdWords: 'Threshold in words',
  tolerance: 'Tolerance',
  unitKind: 'Kind of figure',
  unit: 'Unit',
  decimals: 'Decimals',
  polarity: ['Which way is good', (_, { polarity }) => polarityWords[polarity]],
  rangeLow: 'Lowest of the range',
  rangeHigh: 'Highest of the range',
  source: 'Source',
  owner: ['Owner', (plan, { owner }) => (owner === null ? '' : postOf(plan, owner))],
  frequency: 'How often',
  lagDays: 'Days until a value comes',
  rollingMonths: 'Months each value covers',
  actions: 'Actions it is about',
  sections: 'Headings it is about',
  isSmallNumberRisk: 'Small numbers are withheld',
  isActive: 'In use',
  order: 'Place among the measures',
};
