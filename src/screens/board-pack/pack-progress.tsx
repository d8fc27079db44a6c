import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { focusOn } from '#screens/parts/focus-on.ts';
import type { PackRun } from './use-pack-run.ts';

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '560px',
  },
  bar: { width: '100%' },
});

const cancelId = 'cancel-pack';

/** The work under way: what is being done, how far it is, and the way out of it. */
export function PackProgress({ run, onCancel }: { run: PackRun; onCancel: () => void }) {
  const styles = useStyles();
  // the button that started this is off while it lasts
  useEffect(() => focusOn(cancelId), []);
  const percent = run.at === 'writing' ? run.percent : null;
  return (
    <div className={styles.progress}>
      <Field
        className={styles.bar}
        label={wordsOf(run)}
        {...(percent === null ? {} : { hint: `${String(percent)}% written` })}
      >
        <ProgressBar {...(percent === null ? {} : { value: percent, max: 100 })} />
      </Field>
      <Button id={cancelId} disabledFocusable={run.at === 'saving'} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** What is told aloud while a pack is made: each step, and each quarter of the writing. */
export function spokenOf(run: PackRun): string {
  if (run.at === 'cancelled') return 'Cancelled. Nothing was saved.';
  if (run.at !== 'writing') return wordsOf(run);
  const quarter = Math.floor(run.percent / 25) * 25;
  return quarter === 0 ? wordsOf(run) : `${wordsOf(run)}: ${String(quarter)}%`;
}

function wordsOf(run: PackRun): string {
  switch (run.at) {
    case 'reading':
      return 'Reading the latest updates';
    case 'writing':
      return 'Writing the workbook';
    case 'saving':
      return 'Saving it in the library';
    default:
      return '';
  }
}
