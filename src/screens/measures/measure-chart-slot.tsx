import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState, type ComponentType } from 'react';
import type { Reading } from '#domain/measure-reading.ts';
import type { MeasureValue } from '#domain/measure.ts';
import { chartOf, type Chart } from './chart-lines.ts';

/** What the chart draws. */
export type MeasureChartProps = { readonly chart: Chart };

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  // of the height of the chart, so that nothing moves when it comes
  slot: { minHeight: '360px', minWidth: 0, maxWidth: '1000px' },
  words: { margin: 0, maxWidth: '75ch', color: tokens.colorNeutralForeground2 },
});

/** The chart of a measure, fetched when it is first wanted, with what it shows in words; the table below says it all. */
export function MeasureChartSlot(props: {
  reading: Reading;
  lines: ReadonlyMap<string, readonly MeasureValue[]>;
}) {
  const styles = useStyles();
  const id = useId();
  const { reading, lines } = props;
  const chart = useMemo(() => chartOf(reading, lines), [reading, lines]);
  const [found, setFound] = useState<{ readonly Chart: ComponentType<MeasureChartProps> | null } | null>(
    null,
  );
  const isDrawn = chart.lines.some(({ points }) => points.length > 1);
  useEffect(() => {
    if (!isDrawn) return undefined;
    let isWanted = true;
    const settle = (One: ComponentType<MeasureChartProps> | null) => {
      if (isWanted) setFound({ Chart: One });
    };
    import('./measure-chart.tsx').then(
      ({ MeasureChart }) => settle(MeasureChart),
      () => settle(null),
    );
    return () => {
      isWanted = false;
    };
  }, [isDrawn]);
  if (!isDrawn) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Course
      </h2>
      <p className={styles.words}>{[...chart.remarks, 'The table below has every value'].join('. ')}.</p>
      <div className={styles.slot}>
        {found === null ? (
          <Text>The chart is on its way.</Text>
        ) : found.Chart === null ? (
          <Text role="status">The chart could not be fetched. The table below says the same.</Text>
        ) : (
          <found.Chart chart={chart} />
        )}
      </div>
    </section>
  );
}
