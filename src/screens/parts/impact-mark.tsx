import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImpactRating } from '#domain/status.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
  },
  bar: { width: '34px', height: '10px', flexShrink: 0 },
});

/** An impact rating: a bar of four parts and its word; another shape than a status, so that nobody mixes the two up. */
export function ImpactMark({ impact }: { impact: ImpactRating | null }) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <svg className={styles.bar} viewBox="0 0 34 10" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((part) => (
          <rect
            key={part}
            x={part * 9 + 0.5}
            y="0.5"
            width="6"
            height="9"
            stroke="currentColor"
            fill={part < (impact?.level ?? 0) ? 'currentColor' : 'none'}
          />
        ))}
      </svg>
      <span>{impact?.label ?? 'Impact not rated'}</span>
    </span>
  );
}
