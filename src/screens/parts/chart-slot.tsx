import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { strokesOf, type Stroke } from './chart-strokes.ts';
import type { Chart } from './chart.ts';

const useStyles = makeStyles({
  slot: { minWidth: 0, maxWidth: '1000px' },
  // of the height of the drawing, so that nothing moves when it comes
  drawing: { minHeight: '320px' },
  lines: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  sample: {
    width: '44px',
    height: '16px',
    flexShrink: 0,
    '@media (forced-colors: active)': { forcedColorAdjust: 'auto' },
  },
});

/**
 * A chart, fetched when it is first wanted, with what each of its strokes means; where it does not come, the table below
 * it says the same.
 */
export function ChartSlot({ chart }: { chart: Chart }) {
  const styles = useStyles();
  const [found, setFound] = useState<{ readonly Drawing: ComponentType<{ chart: Chart }> | null } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    const settle = (Drawing: ComponentType<{ chart: Chart }> | null) => {
      if (isWanted) setFound({ Drawing });
    };
    import('./chart-drawing.tsx').then(
      ({ ChartDrawing }) => settle(ChartDrawing),
      () => settle(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (found?.Drawing === null)
    return <Text role="status">The chart could not be fetched. The table below says the same.</Text>;
  const strokes = strokesOf(chart);
  return (
    <div className={styles.slot}>
      <div className={styles.drawing}>
        {found === null ? <Text>The chart is on its way.</Text> : <found.Drawing chart={chart} />}
      </div>
      <ul className={styles.lines} aria-label="Lines of the chart">
        {chart.lines.map(({ name }, at) => (
          <li key={name} className={styles.line}>
            <Sample stroke={strokes[at]} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sample({ stroke }: { stroke: Stroke | undefined }) {
  const styles = useStyles();
  if (stroke === undefined) return null;
  const { color, dash, width, mode, size } = stroke;
  return (
    <svg className={styles.sample} viewBox="0 0 44 16" aria-hidden="true" focusable="false">
      {mode === 'markers' ? null : (
        <line x1="0" x2="44" y1="8" y2="8" stroke={color} strokeWidth={width} strokeDasharray={dash} />
      )}
      {mode === 'lines' ? null : <circle cx="22" cy="8" r={size} fill={color} />}
    </svg>
  );
}
