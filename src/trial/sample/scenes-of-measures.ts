import { addDays, type CivilDate } from '#domain/date.ts';
import { blankValue } from '#domain/measure/measure-entry.ts';
import { nextPeriod, periodEnding, type MeasurePeriod } from '#domain/measure/measure-period.ts';
import { forecastSeries, type Frequency, type Measure, type MeasureValue } from '#domain/measure/measure.ts';

import { endOfMonth, monthsAfter, type Month } from './calendar.ts';
import { asAtOf } from './cycles.ts';
import { measuresOfTime } from './measures-of-time.ts';
import { otherMeasures } from './measures-others.ts';
import { admin } from './people.ts';
import type { PlannedMeasure } from './planned-measure.ts';
import { momentOn, workingDayBy, type Scene } from './scene.ts';
import { wholeOf } from './seed.ts';

/** The 20 measures of the sample plan, K1 first. */
export const plannedMeasures: readonly PlannedMeasure[] = [...measuresOfTime, ...otherMeasures].sort(
  (a, b) => orderOf(a.key) - orderOf(b.key),
);

/**
 * The measures' life: the admin adds each before the first cycle, and its owner enters every value when its period has
 * ended, or some days after. Other lines are entered with the last value.
 */
export function measureScenes(last: Month): readonly Scene[] {
  return plannedMeasures.flatMap((planned) => {
    const periods = periodsOf(planned, last);
    const measure = measureOf(planned, last, periods[0]?.endsOn ?? null);
    const begun = workingDayBy(addDays(asAtOf(last, 0), -wholeOf(`measure ${planned.key}`, 3, 20)));
    const entries = periods.map((period, index): MeasureValue => ({
      ...blankValue(planned.key, period),
      value: planned.values[index] ?? null,
      ...planned.notes?.[index - periods.length],
    }));
    const added: Scene = {
      by: admin,
      at: momentOn(begun, `add ${planned.key}`, 8, 11),
      command: { kind: 'save-measure', measure },
    };
    const entered = entries.map((value): Scene => {
      // those of every month are counted on its last day, in time for the freeze
      const known =
        planned.frequency === 'monthly'
          ? value.endsOn
          : addDays(
              value.endsOn,
              wholeOf(`entered ${value.id}`, 3, Math.max(4, Math.min(10, planned.lagDays))),
            );
      // what was known before the plan began was entered with its measure
      const day = known > begun ? known : begun;
      return {
        by: planned.owner,
        at: momentOn(day, `enter ${value.id}`, 12, 16),
        command: { kind: 'save-values', values: [value] },
      };
    });
    const lines = otherLines(planned, periods);
    const lastAt = entered.at(-1)?.at.slice(0, 10) ?? begun;
    return [
      added,
      ...entered,
      ...(lines.length === 0
        ? []
        : [
            {
              by: planned.owner,
              at: `${lastAt}T17:00:00.000Z`,
              command: { kind: 'save-values', values: lines },
            } satisfies Scene,
          ]),
    ];
  });
}

function measureOf(planned: PlannedMeasure, last: Month, first: CivilDate | null): Measure {
  const [unitKind, unit, decimals] = planned.unit;
  const { key, title, definition, polarity, source, owner, frequency, lagDays, baseline } = planned;
  return {
    row: null,
    key,
    title,
    definition,
    unitKind,
    unit,
    decimals,
    polarity,
    rangeLow: null,
    rangeHigh: null,
    source,
    owner,
    frequency,
    lagDays,
    rollingMonths: planned.rollingMonths ?? null,
    baseline,
    baselineOn: planned.baselineAt === undefined ? first : endOfMonth(last, planned.baselineAt),
    baselineNote: planned.baselineNote ?? '',
    target: planned.target?.[0] ?? null,
    targetOn: planned.target === undefined ? null : endOfMonth(last, planned.target[1]),
    milestones: (planned.milestones ?? []).map(([value, at]) => ({
      on: endOfMonth(last, at),
      value,
      words: '',
    })),
    threshold: planned.threshold?.[0] ?? null,
    thresholdWords: planned.threshold?.[1] ?? '',
    tolerance: planned.tolerance ?? null,
    actions: planned.actions,
    sections: planned.sections,
    isSmallNumberRisk: planned.isSmallNumberRisk ?? false,
    isActive: true,
    order: orderOf(key),
  };
}

// the last ones that had ended at the sixth freeze, oldest first
function periodsOf(
  { at, values, frequency, behind = 0 }: PlannedMeasure,
  last: Month,
): readonly MeasurePeriod[] {
  if (at !== undefined) return at.map((months) => periodEnding(endOfMonth(last, months), frequency));
  const found: MeasurePeriod[] = [];
  for (let back = 0; found.length < values.length + behind; back += 1)
    if (endsIn(frequency, monthsAfter(last, -back).month))
      found.push(periodEnding(endOfMonth(last, -back), frequency));
  return found.slice(behind).reverse();
}

function endsIn(frequency: Frequency, month: number): boolean {
  if (frequency === 'quarterly') return month % 3 === 0;
  return frequency === 'monthly' || (frequency === 'termly' && [4, 7, 12].includes(month));
}

function otherLines(planned: PlannedMeasure, periods: readonly MeasurePeriod[]): readonly MeasureValue[] {
  return Object.entries(planned.lines ?? {}).flatMap(([series, figures]) => {
    const at =
      series === forecastSeries ? ahead(planned, periods, figures.length) : periods.slice(-figures.length);
    return figures.flatMap((value, index) => {
      const period = at[index];
      return period === undefined ? [] : [{ ...blankValue(planned.key, period, series), value }];
    });
  });
}

function ahead(
  { frequency }: PlannedMeasure,
  periods: readonly MeasurePeriod[],
  n: number,
): readonly MeasurePeriod[] {
  const found: MeasurePeriod[] = [];
  let from = periods.at(-1);
  for (let left = n; left > 0 && from !== undefined; left -= 1) {
    from = nextPeriod(frequency, from.endsOn) ?? undefined;
    if (from !== undefined) found.push(from);
  }
  return found;
}

function orderOf(key: string): number {
  return Number(key.slice(1));
}
