import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  part: { width: '100%', maxWidth: '640px' },
  bar: { marginTop: tokens.spacingVerticalXXS },
  // for those who listen: the bar and its words are there for those who look
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/**
 * How far something is that takes a while. What is said by itself is its beginning, where nothing else tells that, and each
 * quarter that is passed, not every step; the bar tells where it stands to whoever asks. `of` is 0 while that is not known.
 */
export function Progress(props: {
  /** What stands above the bar; it may change with every step. */
  label: string;
  hint?: string;
  /** What the bar is called. */
  name: string;
  done: number;
  of: number;
  /** What is counted: ['list', 'lists']. */
  counted: readonly [one: string, several: string];
  /** What is said as it begins; '' where the focus tells it. */
  begins?: string;
}) {
  const styles = useStyles();
  const { label, hint, name, done, of, counted, begins = '' } = props;
  const words = of === 0 ? '' : `${numeral(done)} of ${numeral(of)} ${counted[of === 1 ? 0 : 1]}`;
  const heard = useHeard(quarterOf(done, of), words, begins);
  return (
    <div className={styles.part}>
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        <ProgressBar
          className={styles.bar}
          aria-label={name}
          {...(of === 0 ? {} : { value: done / of, 'aria-valuetext': words })}
        />
      </Field>
      <div role="status" className={styles.heard}>
        {heard}
      </div>
    </div>
  );
}

/** How many quarters of it are done: 0 to 3, because the end is told by what comes of it. */
function quarterOf(done: number, of: number): number {
  return of === 0 ? 0 : Math.min(Math.floor((done / of) * 4), 3);
}

// as it stood when the last quarter was passed, so that the words change no more often than that
function useHeard(quarter: number, words: string, begins: string): string {
  const [told, setTold] = useState({ quarter, words: '' });
  if (told.quarter !== quarter) setTold({ quarter, words: quarter > told.quarter ? words : '' });
  useEffect(() => {
    // what is polite is heard only where its place stood there before it
    const frame = requestAnimationFrame(() =>
      setTold((now) => (now.words === '' ? { ...now, words: begins } : now)),
    );
    return () => cancelAnimationFrame(frame);
  }, [begins]);
  return told.words;
}

function numeral(count: number): string {
  return count.toLocaleString('en-GB');
}
