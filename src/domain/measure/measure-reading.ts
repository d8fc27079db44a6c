import { addDays, type CivilDate } from '#domain/date.ts';
import { nextPeriod, type MeasurePeriod } from './measure-period.ts';
import { actualSeries, type DatedValue, type Measure, type MeasureValue } from './measure.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** How a figure compares with an earlier one, in the sense of the measure: better, worse, the same, or neither. */
export type Sense = 'better' | 'worse' | 'same' | 'none';

/** A figure beside another: `difference` is the later less the earlier one. */
export type Comparison = {
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly sense: Sense;
};

/** How the current value stands to what is aimed at by now; 'none' where nothing can be said. */
export type TargetRating = 'met' | 'close' | 'missed' | 'none';

/** A period whose value is not known yet, and the last day by which it should be. */
export type Awaited = MeasurePeriod & { readonly dueOn: CivilDate };

/** Everything a measure says on a day. */
export type Reading = {
  readonly measure: Measure;
  /** Its actual values, oldest first; one that is not available stands with a null. */
  readonly values: readonly MeasureValue[];
  /** The last value that is available. */
  readonly current: MeasureValue | null;
  /** The available value before the current one, of the same definition. */
  readonly previous: MeasureValue | null;
  /** The best and the worst since the baseline or the last change of definition. */
  readonly best: MeasureValue | null;
  readonly worst: MeasureValue | null;
  readonly sinceBaseline: Comparison | null;
  readonly sincePrevious: Comparison | null;
  /** What is aimed at by the day of the current value: a milestone that has come due, else the target. */
  readonly aim: DatedValue | null;
  readonly rating: TargetRating;
  /** The value from which on the definition is another than at the baseline: the two are not compared. */
  readonly brokenBy: MeasureValue | null;
  /** The period that is told of next; null before the first value and where values come irregularly. */
  readonly next: Awaited | null;
  /** True when the last day for it has passed. */
  readonly isOverdue: boolean;
};

/** The values of each measure and line, oldest first. */
export function valuesByMeasure(
  snapshot: Snapshot,
): ReadonlyMap<string, ReadonlyMap<string, readonly MeasureValue[]>> {
  const known = indexed.get(snapshot.measureValues);
  if (known !== undefined) return known;
  const byMeasure = new Map<string, Map<string, MeasureValue[]>>();
  for (const value of snapshot.measureValues.values()) {
    const lines = byMeasure.get(value.measure) ?? new Map<string, MeasureValue[]>();
    byMeasure.set(value.measure, lines);
    const line = lines.get(value.series);
    if (line) line.push(value);
    else lines.set(value.series, [value]);
  }
  for (const lines of byMeasure.values())
    for (const line of lines.values()) line.sort((a, b) => a.endsOn.localeCompare(b.endsOn));
  indexed.set(snapshot.measureValues, byMeasure);
  return byMeasure;
}

/** The measures in use, in their order. */
export function measuresInOrder(snapshot: Snapshot): readonly Measure[] {
  return [...snapshot.measures.values()]
    .filter((measure) => measure.isActive)
    .sort((a, b) => a.order - b.order || compareRefs(a.key, b.key));
}

/** What the measures that an action should move say on a day, in their order. */
export function readingsFor(snapshot: Snapshot, ref: string, today: CivilDate): readonly Reading[] {
  return measuresInOrder(snapshot)
    .filter((measure) => measure.actions.includes(ref))
    .map((measure) => readingOf(snapshot, measure, today));
}

/** What a measure says on a day: values that end later are not known yet. */
export function readingOf(snapshot: Snapshot, measure: Measure, today: CivilDate): Reading {
  const line = valuesByMeasure(snapshot).get(measure.key)?.get(actualSeries) ?? [];
  const values = line.filter((value) => value.endsOn <= today);
  const currentAt = values.findLastIndex(isAvailable);
  const current = values[currentAt] ?? null;
  const upToCurrent = values.slice(0, currentAt + 1);
  // what came before a change of definition is another measure
  const brokenAt = upToCurrent.findLastIndex((value) => value.isBreak);
  const comparable = upToCurrent.slice(Math.max(0, brokenAt)).filter(isAvailable);
  const brokenBy = upToCurrent[brokenAt] ?? null;
  const isBroken = brokenBy !== null && (measure.baselineOn === null || brokenBy.endsOn > measure.baselineOn);
  const previous = comparable.at(-2) ?? null;
  const since = comparable.filter(
    (value) => measure.baselineOn === null || value.endsOn >= measure.baselineOn,
  );
  const aim = current === null ? null : aimOn(measure, current.endsOn);
  const next = awaited(measure, values);
  return {
    measure,
    values,
    current,
    previous,
    best: bestOf(measure, since, -1),
    worst: bestOf(measure, since, 1),
    sinceBaseline:
      isBroken || measure.baseline === null || current === null
        ? null
        : compare(measure, measure.baseline, current.value),
    sincePrevious:
      previous === null || current === null ? null : compare(measure, previous.value, current.value),
    aim,
    rating: rate(measure, current?.value ?? null, aim?.value ?? null),
    brokenBy: isBroken ? brokenBy : null,
    next,
    isOverdue: next !== null && next.dueOn < today,
  };
}

