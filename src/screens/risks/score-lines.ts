import { dayOf, sayDate } from '#domain/date.ts';
import { productOf, type RiskReview, type Score } from '#domain/risk/risk.ts';
import type { Chart, ChartLine, ChartPoint, LineLook } from '#screens/parts/chart.ts';

/** The scores of a history, oldest first, as lines from 0 to 16, the highest score there is. */
export function scoreChart(title: string, reviews: readonly RiskReview[]): Chart {
  return {
    title,
    unit: 'Score: likelihood × impact',
    lines: [
      lineOf('Unmitigated', 'before', reviews, ({ unmitigated }) => unmitigated),
      lineOf('Mitigated', 'actual', reviews, ({ mitigated }) => mitigated),
      lineOf('Target', 'target', reviews, ({ target }) => target),
    ].filter(({ points }) => points.length > 0),
    breaks: [],
    remarks: [],
    low: 0,
    high: 16,
    ticks: [0, 4, 8, 12, 16],
  };
}

function lineOf(
  name: string,
  look: LineLook,
  reviews: readonly RiskReview[],
  scoreOf: (review: RiskReview) => Score | null,
): ChartLine {
  const points: ChartPoint[] = [];
  const gaps: number[] = [];
  let isParted = false;
  for (const review of reviews) {
    const score = scoreOf(review);
    if (score === null) isParted = true;
    else {
      if (isParted && points.length > 0) gaps.push(points.length - 1);
      isParted = false;
      const y = productOf(score);
      points.push({ on: dayOf(review.at), y, period: sayDate(dayOf(review.at)), figure: String(y) });
    }
  }
  return { name, look, points, gaps };
}
