import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Reading } from '#domain/measure/measure-reading.ts';
import type { MeasureValue } from '#domain/measure/measure.ts';
import { ChartSlot } from '#screens/parts/chart-slot.tsx';
import { isDrawable } from '#screens/parts/chart.ts';
import { chartOf } from './chart-lines.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  words: { margin: 0, maxWidth: '75ch', color: tokens.colorNeutralForeground2 },
});

/** The chart of a measure with what it shows in words, where there is a line to draw; the table below says it all. */
export function MeasureCourse(props: {
  reading: Reading;
  lines: ReadonlyMap<string, readonly MeasureValue[]>;
}) {
  const styles = useStyles();
  const id = useId();
  const { reading, lines } = props;
  const chart = useMemo(() => chartOf(reading, lines), [reading, lines]);
  if (!isDrawable(chart)) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Course
      </h2>
      <p className={styles.words}>{[...chart.remarks, 'The table below has every value'].join('. ')}.</p>
      <ChartSlot chart={chart} />
    </section>
  );
}
