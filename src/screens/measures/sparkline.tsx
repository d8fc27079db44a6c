import { makeStyles, tokens } from '@fluentui/react-components';
import { sparkOf, type Course } from './spark.ts';

const useStyles = makeStyles({
  // of one size whatever it shows, so that nothing moves
  spark: {
    width: '140px',
    height: '40px',
    display: 'block',
    overflow: 'visible',
    '@media (forced-colors: active)': { forcedColorAdjust: 'auto' },
  },
  line: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2' },
  point: { fill: tokens.colorBrandForeground1 },
  open: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: '1.5' },
  aim: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1', strokeDasharray: '4 3' },
  broken: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5' },
});

/** The course of a measure at a glance. The words beside it say the same, so it is left out for those who hear them. */
export function Sparkline({ reading }: { reading: Course }) {
  const styles = useStyles();
  const spark = sparkOf(reading, { width: 140, height: 40 });
  return (
    <svg className={styles.spark} viewBox="0 0 140 40" aria-hidden="true" focusable="false">
      {spark.aimY === null ? null : (
        <line className={styles.aim} x1="0" x2="140" y1={spark.aimY} y2={spark.aimY} />
      )}
      {spark.breaks.map((x) => (
        <line key={x} className={styles.broken} x1={x} x2={x} y1="0" y2="40" />
      ))}
      {spark.runs.map((run) =>
        run.length === 1 ? null : (
          <polyline
            key={run[0]?.x}
            className={styles.line}
            points={run.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
          />
        ),
      )}
      {/* a value between two gaps would be seen nowhere, and the last one is the one that counts */}
      {spark.runs.flatMap((run, at) =>
        run.length === 1 || at === spark.runs.length - 1
          ? run
              .slice(-1)
              .map(({ x, y, isProvisional }) => (
                <circle key={x} className={isProvisional ? styles.open : styles.point} cx={x} cy={y} r="3" />
              ))
          : [],
      )}
    </svg>
  );
}
