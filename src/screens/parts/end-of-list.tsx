import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  end: { display: 'block', padding: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

/** Stands under a list that is not drawn to its end yet, and says so; coming near it asks for more. */
export function EndOfList(props: { shown: number; total: number; onNear: () => void }) {
  const styles = useStyles();
  if (props.shown >= props.total) return null;
  return (
    <div className={styles.end}>
      {/* a new one after each step, because an end still in view reports nothing by itself */}
      <Near key={props.shown} onNear={props.onNear} />
      <Text>
        The first {props.shown} of {props.total} are shown. More follow as you scroll.
      </Text>
    </div>
  );
}

function Near({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (mark.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear();
      },
      // about two windows ahead; in a frame of another origin a margin counts only when the document is the root
      { root: document, rootMargin: '1600px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [onNear]);
  return <span ref={mark} />;
}
