import type { PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { sayDate } from '#domain/date.ts';
import { ChartSlot } from '#screens/parts/chart-slot.tsx';
import { isDrawable } from '#screens/parts/chart.ts';
import { courseChart, figureText } from './course-chart.ts';
import { PackTable } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';

/** The chart of a frozen measure, fetched when it is first wanted, and all its values as a table. */
export function MeasureCourse({ measure }: { measure: PackMeasure }) {
  const styles = useViewStyles();
  const chart = courseChart(measure);
  return (
    <div className={styles.sub}>
      {isDrawable(chart) ? <ChartSlot chart={chart} /> : null}
      <PackTable
        label={`Values of ${measure.key}`}
        columns={[
          { name: 'Period', cell: ({ period }) => period },
          { name: 'Ends on', cell: ({ endsOn }) => sayDate(endsOn) },
          { name: 'Actual', is: 'number', cell: ({ actual }) => figureText(measure, actual) },
          { name: 'Forecast', is: 'number', cell: ({ forecast }) => figureText(measure, forecast) },
          { name: 'Aim', is: 'number', cell: ({ aim }) => figureText(measure, aim) },
          {
            name: 'Remarks',
            cell: ({ isProvisional, isBreak }) =>
              [isProvisional ? 'Provisional' : '', isBreak ? 'Definition changed' : '']
                .filter((words) => words !== '')
                .join(', '),
          },
        ]}
        rows={measure.points}
        keyOf={({ period, endsOn }) => `${period} ${endsOn}`}
      />
    </div>
  );
}
