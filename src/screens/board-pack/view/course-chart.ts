import { addDays } from '#domain/date.ts';
import type { PackMeasure, PackPoint } from '#domain/pack/pack-register-parts.ts';
import { scaleOf, type Chart, type ChartLine, type LineLook } from '#screens/parts/chart.ts';

/** A figure of a measure with its decimals, as the tables have it; '–' where there is none. */
export function figureText({ decimals }: Pick<PackMeasure, 'decimals'>, value: number | null): string {
  return value === null
    ? '–'
    : value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The lines of a frozen measure: what was, what is expected and what is aimed at, parted at gaps and breaks. */
export function courseChart(measure: PackMeasure): Chart {
  const { points, unit } = measure;
  const lines = [
    lineOf(measure, 'Actual', 'actual', ({ actual }) => actual),
    lineOf(measure, 'Forecast', 'forecast', ({ forecast }) => forecast),
    lineOf(measure, 'Aim', 'target', ({ aim }) => aim),
  ].filter(({ points: drawn }) => drawn.length > 0);
  const figures = lines.flatMap(({ points: drawn }) => drawn.map(({ y }) => y));
  return {
    title: `${measure.key} ${measure.title}`,
    unit,
    lines,
    breaks: points.filter(({ isBreak }) => isBreak).map(({ endsOn }) => addDays(endsOn, -15)),
    remarks: [],
    ...scaleOf(figures),
  };
}

function lineOf(
  measure: PackMeasure,
  name: string,
  look: LineLook,
  of: (point: PackPoint) => number | null,
): ChartLine {
  const drawn: ChartLine['points'][number][] = [];
  const gaps: number[] = [];
  let isParted = false;
  for (const point of measure.points) {
    const y = of(point);
    if (y === null) isParted = true;
    else {
      const isNew = look === 'actual' && (isParted || point.isBreak);
      if (isNew && drawn.length > 0) gaps.push(drawn.length - 1);
      isParted = false;
      const figure = `${figureText(measure, y)}${measure.unit === '%' ? '%' : ` ${measure.unit}`}`.trim();
      drawn.push({ on: point.endsOn, y, period: point.period, figure });
    }
  }
  return { name, look, points: drawn, gaps };
}
