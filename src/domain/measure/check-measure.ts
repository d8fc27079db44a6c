import { checkLength, checkLine } from '#domain/check-text.ts';
import { isCivilDate } from '#domain/date.ts';
import { readMeasurePeriod, yearEndOf } from './measure-period.ts';
import { forecastSeries, type Measure, type MeasureValue } from './measure.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Longest texts of a measure and its values, in characters, and most milestones. */
export const measureLimits = {
  title: 255,
  word: 255,
  series: 100,
  text: 5_000,
  note: 2_000,
  milestones: 12,
  lagDays: 730,
  rollingMonths: 60,
} as const;

/**
 * The rules of a measure, each at its field. Refuses not-given, text-too-long, date-invalid, figure-range for a figure its
 * unit cannot have, decimals-range, days-range, months-range, range-backwards, too-many-milestones, person-unknown,
 * action-unknown and section-unknown for links that were not there before.
 */
export function checkMeasure(snapshot: Snapshot, measure: Measure): readonly Refusal[] {
  const { polarity, rangeLow, rangeHigh, unitKind, tolerance, rollingMonths } = measure;
  // what a measure was linked to may have left the plan since, and must not keep its other fields from being saved
  const before = snapshot.measures.get(measure.key);
  return [
    ...checkLine(measure.title, 'title', measureLimits.title),
    ...checkLength(measure.definition, 'definition', measureLimits.text),
    ...(['unit', 'source', 'baselineNote', 'thresholdWords'] as const).flatMap((field) =>
      checkLength(measure[field], field, measureLimits.word),
    ),
    ...(unitKind !== 'percent' && unitKind !== 'count' && measure.unit.trim() === ''
      ? [refusal('not-given', 'unit', { what: 'unit' })]
      : []),
    ...(isWhole(measure.decimals, 0, 4) ? [] : [refusal('decimals-range', 'decimals')]),
    ...(['baseline', 'target', 'threshold', 'rangeLow', 'rangeHigh'] as const).flatMap((field) =>
      checkFigure(measure, measure[field], field),
    ),
    ...(tolerance !== null && !(Number.isFinite(tolerance) && tolerance >= 0)
      ? [refusal('figure-range', 'tolerance', { unit: 'number', value: String(tolerance) })]
      : []),
    ...(isWhole(measure.lagDays, 0, measureLimits.lagDays)
      ? []
      : [refusal('days-range', 'lagDays', { limit: measureLimits.lagDays })]),
    ...(rollingMonths === null || isWhole(rollingMonths, 2, measureLimits.rollingMonths)
      ? []
      : [refusal('months-range', 'rollingMonths', { limit: measureLimits.rollingMonths })]),
    ...(polarity === 'within' && (rangeLow === null || rangeHigh === null)
      ? [rangeLow === null ? 'rangeLow' : 'rangeHigh'].map((what) => refusal('not-given', what, { what }))
      : []),
    ...(rangeLow !== null && rangeHigh !== null && rangeLow > rangeHigh
      ? [refusal('range-backwards', 'rangeHigh')]
      : []),
    ...(['baselineOn', 'targetOn'] as const).flatMap((field) => {
      const day = measure[field];
      return day === null || isCivilDate(day) ? [] : [refusal('date-invalid', field)];
    }),
    ...(measure.milestones.length > measureLimits.milestones
      ? [refusal('too-many-milestones', 'milestones', { limit: measureLimits.milestones })]
      : []),
    ...measure.milestones.flatMap(({ on, value, words }, index) => [
      ...(isCivilDate(on) ? [] : [refusal('date-invalid', `milestones.${String(index)}.on`)]),
      ...checkFigure(measure, value, `milestones.${String(index)}.value`),
      ...checkLength(words, `milestones.${String(index)}.words`, measureLimits.word),
    ]),
    ...(measure.owner === null || measure.owner === before?.owner || snapshot.people.has(measure.owner)
      ? []
      : [refusal('person-unknown', 'owner', { person: measure.owner })]),
    ...measure.actions
      .filter((ref) => !snapshot.actions.has(ref) && before?.actions.includes(ref) !== true)
      .map((ref) => refusal('action-unknown', 'actions', { ref })),
    ...measure.sections
      .filter((key) => !snapshot.sections.has(key) && before?.sections.includes(key) !== true)
      .map((section) => refusal('section-unknown', 'sections', { section })),
  ];
}

/** Refuses figure-range at the field for a figure that the measure's unit cannot have, such as 140% or -3 children. */
export function checkFigure(
  measure: Pick<Measure, 'unitKind'>,
  value: number | null,
  field: string,
): readonly Refusal[] {
  if (value === null) return [];
  const { unitKind } = measure;
  const isFine =
    Number.isFinite(value) &&
    (unitKind === 'money' || value >= 0) &&
    (unitKind !== 'percent' || value <= 100) &&
    (unitKind !== 'count' || Number.isInteger(value));
  return isFine ? [] : [refusal('figure-range', field, { unit: unitKind, value: String(value) })];
}

/**
 * The rules of one value, each at its field. Refuses measure-unknown, not-given for the period, period-unread where its
 * words name another last day, value-in-future for anything but a forecast, figure-range, denominator-zero,
 * numerator-more, rate-mismatch where a percentage is not what its numerator and denominator give, text-too-long.
 */
export function checkValue(snapshot: Snapshot, value: MeasureValue, today: string): readonly Refusal[] {
  const measure = snapshot.measures.get(value.measure);
  if (measure === undefined) return [refusal('measure-unknown', 'measure', { measure: value.measure })];
  const { numerator, denominator } = value;
  return [
    ...checkPeriod(snapshot, value, today),
    ...checkLine(value.series, 'series', measureLimits.series),
    ...checkFigure(measure, value.value, 'value'),
    ...(numerator !== null && !(Number.isFinite(numerator) && numerator >= 0)
      ? [refusal('figure-range', 'numerator', { unit: 'number', value: String(numerator) })]
      : []),
    ...(denominator !== null && !(Number.isFinite(denominator) && denominator > 0)
      ? [refusal('denominator-zero', 'denominator')]
      : []),
    ...checkRate(measure, value),
    ...checkLength(value.note, 'note', measureLimits.note),
  ];
}

function checkPeriod(snapshot: Snapshot, value: MeasureValue, today: string): readonly Refusal[] {
  const { id, period, endsOn, series } = value;
  const given = checkLine(period, 'period', measureLimits.word);
  if (given.length > 0) return given;
  const found = readMeasurePeriod(period, yearEndOf([endsOn]));
  const isSame = found.kind === 'read' && found.period.endsOn === endsOn;
  // one that the plan already has is corrected under its own words, whatever they are
  if (!isCivilDate(endsOn) || (!isSame && !snapshot.measureValues.has(id)))
    return [refusal('period-unread', 'period', { period })];
  return series !== forecastSeries && endsOn > today
    ? [refusal('value-in-future', 'period', { period })]
    : [];
}

// one unit of the last shown place more or less is rounding
function checkRate(measure: Measure, { value, numerator, denominator }: MeasureValue): readonly Refusal[] {
  if (measure.unitKind !== 'percent' || value === null || numerator === null || denominator === null)
    return [];
  if (!(denominator > 0)) return [];
  if (numerator > denominator) return [refusal('numerator-more', 'numerator')];
  const rate = (100 * numerator) / denominator;
  return Math.abs(rate - value) > 10 ** -measure.decimals
    ? [refusal('rate-mismatch', 'value', { rate: rate.toFixed(measure.decimals) })]
    : [];
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
