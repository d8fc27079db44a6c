import type { CivilDate } from '#domain/date.ts';
import { sayFigure } from '#domain/measure/measure-figure.ts';
import { pointsOf } from '#domain/measure/measure-points.ts';
import {
  measuresInOrder,
  readingOf,
  valuesByMeasure,
  type Reading,
} from '#domain/measure/measure-reading.ts';
import {
  polarityWords,
  ratingWords,
  sayAim,
  sayExpected,
  sayFromBaseline,
  sayFromPrevious,
  sayPeriodInFull,
  sayReading,
  sayValue,
} from '#domain/measure/measure-words.ts';
import { forecastSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import type { PackFigure, PackMeasure } from './pack-register-parts.ts';
import { postOf } from '#domain/people/post.ts';
import { noEarlierWords, publicMeasure } from './public-measure.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * The measures in use in their order, as they read on the as-at day. In a public pack small counts are suppressed together
 * with everything that would tell them, and owners and notes are left out.
 */
export function measuresPart({ frozen, snapshot }: Thawed): readonly PackMeasure[] {
  const { asAt, audience } = frozen.facts;
  return measuresInOrder(snapshot).map((measure) => {
    const told = measureInPack(snapshot, measure, asAt);
    return audience === 'public' ? publicMeasure(told, readingOf(snapshot, measure, asAt), asAt) : told;
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
    period:
      current === null ? '' : sayPeriodInFull(measure, { words: current.period, endsOn: current.endsOn }),
    isProvisional: current?.isProvisional ?? false,
    isAwaited: reading.isOverdue,
    expected: sayExpected(reading),
    baseline: figureOf(measure, measure.baseline, measure.baselineOn, 'No baseline'),
    target: targetOf(reading),
    previous: valueFigure(measure, previous, noEarlierWords),
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
