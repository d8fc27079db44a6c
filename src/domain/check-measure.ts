import { checkLength, checkLine } from './check-text.ts';
import { isCivilDate } from './date.ts';
import { forecastSeries, type Measure, type MeasureValue } from './measure.ts';
import { refusal, type Refusal } from './refusal.ts';
import type { Snapshot } from './snapshot.ts';

/** Longest texts of a measure and its values, in characters, and most milestones. */
export const measureLimits = { title: 255, word: 255, text: 5_000, note: 2_000, milestones: 12 } as const;

/**
 * The rules of a measure, each at its field. Refuses not-given, text-too-long, date-invalid, figure-range for a figure its
 * unit cannot have, decimals-range, range-backwards, target-missing-date, person-unknown, action-unknown, section-unknown.
 */
export function checkMeasure(snapshot: Snapshot, measure: Measure): readonly Refusal[] {
  const { polarity, rangeLow, rangeHigh, unitKind } = measure;
  return [
    ...checkLine(measure.title, 'title', measureLimits.title),
    ...checkLength(measure.definition, 'definition', measureLimits.text),
    ...(['unit', 'source', 'baselineNote', 'thresholdWords'] as const).flatMap((field) =>
      checkLength(measure[field], field, measureLimits.word),
    ),
    ...(unitKind !== 'percent' && unitKind !== 'count' && measure.unit.trim() === ''
      ? [refusal('not-given', 'unit')]
      : []),
    ...(Number.isInteger(measure.decimals) && measure.decimals >= 0 && measure.decimals <= 4
      ? []
      : [refusal('decimals-range', 'decimals')]),
    ...(['baseline', 'target', 'threshold', 'rangeLow', 'rangeHigh'] as const).flatMap((field) =>
      checkFigure(measure, measure[field], field),
    ),
    ...(measure.tolerance !== null && measure.tolerance < 0 ? [refusal('figure-range', 'tolerance')] : []),
    ...(polarity === 'within' && (rangeLow === null || rangeHigh === null)
      ? [refusal('not-given', rangeLow === null ? 'rangeLow' : 'rangeHigh')]
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
    ...measure.milestones.flatMap(({ on, value }, index) => [
      ...(isCivilDate(on) ? [] : [refusal('date-invalid', `milestones.${String(index)}`)]),
      ...checkFigure(measure, value, `milestones.${String(index)}`),
    ]),
    ...(measure.owner === null || snapshot.people.has(measure.owner)
      ? []
      : [refusal('person-unknown', 'owner', { person: measure.owner })]),
    ...measure.actions
      .filter((ref) => !snapshot.actions.has(ref))
      .map((ref) => refusal('action-unknown', 'actions', { ref })),
    ...measure.sections
      .filter((key) => !snapshot.sections.has(key))
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
 * The rules of one value, each at its field. Refuses measure-unknown, not-given for the period, date-invalid,
 * value-in-future for anything but a forecast, figure-range, denominator-zero, rate-mismatch where a percentage is not
 * what its numerator and denominator give, text-too-long.
 */
export function checkValue(snapshot: Snapshot, value: MeasureValue, today: string): readonly Refusal[] {
  const measure = snapshot.measures.get(value.measure);
  if (measure === undefined) return [refusal('measure-unknown', 'measure', { measure: value.measure })];
  const { numerator, denominator } = value;
  return [
    ...checkLine(value.period, 'period', measureLimits.word),
    ...checkLine(value.series, 'series', measureLimits.word),
    ...(isCivilDate(value.endsOn) ? [] : [refusal('date-invalid', 'endsOn')]),
    ...(value.series !== forecastSeries && value.endsOn > today
      ? [refusal('value-in-future', 'endsOn')]
      : []),
    ...checkFigure(measure, value.value, 'value'),
    ...(numerator !== null && numerator < 0 ? [refusal('figure-range', 'numerator')] : []),
    ...(denominator !== null && denominator <= 0 ? [refusal('denominator-zero', 'denominator')] : []),
    ...checkRate(measure, value),
    ...checkLength(value.note, 'note', measureLimits.note),
  ];
}

// one unit of the last shown place more or less is rounding
function checkRate(measure: Measure, { value, numerator, denominator }: MeasureValue): readonly Refusal[] {
  if (measure.unitKind !== 'percent' || value === null || numerator === null || denominator === null)
    return [];
  if (denominator <= 0) return [];
  const rate = (100 * numerator) / denominator;
  return Math.abs(rate - value) > 10 ** -measure.decimals
    ? [refusal('rate-mismatch', 'value', { rate: rate.toFixed(measure.decimals) })]
    : [];
}
