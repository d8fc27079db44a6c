import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Outcome } from './import-fates.ts';
import { outcomeWords } from './match-words.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  shape: { width: '14px', height: '14px', flexShrink: 0 },
});

/** What becomes of an action of a file: a shape and its words, which may say more than the usual ones. */
export function ImportMark({ outcome, words }: { outcome: Outcome; words?: string }) {
  const styles = useStyles();
  const isQuiet = outcome === 'same' || outcome === 'left';
  return (
    <span className={mergeClasses(styles.mark, isQuiet ? styles.quiet : styles.strong)}>
      <svg
        className={styles.shape}
        viewBox="0 0 14 14"
        aria-hidden="true"
        focusable="false"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      >
        {shapes[outcome]}
      </svg>
      <span>{words ?? outcomeWords[outcome]}</span>
    </span>
  );
}

// plus, pencil stroke, equals, two into one, dash, question: each told from the others without its colour
const shapes: Readonly<Record<Outcome, React.JSX.Element>> = {
  undecided: (
    <>
      <path d="M4.2 4.8a2.8 2.8 0 1 1 4.4 2.3C7.4 7.9 7 8.4 7 9.6" />
      <path d="M7 11.4v1.8" />
    </>
  ),
  new: <path d="M7 1.5v11M1.5 7h11" />,
  changed: <path d="M7 1.8 12.6 12H1.4Z" />,
  same: <path d="M2 5h10M2 9h10" />,
  combined: <path d="M1.5 2.5 7 7l5.5-4.5M7 7v5.5" />,
  left: <path d="M2 7h10" />,
};
