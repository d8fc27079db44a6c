import type { Measure, MeasureValue } from './measure.ts';

/** What says how a measure's figures are written. */
export type FigureKind = Pick<Measure, 'unitKind' | 'unit' | 'decimals'>;

/** What stands in place of a count of 1 to 4 where it must not be told. */
export const fewWords = 'fewer than 5';

/** A figure in words of its unit: '63%', '4,910', '£78.6 million', '74 weeks', '118 per 10,000'. */
export function sayFigure(measure: FigureKind, value: number): string {
  const { unitKind, unit } = measure;
  const number = sayNumber(Math.abs(value), measure.decimals);
  const sign = value < 0 && Number(value.toFixed(measure.decimals)) !== 0 ? '−' : '';
  if (unitKind === 'percent') return `${sign}${number}%`;
  if (unitKind === 'money') return `${sign}£${number}${unit.replace(/^£\s*/, ' ').trimEnd()}`;
  const words = unitKind === 'duration' && number === '1' ? unit.replace(/s$/, '') : unit;
  return `${sign}${number}${words === '' ? '' : ` ${words}`}`;
}

/** A figure without its unit, as a column of a table shows it: '63%' keeps its sign, '74 weeks' is '74'. */
export function sayBareFigure(measure: FigureKind, value: number): string {
  return sayFigure({ ...measure, unit: measure.unitKind === 'money' ? '£' : '' }, value);
}

/** What the figures of a measure are, for the head of a column or an axis: '%', '£ million', 'Weeks', 'Number'. */
export function sayUnit({ unitKind, unit }: FigureKind): string {
  if (unitKind === 'percent') return '%';
  return unit === '' ? 'Number' : unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** How far two figures are apart, without direction: '22 percentage points', '470', '£3.6 million'. */
export function sayDistance(measure: FigureKind, difference: number): string {
  const distance = Math.abs(difference);
  if (measure.unitKind !== 'percent') return sayFigure(measure, distance);
  const number = sayNumber(distance, measure.decimals);
  return `${number} percentage ${number === '1' ? 'point' : 'points'}`;
}

/**
 * By how much of the earlier figure a later one differs, in per cent to one decimal: 4,910 to 5,380 is 9.6. Null from 0,
 * from below 0, and for percentages, which differ in percentage points.
 */
export function percentageChange(measure: FigureKind, from: number, to: number): number | null {
  if (measure.unitKind === 'percent' || from <= 0) return null;
  return Number(((100 * (to - from)) / from).toFixed(1));
}

/** 'n = 530'; '' without a denominator. */
export function sayDenominator({ denominator }: Pick<MeasureValue, 'denominator'>): string {
  return denominator === null ? '' : `n = ${sayNumber(denominator, 0)}`;
}

/** '142' or '0.5': a whole number with thousands, else with the decimals it has, at most four. */
export function sayCount(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}

/** A value as it may leave the partnership; `figure` is '' where it is not available. */
export type PublicFigure = {
  readonly figure: string;
  readonly numerator: string;
  readonly denominator: string;
};

/**
 * A value for outputs that anybody may read. Where small numbers may tell who a child is, counts of 1 to 4 become 'fewer
 * than 5', and a rate is suppressed with its numerator where either would tell such a count, or one of those left over.
 * Other measures come through as they are. (Counts below 5 with other data may identify: ICO and DfE practice.)
 */
export function suppressed(
  value: Pick<MeasureValue, 'value' | 'numerator' | 'denominator'>,
  measure: FigureKind & Pick<Measure, 'isSmallNumberRisk'>,
): PublicFigure {
  const { numerator, denominator } = value;
  const isTold = measure.isSmallNumberRisk && tellsFew(value, measure);
  const isCount = measure.unitKind === 'count';
  const isFigureHidden = isCount ? measure.isSmallNumberRisk && isFew(value.value) : isTold;
  const say = (count: number | null): string =>
    count === null ? '' : measure.isSmallNumberRisk && isFew(count) ? fewWords : sayCount(count);
  const figure = value.value === null ? '' : sayFigure(measure, value.value);
  return {
    figure: isFigureHidden && figure !== '' ? (isCount ? fewWords : 'suppressed') : figure,
    numerator: isTold && numerator !== null && !isFew(numerator) ? 'suppressed' : say(numerator),
    denominator: say(denominator),
  };
}

// of what is counted or of what is left over: by the numbers themselves, or by a percentage of a known number
function tellsFew(
  { value, numerator, denominator }: Pick<MeasureValue, 'value' | 'numerator' | 'denominator'>,
  { unitKind }: FigureKind,
): boolean {
  if (isFew(numerator) || isFew(denominator)) return true;
  if (denominator === null) return false;
  const implied = unitKind !== 'percent' || value === null ? null : Math.round((value * denominator) / 100);
  return [numerator, implied].some((part) => part !== null && (isFew(part) || isFew(denominator - part)));
}

function isFew(count: number | null): boolean {
  return count !== null && count > 0 && count < 5;
}

function sayNumber(value: number, decimals: number): string {
  const known = formats.get(decimals);
  if (known !== undefined) return known.format(value);
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made.format(value);
}

// making one takes a hundred times as long as using it
const formats = new Map<number, Intl.NumberFormat>();