/** What is aimed at by a day: the last milestone that has come due, else the target; null without either. */
export function aimOn(measure: Measure, day: CivilDate): DatedValue | null {
  const target =
    measure.target === null ? null : { on: measure.targetOn ?? '', value: measure.target, words: 'target' };
  const isTargetDue = target !== null && target.on !== '' && target.on <= day;
  if (isTargetDue) return target;
  const due = measure.milestones.filter((one) => one.on <= day);
  return due.length === 0 ? target : due.reduce((last, one) => (one.on >= last.on ? one : last));
}

/** How good a figure is in the sense of the measure: the lower the better; null where neither way is good. */
export function badnessOf(measure: Measure, value: number): number | null {
  switch (measure.polarity) {
    case 'higher':
      return -value;
    case 'lower':
      return value;
    case 'within':
      return Math.max((measure.rangeLow ?? value) - value, value - (measure.rangeHigh ?? value), 0);
    case 'context':
      return null;
  }
}

/** Two figures compared in the sense of the measure. */
export function compare(measure: Measure, from: number | null, to: number | null): Comparison | null {
  if (from === null || to === null) return null;
  const [before, after] = [badnessOf(measure, from), badnessOf(measure, to)];
  const sense: Sense =
    before === null || after === null
      ? 'none'
      : after === before
        ? 'same'
        : after < before
          ? 'better'
          : 'worse';
  // figures have few decimals; their difference must not show what binary fractions add
  return { from, to, difference: Number((to - from).toFixed(6)), sense };
}

/** How a figure stands to what is aimed at. 'close' is within the tolerance, in the measure's own unit. */
export function rate(measure: Measure, value: number | null, aim: number | null): TargetRating {
  if (value === null || measure.polarity === 'context') return 'none';
  if (measure.polarity === 'within') {
    if (measure.rangeLow === null && measure.rangeHigh === null) return 'none';
    const beyond = badnessOf(measure, value) ?? 0;
    return beyond === 0 ? 'met' : beyond <= (measure.tolerance ?? 0) ? 'close' : 'missed';
  }
  if (aim === null) return 'none';
  const short = Number((measure.polarity === 'higher' ? aim - value : value - aim).toFixed(6));
  return short <= 0 ? 'met' : short <= (measure.tolerance ?? 0) ? 'close' : 'missed';
}

/** True when the last comparison says that it went the wrong way. */
export function isFalling(reading: Reading): boolean {
  return reading.sincePrevious?.sense === 'worse';
}

// a value that is entered as not available is still waited for; after any other one, the next is
function awaited(measure: Measure, values: readonly MeasureValue[]): Awaited | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  const period: MeasurePeriod | null =
    last.value === null
      ? { words: last.period, endsOn: last.endsOn }
      : nextPeriod(measure.frequency, last.endsOn);
  return period === null ? null : { ...period, dueOn: addDays(period.endsOn, measure.lagDays) };
}

function isAvailable(value: MeasureValue): boolean {
  return value.value !== null;
}

function bestOf(measure: Measure, values: readonly MeasureValue[], sign: 1 | -1): MeasureValue | null {
  let found: { readonly value: MeasureValue; readonly badness: number } | null = null;
  for (const value of values) {
    const badness = value.value === null ? null : badnessOf(measure, value.value);
    if (badness !== null && (found === null || sign * badness > sign * found.badness))
      found = { value, badness };
  }
  return found?.value ?? null;
}

// values are many; a plan that is put together anew with the same ones keeps its index
const indexed = new WeakMap<
  Snapshot['measureValues'],
  ReadonlyMap<string, ReadonlyMap<string, readonly MeasureValue[]>>
>();
