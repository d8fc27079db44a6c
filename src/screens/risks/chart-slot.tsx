import { makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import type { RiskReview } from '#domain/risk.ts';

/** What the chart draws: a history oldest first, and what it is called. */
export type ScoreChartProps = { readonly reviews: readonly RiskReview[]; readonly title: string };

const useStyles = makeStyles({
  // of the height of the chart, so that nothing moves when it comes
  slot: { minHeight: '320px', minWidth: 0, maxWidth: '900px' },
});

/** The chart of a history, fetched when it is first wanted; where it does not come, the table below says the same. */
export function ChartSlot(props: ScoreChartProps) {
  const styles = useStyles();
  const [found, setFound] = useState<{ readonly Chart: ComponentType<ScoreChartProps> | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const settle = (Chart: ComponentType<ScoreChartProps> | null) => {
      if (isWanted) setFound({ Chart });
    };
    import('./score-chart.tsx').then(
      ({ ScoreChart }) => settle(ScoreChart),
      () => settle(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    <div className={styles.slot}>
      {found === null ? (
        <Text>The chart is on its way.</Text>
      ) : found.Chart === null ? (
        <Text role="status">The chart could not be fetched. The table below says the same.</Text>
      ) : (
        <found.Chart {...props} />
      )}
    </div>
  );
}
