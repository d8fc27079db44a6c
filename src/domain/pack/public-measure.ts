import { addDays, type CivilDate } from '#domain/date.ts';
import { fewWords, suppressed } from '#domain/measure/measure-figure.ts';
import { nextPeriod } from '#domain/measure/measure-period.ts';
import type { Reading } from '#domain/measure/measure-reading.ts';
import {
  ratingWords,
  sayAim,
  sayExpected,
  sayPeriodInFull,
  sayValue,
} from '#domain/measure/measure-words.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { PackFigure, PackMeasure, PackPoint } from './pack-register-parts.ts';

/** What stands in place of a value before the current one where there is none. */
export const noEarlierWords = 'No earlier value';

/**
 * A measure of a pack as everybody may read it: without owner and notes, and where small counts may tell who a child is,
 * without them and all that would tell them: their change, their rating, their sentence. A figure that publicOf has taken
 * out already stays a figure that is not told, and is none that is awaited.
 */
export function publicMeasure(told: PackMeasure, reading: Reading, asAt: CivilDate): PackMeasure {
  const { measure } = reading;
  const open = { ...told, owner: '', note: '' };
  if (!measure.isSmallNumberRisk) return open;
  const [previous, current] = lastTwo(reading.values);
  const hidden = {
    current: hiddenWords(measure, current),
    previous: hiddenWords(measure, previous),
    baseline: hiddenBaseline(measure),
  };
  const isChangeHidden = hidden.current !== null || hidden.previous !== null;
  const isReadingHidden = hidden.current !== null || hidden.baseline !== null;
  const figure = hidden.current ?? sayValue(measure, current);
  const plain = [figure.charAt(0).toUpperCase() + figure.slice(1), sayAim(reading)];
  const values = new Map(reading.values.map((value) => [value.endsOn, value]));
  return {
    ...open,
    ...(hidden.current === null || current === null ? {} : periodOf(measure, current)),
    ...awaitedOf(told, reading, asAt),
    baseline: masked(told.baseline, hidden.baseline, measure.baselineOn),
    previous: toldFigure(measure, previous, hidden.previous) ?? noEarlier,
    current: toldFigure(measure, current, hidden.current) ?? told.current,
    ...(isChangeHidden ? { sincePrevious: '', sense: 'none' } : {}),
    ...(isReadingHidden
      ? { sinceBaseline: '', reading: plain.filter((words) => words !== '').join('; ') }
      : {}),
    ...(hidden.current === null ? {} : { rating: 'none', ratingWords: ratingWords.none }),
    points: told.points.map((point) => publicPoint(measure, values.get(point.endsOn) ?? null, point)),
  };
}

// as readingOf finds them, but for what is withheld, which is there
function lastTwo(values: readonly MeasureValue[]): readonly [MeasureValue | null, MeasureValue | null] {
  const isThere = ({ value, note }: MeasureValue) => value !== null || isWithheld(note);
  const upToCurrent = values.slice(0, values.findLastIndex(isThere) + 1);
  const brokenAt = upToCurrent.findLastIndex((value) => value.isBreak);
  const comparable = upToCurrent.slice(Math.max(0, brokenAt)).filter(isThere);
  return [comparable.at(-2) ?? null, comparable.at(-1) ?? null];
}

function periodOf(measure: Measure, { period, endsOn, isProvisional }: MeasureValue) {
  return { period: sayPeriodInFull(measure, { words: period, endsOn }), isProvisional };
}

// a value that is withheld is there, so that the one after it is waited for
function awaitedOf(
  { isAwaited, expected }: PackMeasure,
  { measure, values }: Reading,
  asAt: CivilDate,
): Pick<PackMeasure, 'isAwaited' | 'expected'> {
  const last = values.at(-1);
  if (last === undefined || last.value !== null || !isWithheld(last.note)) return { isAwaited, expected };
  const period = nextPeriod(measure.frequency, last.endsOn);
  if (period === null) return { isAwaited: false, expected: '' };
  const next = { ...period, dueOn: addDays(period.endsOn, measure.lagDays) };
  return { isAwaited: next.dueOn < asAt, expected: sayExpected({ measure, next }) };
}

function publicPoint(measure: Measure, value: MeasureValue | null, point: PackPoint): PackPoint {
  const forecast = { value: point.forecast, numerator: null, denominator: null };
  return {
    ...point,
    actual: value !== null && hiddenWords(measure, value) !== null ? null : point.actual,
    forecast: figureHidden(measure, forecast) === null ? point.forecast : null,
  };
}

// what stands in place of a figure that must not be told; null where it may, or there is none
function hiddenWords(measure: Measure, value: MeasureValue | null): string | null {
  if (value === null) return null;
  return value.value === null && isWithheld(value.note) ? value.note : figureHidden(measure, value);
}

function figureHidden(
  measure: Measure,
  value: Pick<MeasureValue, 'value' | 'numerator' | 'denominator'>,
): string | null {
  const { figure } = suppressed(value, measure);
  return isWithheld(figure) ? figure : null;
}

// of a baseline with a day and no figure nothing says that there never was one
function hiddenBaseline(measure: Measure): string | null {
  const { baseline, baselineOn } = measure;
  const isHidden =
    baseline === null
      ? baselineOn !== null
      : figureHidden(measure, { value: baseline, numerator: null, denominator: null }) !== null;
  return isHidden ? 'Not published' : null;
}

function isWithheld(words: string): boolean {
  return words === fewWords || words === 'suppressed';
}

const noEarlier: PackFigure = { value: null, words: noEarlierWords, on: null };

function toldFigure(measure: Measure, value: MeasureValue | null, hidden: string | null): PackFigure | null {
  if (value === null) return null;
  return {
    value: hidden === null ? value.value : null,
    words: hidden ?? sayValue(measure, value),
    on: value.endsOn,
  };
}

function masked(figure: PackFigure, words: string | null, on: CivilDate | null): PackFigure {
  return words === null ? figure : { value: null, words, on };
}
