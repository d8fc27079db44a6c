import { Field, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentProps } from 'react';
import { focusOn } from '#screens/parts/focus-on.ts';
import { ImportPreview } from './import-preview.tsx';
import { importHeadingId } from './import-steps.tsx';
import { useComparing } from './use-comparing.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '640px' },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
});

/** The last step of an import: how far the comparing of a large file is, and then the plan as it would be. */
export function ImportCompared(props: ComponentProps<typeof ImportPreview>) {
  const styles = useStyles();
  const comparing = useComparing(props.work);
  const wasComparing = useRef(false);
  const isComparing = comparing !== null;
  useEffect(() => {
    // the heading that had the focus has gone
    if (wasComparing.current && !isComparing && document.activeElement === document.body)
      focusOn(importHeadingId);
    wasComparing.current = isComparing;
  }, [isComparing]);
  if (comparing === null) return <ImportPreview {...props} />;
  const { done, total } = comparing;
  return (
    <div className={styles.part}>
      <h2 id={importHeadingId} tabIndex={-1} className={styles.heading}>
        Comparing {props.work.name} with the plan
      </h2>
      <Field label="Actions compared" hint={total === 0 ? 'Beginning' : sayDone(done, total)}>
        <ProgressBar {...(total === 0 ? {} : { value: done / total })} aria-label="Actions compared" />
      </Field>
    </div>
  );
}

function sayDone(done: number, total: number): string {
  return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} actions.`;
}
