import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { differenceOf } from './text-difference.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '75ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: {
    // what comes in its place stays a word of its own
    marginRight: '3px',
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground2,
  },
  added: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  // said, not shown: the strike and the underline are for the eye
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A long text with what was taken out struck through and what was put in underlined, and both said in words. */
export function Difference({ before, after }: { before: string; after: string }) {
  const styles = useStyles();
  const runs = useMemo(() => differenceOf(before, after), [before, after]);
  return (
    <p className={styles.text}>
      {runs.map((run, index) => {
        const key = `${String(index)} ${run.kind}`;
        if (run.kind === 'same') return <span key={key}>{run.text}</span>;
        const Mark = run.kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={key} className={styles[run.kind]}>
            <span className={styles.said}>[{run.kind}: </span>
            {run.text}
            <span className={styles.said}>]</span>
          </Mark>
        );
      })}
    </p>
  );
}
