import { checkValue } from '#domain/measure/check-measure.ts';
import type { CivilDate } from '#domain/date.ts';
import { readCountCell, readFigureCell, type ReadCell } from '#domain/measure/measure-cell.ts';
import { blankValue, periodFor } from '#domain/measure/measure-entry.ts';
import { sayBareFigure, sayCount } from '#domain/measure/measure-figure.ts';
import { readMeasurePeriod } from '#domain/measure/measure-period.ts';
import { readingOf, valuesByMeasure } from '#domain/measure/measure-reading.ts';
import { actualSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** A value as it is being typed. */
export type EntryDraft = {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly isProvisional: boolean;
  readonly isBreak: boolean;
  readonly note: string;
};

/** What a form of values comes to: the values to save, and every rule that says no, at '<place>.<field>'. */
export type ReadEntries = { readonly values: readonly MeasureValue[]; readonly refusals: readonly Refusal[] };

const blank: EntryDraft = {
  value: '',
  numerator: '',
  denominator: '',
  isProvisional: false,
  isBreak: false,
  note: '',
};

/** What a form begins with for a measure: the value that the period already has, or nothing. */
export function draftOf(measure: Measure, known: MeasureValue | null): EntryDraft {
  if (known === null) return blank;
  const count = (number: number | null) => (number === null ? '' : sayCount(number));
  return {
    value: known.value === null ? 'n/a' : sayBareFigure(measure, known.value),
    numerator: count(known.numerator),
    denominator: count(known.denominator),
    isProvisional: known.isProvisional,
    isBreak: known.isBreak,
    note: known.note,
  };
}

/** The value that a measure already has for a period in people's own words; null for none. */
export function knownValue(
  snapshot: Snapshot,
  measure: Measure,
  series: string,
  period: string,
): MeasureValue | null {
  const found = periodFor(snapshot, measure, series, period);
  if (found.kind !== 'read') return null;
  return snapshot.measureValues.get(blankValue(measure.key, found.period, series).id) ?? null;
}

/** Reads what was typed of each measure for one period, in the order they are given. */
export function readEntries(
  snapshot: Snapshot,
  entries: readonly { readonly measure: Measure; readonly draft: EntryDraft }[],
  at: { readonly series: string; readonly period: string; readonly today: CivilDate },
): ReadEntries {
  const values: MeasureValue[] = [];
  const refusals: Refusal[] = [];
  if (readMeasurePeriod(at.period, 8).kind === 'unread')
    return {
      values,
      refusals: [
        at.period.trim() === ''
          ? refusal('not-given', 'period', { what: 'period' })
          : refusal('period-unread', 'period', { period: at.period.trim() }),
      ],
    };
  for (const [index, { measure, draft }] of entries.entries()) {
    const found = periodFor(snapshot, measure, at.series, at.period);
    if (found.kind !== 'read') {
      refusals.push(refusal('period-two-years', 'period', { period: at.period.trim() }));
      continue;
    }
    const field = (name: string) => `${String(index)}.${name}`;
    const read = readDraft(measure, draft);
    refusals.push(...read.refusals.map((one) => ({ ...one, field: field(one.field ?? 'value') })));
    const empty = blankValue(measure.key, found.period, at.series);
    const known = snapshot.measureValues.get(empty.id);
    const value: MeasureValue = { ...empty, row: known?.row ?? null, ...read.value };
    if (read.refusals.length === 0)
      refusals.push(
        ...checkValue(snapshot, value, at.today).map((one) => ({
          ...one,
          // one period is given for all of them
          field: one.field === 'period' ? 'period' : field(one.field ?? 'value'),
        })),
      );
    values.push(value);
  }
  return { values, refusals };
}

/** True for a measure whose values come in periods like the one in words; for words that are no period, any does. */
export function fits(measure: Measure, period: string): boolean {
  const found = readMeasurePeriod(period, 8);
  if (found.kind !== 'read' || measure.frequency === 'irregular') return true;
  const { words, endsOn } = found.period;
  if (words.startsWith('Week')) return measure.frequency === 'weekly';
  if (words.includes('term')) return measure.frequency === 'termly';
  if (words.startsWith('Q')) return measure.frequency === 'quarterly';
  if (words.includes('year') || /^\d{4}$/.test(words)) return measure.frequency === 'annual';
  // the last day of a month may be that of a quarter, and a yearly count may fall in any month
  if (/^\d/.test(words)) return true;
  const isItsMonth = measure.baselineOn?.slice(5, 7) === endsOn.slice(5, 7);
  return measure.frequency === 'monthly' || (measure.frequency === 'annual' && isItsMonth);
}

/**
 * The period that is told of next by most of some measures: one that is over before one that is not, the later of two that
 * are over, because an old gap is seldom what somebody comes for, the nearer of two that are not; '' for none.
 */
export function usualPeriod(snapshot: Snapshot, measures: readonly Measure[], today: CivilDate): string {
  const found = new Map<string, { readonly endsOn: CivilDate; count: number }>();
  for (const measure of measures) {
    const { next } = readingOf(snapshot, measure, today);
    if (next === null) continue;
    const one = found.get(next.words) ?? { endsOn: next.endsOn, count: 0 };
    one.count += next.endsOn <= today ? measures.length : 1;
    found.set(next.words, one);
  }
  const [best] = [...found].sort(
    ([, one], [, other]) =>
      other.count - one.count || (one.endsOn <= today ? -1 : 1) * one.endsOn.localeCompare(other.endsOn),
  );
  return best?.[0] ?? '';
}

/** The last value of a line that is available; null for none. */
export function lastOf(snapshot: Snapshot, measure: Measure, series = actualSeries): MeasureValue | null {
  return (
    valuesByMeasure(snapshot)
      .get(measure.key)
      ?.get(series)
      ?.findLast((one) => one.value !== null) ?? null
  );
}

function readDraft(
  measure: Measure,
  draft: EntryDraft,
): { readonly value: Partial<MeasureValue>; readonly refusals: readonly Refusal[] } {
  const cells: readonly ReadCell[] = [
    readFigureCell(measure, draft.value),
    readCountCell(draft.numerator, 'numerator'),
    readCountCell(draft.denominator, 'denominator'),
  ];
  const [figure, numerator, denominator] = cells.map((cell) => (cell.kind === 'figure' ? cell : null));
  const refusals = cells.flatMap((cell) => (cell.kind === 'refused' ? [cell.refusal] : []));
  const isEmpty = cells[0]?.kind === 'empty';
  const [top, bottom] = [numerator?.value ?? null, denominator?.value ?? null];
  // where only the two parts are given, they are the percentage
  const worked =
    isEmpty && measure.unitKind === 'percent' && top !== null && bottom !== null && bottom > 0
      ? Number(((100 * top) / bottom).toFixed(measure.decimals))
      : null;
  return {
    value: {
      value: worked ?? figure?.value ?? null,
      numerator: top ?? figure?.numerator ?? null,
      denominator: bottom ?? figure?.denominator ?? null,
      isProvisional: draft.isProvisional || figure?.isProvisional === true,
      isBreak: draft.isBreak,
      note: draft.note === '' ? (figure?.note ?? '') : draft.note,
    },
    refusals:
      refusals.length === 0 && isEmpty && worked === null
        ? [refusal('not-given', 'value', { what: 'value' })]
        : refusals,
  };
}
