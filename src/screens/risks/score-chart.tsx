import { tokens } from '@fluentui/react-components';
import { LineChart } from '@fluentui/react-charts';
import { sayDate, dayOf } from '#domain/date.ts';
import { productOf, type RiskReview, type Score } from '#domain/risk.ts';
import type { ScoreChartProps } from './chart-slot.tsx';

type Line = {
  readonly legend: string;
  readonly color: string;
  readonly dash: string;
  readonly scoreOf: (review: RiskReview) => Score | null;
};

// told apart by their strokes as well, for those who do not see the colours
const lines: readonly Line[] = [
  {
    legend: 'Unmitigated',
    color: tokens.colorNeutralForeground3,
    dash: '6 4',
    scoreOf: (review) => review.unmitigated,
  },
  {
    legend: 'Mitigated',
    color: tokens.colorBrandForeground1,
    dash: '0',
    scoreOf: (review) => review.mitigated,
  },
  {
    legend: 'Target',
    color: tokens.colorPaletteGreenForeground1,
    dash: '2 4',
    scoreOf: (review) => review.target,
  },
];

/** The products of the scores over time, 1 to 16, as lines. */
export function ScoreChart({ reviews, title }: ScoreChartProps) {
  const drawn = lines
    .map(({ legend, color, dash, scoreOf }) => ({
      legend,
      color,
      lineOptions: { strokeDasharray: dash, strokeWidth: 3 },
      data: reviews.flatMap((review) => {
        const score = scoreOf(review);
        if (score === null) return [];
        const y = productOf(score);
        return [
          {
            x: new Date(review.at),
            y,
            xAxisCalloutData: sayDate(dayOf(review.at)),
            yAxisCalloutData: String(y),
          },
        ];
      }),
    }))
    .filter(({ data }) => data.length > 0);
  return (
    <LineChart
      culture="en-GB"
      data={{ chartTitle: title, lineChartData: drawn }}
      height={300}
      margins={{ left: 40, right: 40, top: 20, bottom: 36 }}
      yMinValue={0}
      yMaxValue={16}
      yAxisTickCount={4}
      allowMultipleShapesForPoints
    />
  );
}
