import type { CivilDate } from './date.ts';
import { fewWords, sayFigure, suppressed } from './measure-figure.ts';
import { pointsOf } from './measure-points.ts';
import { measuresInOrder, readingOf, valuesByMeasure, type Reading } from './measure-reading.ts';
import {
  polarityWords,
  ratingWords,
  sayAim,
  sayExpected,
  sayFromBaseline,
  sayFromPrevious,
  sayPeriod,
  sayReading,
  sayValue,
} from './measure-words.ts';
import { forecastSeries, type Measure, type MeasureValue } from './measure.ts';
import type { PackFigure, PackMeasure, PackPoint } from './pack-register-parts.ts';
import { postOf } from './post.ts';
import type { Snapshot } from './snapshot.ts';
import type { Thawed } from './thawed.ts';

/**
 * The measures in use in their order, as they read on the as-at day. In a public pack small counts are suppressed together
 * with everything that would tell them, and owners and notes are left out.
 */
export function measuresPart({ frozen, snapshot }: Thawed): readonly PackMeasure[] {
  const { asAt, audience } = frozen.facts;
  return measuresInOrder(snapshot).map((measure) => {
    const told = measureInPack(snapshot, measure, asAt);
    return audience === 'public' ? publicMeasure(snapshot, measure, asAt, told) : told;
  });
}

function measureInPack(snapshot: Snapshot, measure: Measure, asAt: CivilDate): PackMeasure {
  const reading = readingOf(snapshot, measure, asAt);
  const { current, previous } = reading;
  const forecasts = valuesByMeasure(snapshot).get(measure.key)?.get(forecastSeries) ?? [];
  return {
    key: measure.key,
    title: measure.title,
    definition: measure.definition,
    unit: measure.unitKind === 'percent' ? '%' : measure.unit,
    decimals: measure.decimals,
    polarity: polarityWords[measure.polarity],
    period: current === null ? '' : sayPeriod(measure, { words: current.period, endsOn: current.endsOn }),
    isProvisional: current?.isProvisional ?? false,
    isAwaited: reading.isOverdue,
    expected: sayExpected(reading),
    baseline: figureOf(measure, measure.baseline, measure.baselineOn, 'No baseline'),
    target: targetOf(reading),
    previous: valueFigure(measure, previous, 'No earlier value'),
    current: valueFigure(measure, current, 'Not yet available'),
    sincePrevious: sayFromPrevious(reading),
    sinceBaseline: sayFromBaseline(reading),
    sense: reading.sincePrevious?.sense ?? 'none',
    rating: reading.rating,
    ratingWords: ratingWords[reading.rating],
    owner: measure.owner === null ? '' : postOf(snapshot, measure.owner),
    source: measure.source,
    note: noteOf(measure, current),
    reading: sayReading(reading),
    points: pointsOf(measure, reading.values, forecasts),
  };
}

// what can be told of a hidden figure is hidden with it: its change, its rating, the sentence
function publicMeasure(
  snapshot: Snapshot,
  measure: Measure,
  asAt: CivilDate,
  told: PackMeasure,
): PackMeasure {
  const open = { ...told, owner: '', note: '' };
  if (!measure.isSmallNumberRisk) return open;
  const reading = readingOf(snapshot, measure, asAt);
  const hidden = {
    current: hiddenWords(measure, reading.current),
    previous: hiddenWords(measure, reading.previous),
    baseline: hiddenWords(measure, { value: measure.baseline, numerator: null, denominator: null }),
  };
  const isChangeHidden = hidden.current !== null || hidden.previous !== null;
  const isReadingHidden = hidden.current !== null || hidden.baseline !== null;
  const figure = hidden.current ?? sayValue(measure, reading.current);
  const plain = [figure.charAt(0).toUpperCase() + figure.slice(1), sayAim(reading)].filter(
    (words) => words !== '',
  );
  const values = new Map(reading.values.map((value) => [value.endsOn, value]));
  return {
    ...open,
    baseline: masked(told.baseline, hidden.baseline),
    previous: masked(told.previous, hidden.previous),
    current: masked(told.current, hidden.current),
    ...(isChangeHidden ? { sincePrevious: '', sense: 'none' } : {}),
    ...(isReadingHidden ? { sinceBaseline: '', reading: plain.join('; ') } : {}),
    ...(hidden.current === null ? {} : { rating: 'none', ratingWords: ratingWords.none }),
    points: told.points.map((point) => publicPoint(measure, values.get(point.endsOn) ?? null, point)),
  };
}

function publicPoint(measure: Measure, value: MeasureValue | null, point: PackPoint): PackPoint {
  const forecast = { value: point.forecast, numerator: null, denominator: null };
  return {
    ...point,
    actual: hiddenWords(measure, value) === null ? point.actual : null,
    forecast: hiddenWords(measure, forecast) === null ? point.forecast : null,
  };
}

// what stands in place of a figure that must not be told; null where it may
function hiddenWords(
  measure: Measure,
  value: Pick<MeasureValue, 'value' | 'numerator' | 'denominator'> | null,
): string | null {
  if (value === null || value.value === null) return null;
  const { figure } = suppressed(value, measure);
  return figure === fewWords || figure === 'suppressed' ? figure : null;
}

function masked(figure: PackFigure, words: string | null): PackFigure {
  return words === null ? figure : { ...figure, value: null, words };
}

function figureOf(
  measure: Measure,
  value: number | null,
  on: CivilDate | null,
  otherwise: string,
): PackFigure {
  return value === null
    ? { value: null, words: otherwise, on: null }
    : { value, words: sayFigure(measure, value), on };
}

function valueFigure(measure: Measure, value: MeasureValue | null, otherwise: string): PackFigure {
  const figure = figureOf(measure, value?.value ?? null, value?.endsOn ?? null, otherwise);
  return figure.value === null ? figure : { ...figure, words: sayValue(measure, value) };
}

// a range is aimed at as a whole; measures for context aim at nothing
function targetOf({ measure }: Reading): PackFigure {
  const none = { value: null, words: 'No target', on: null };
  switch (measure.polarity) {
    case 'context':
      return none;
    case 'within': {
      const words = sayAim({ measure, aim: null });
      return words === '' ? none : { ...none, words: words.charAt(0).toUpperCase() + words.slice(1) };
    }
    default:
      return figureOf(measure, measure.target, measure.targetOn, none.words);
  }
}

function noteOf(measure: Measure, current: MeasureValue | null): string {
  const notes = [
    current?.note.trim() ?? '',
    measure.baselineNote.trim() === '' ? '' : `Baseline: ${measure.baselineNote.trim()}`,
    measure.thresholdWords.trim(),
  ];
  return notes.filter((note) => note !== '').join('\n');
}
