import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TargetRating } from '#domain/measure/measure-reading.ts';
import { ratingWords } from '#domain/measure/measure-words.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  shape: { width: '12px', height: '12px', flexShrink: 0 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  close: { color: tokens.colorPaletteMarigoldForeground1 },
  missed: { color: tokens.colorPaletteRedForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** How a value stands to its target, as word and shape. An outline, so that nobody takes it for the status of an action. */
export function RatingMark({ rating }: { rating: TargetRating }) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <svg
        className={mergeClasses(styles.shape, styles[rating])}
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        {shapes[rating]}
      </svg>
      {ratingWords[rating]}
    </span>
  );
}

// a tick, a wave, a cross and a line: told apart without their colours
const shapes: Readonly<Record<TargetRating, ReactNode>> = {
  met: <path d="m1 6.5 3.5 3.5L11 2.5" />,
  close: <path d="M1 7.5c2-4 4-4 5-1.5s3 2.500 5-1.5" />,
  missed: <path d="m2 2 8 8M10 2l-8 8" />,
  none: <path d="M2 6h8" />,
};
