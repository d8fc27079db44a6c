import type { CivilDate } from '#domain/date.ts';
import { nextPeriod, type MeasurePeriod } from './measure-period.ts';
import { aimOn } from './measure-reading.ts';
import { sayPeriod } from './measure-words.ts';
import type { Measure, MeasureValue } from './measure.ts';
import type { PackPoint } from '#domain/pack/pack-register-parts.ts';

/** How many periods a chart of a pack shows. */
export const mostPoints = 24;

/**
 * The last periods of a measure, oldest first: what is known of each, what was expected and what is aimed at. A period
 * without a value is a gap, also where nobody entered one.
 */
export function pointsOf(
  measure: Measure,
  values: readonly MeasureValue[],
  forecasts: readonly MeasureValue[],
): readonly PackPoint[] {
  const actual = new Map(values.map((value) => [value.endsOn, value]));
  const forecast = new Map(forecasts.map((value) => [value.endsOn, value]));
  const periods = new Map<string, string>();
  for (const { period, endsOn } of [...forecasts, ...values]) periods.set(endsOn, period);
  for (const { words, endsOn } of untold(measure, values))
    if (!periods.has(endsOn)) periods.set(endsOn, words);
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-mostPoints)
    .map(([endsOn, words]) => {
      const value = actual.get(endsOn) ?? null;
      return {
        period: sayPeriod(measure, { words, endsOn }),
        endsOn,
        actual: value?.value ?? null,
        forecast: forecast.get(endsOn)?.value ?? null,
        aim: isAiming(measure) && isAimDue(measure, endsOn) ? (aimOn(measure, endsOn)?.value ?? null) : null,
        isProvisional: value?.isProvisional ?? false,
        isBreak: value?.isBreak ?? false,
      };
    });
}

// a range has no single figure to aim at
function isAiming({ polarity }: Measure): boolean {
  return polarity === 'higher' || polarity === 'lower';
}

// before its first milestone a measure aims at its target, which a line would fall from to the milestone
function isAimDue({ milestones, targetOn }: Measure, day: CivilDate): boolean {
  return (
    milestones.length === 0 ||
    milestones.some(({ on }) => on <= day) ||
    (targetOn !== null && targetOn <= day)
  );
}

// The periods between two values of which nothing was entered. Where periods do not end as they are counted from one to the
// next, nothing tells that there was one in between.
function untold(measure: Measure, values: readonly MeasureValue[]): readonly MeasurePeriod[] {
  return values.flatMap((value, index) => {
    const until = values[index + 1]?.endsOn ?? value.endsOn;
    const between: MeasurePeriod[] = [];
    let period = nextPeriod(measure.frequency, value.endsOn);
    while (period !== null && period.endsOn < until) {
      between.push(period);
      period = nextPeriod(measure.frequency, period.endsOn);
    }
    return period?.endsOn === until ? between : [];
  });
}
