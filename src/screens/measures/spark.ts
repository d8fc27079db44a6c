import { daysBetween } from '#domain/date.ts';
import type { Reading } from '#domain/measure/measure-reading.ts';
import type { MeasureValue } from '#domain/measure/measure.ts';

/** A value in a drawing. */
export type SparkPoint = { readonly x: number; readonly y: number; readonly isProvisional: boolean };

/** A course to draw: values in runs that are joined, and never across a gap or a change of definition. */
export type Spark = {
  readonly runs: readonly (readonly SparkPoint[])[];
  /** Where the definition changed. */
  readonly breaks: readonly number[];
  /** The height of what is aimed at; null where nothing is, or it is far away from all values. */
  readonly aimY: number | null;
};

/** What is drawn at a glance: values in the order of their periods, and what is aimed at. */
export type Course = {
  readonly values: readonly Pick<MeasureValue, 'endsOn' | 'value' | 'isProvisional' | 'isBreak'>[];
  readonly aim: Pick<NonNullable<Reading['aim']>, 'value'> | null;
};

/** Values that follow each other, parted where one is not available or the definition changed. */
export function runsOf<T extends Pick<MeasureValue, 'value' | 'isBreak'>>(
  values: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let isOpen = false;
  for (const value of values) {
    if (value.value === null) isOpen = false;
    else {
      const run = isOpen && !value.isBreak ? runs.at(-1) : undefined;
      if (run) run.push(value);
      else runs.push([value]);
      isOpen = true;
    }
  }
  return runs;
}

/** The course of a reading inside a box, 4 from its edges. */
export function sparkOf(reading: Course, box: { readonly width: number; readonly height: number }): Spark {
  const { values, aim } = reading;
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = values[0]?.endsOn ?? '';
  const days = Math.max(1, daysBetween(first, values.at(-1)?.endsOn ?? first) || 1);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  // a target far away would press the course flat
  const isNear = aim !== null && aim.value >= low - (high - low) && aim.value <= high + (high - low);
  const [bottom, top] = isNear ? [Math.min(low, aim.value), Math.max(high, aim.value)] : [low, high];
  const x = (endsOn: string) => rounded(4 + ((box.width - 8) * daysBetween(first, endsOn)) / days);
  const y = (value: number) =>
    rounded(
      top === bottom
        ? box.height / 2
        : box.height - 4 - ((box.height - 8) * (value - bottom)) / (top - bottom),
    );
  return {
    runs: runsOf(values).map((run) =>
      run.map(({ endsOn, value, isProvisional }) => ({ x: x(endsOn), y: y(value ?? 0), isProvisional })),
    ),
    breaks: values.filter((value) => value.isBreak).map(({ endsOn }) => rounded(x(endsOn) - 3)),
    aimY: isNear ? y(aim.value) : null,
  };
}

function rounded(at: number): number {
  return Math.round(at * 10) / 10;
}
