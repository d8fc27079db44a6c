import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: '75ch',
  },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  told: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What the plan says now, beside what is filled in. Words with nothing to say are left out. */
export function CurrentWords(props: { words: readonly (readonly [term: string, told: ReactNode])[] }) {
  const styles = useStyles();
  const told = props.words.filter(([, words]) => words !== '');
  if (told.length === 0) return null;
  return (
    <dl className={styles.words}>
      {told.map(([term, words]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.told}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
