import { makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import type { PackMeasure } from '#domain/pack-register-parts.ts';
import { sayDate } from '#domain/date.ts';
import type { MeasureChartProps } from '#screens/measures/measure-chart-slot.tsx';
import { courseChart, figureText } from './course-chart.ts';
import { PackTable } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';

const useStyles = makeStyles({
  // of the height of the chart, so that nothing moves when it comes
  slot: { minHeight: '360px', minWidth: 0, maxWidth: '1000px' },
});

/** The chart of a frozen measure, fetched when it is first wanted, and all its values as a table. */
export function MeasureCourse({ measure }: { measure: PackMeasure }) {
  const styles = useViewStyles();
  const own = useStyles();
  const [found, setFound] = useState<{ readonly Chart: ComponentType<MeasureChartProps> | null } | null>(
    null,
  );
  const chart = courseChart(measure);
  const isDrawn = chart.lines.some(({ points }) => points.length > 1);
  useEffect(() => {
    let isWanted = true;
    const settle = (Chart: ComponentType<MeasureChartProps> | null) => {
      if (isWanted) setFound({ Chart });
    };
    import('#screens/measures/measure-chart.tsx').then(
      ({ MeasureChart }) => settle(MeasureChart),
      () => settle(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    <div className={styles.sub}>
      {isDrawn ? (
        <div className={own.slot}>
          {found === null ? (
            <Text>The chart is on its way.</Text>
          ) : found.Chart === null ? (
            <Text role="status">The chart could not be fetched. The table below says the same.</Text>
          ) : (
            <found.Chart chart={chart} />
          )}
        </div>
      ) : null}
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
