import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Progress } from '#screens/admin/progress.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { endedWords, enteredNow, sayEntryEnd } from './entering-words.ts';
import type { Entering } from './use-entering.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '75ch',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const endId = 'form-entered';

/** Updates of a form on their way, action by action, and what became of each. */
export function EnteringProgress(props: {
  entering: Exclude<Entering, { at: 'idle' }>;
  personName: string;
  /** Null where nothing is left to enter. */
  onBack: (() => void) | null;
  onStop: () => void;
  onAnother: () => void;
}) {
  const styles = useStyles();
  const { snapshot, outbox } = useReady();
  const { entering, personName } = props;
  const { wishes } = entering;
  const isUnderWay = entering.at === 'entering';
  // the button that was pressed is gone
  useEffect(() => focusOn(endId), []);
  useEffect(() => {
    if (!isUnderWay) focusOn(endId);
  }, [isUnderWay]);
  // what was kept may have gone out since
  const ends = entering.ends.map((end, at) => enteredNow(end, wishes[at]?.updateId ?? '', snapshot, outbox));
  const nDone = ends.filter((end) => end !== null).length;
  return (
    <section className={styles.part} aria-labelledby={endId}>
      <h2 id={endId} tabIndex={-1} className={styles.heading}>
        {isUnderWay ? `Entering updates for ${personName}` : endedWords(ends, personName)}
      </h2>
      {isUnderWay ? (
        <>
          <Progress
            label={`${String(nDone)} of ${String(wishes.length)} done. Stay on this page until it is over.`}
            name="Updates entered"
            done={nDone}
            of={wishes.length}
            counted={['update', 'updates']}
          />
          <Button disabledFocusable={entering.isStopping} onClick={props.onStop}>
            {entering.isStopping ? 'Stopping after this one' : 'Stop'}
          </Button>
        </>
      ) : null}
      {entering.at === 'ended' && entering.how.kind === 'stopped' ? (
        <Text>Stopped. What stands below as not entered is still in the form.</Text>
      ) : null}
      {entering.at === 'ended' && entering.how.kind === 'broken' ? (
        <TroubleBar
          error={entering.how.error}
          kept="What stands below as not entered is still in the form."
          onRetry={null}
        />
      ) : null}
      <ul className={styles.list} aria-label="What became of each update">
        {wishes.map(({ ref, title, updateId }, at) => (
          <li key={updateId}>
            <Link href={hrefOf({ at: 'action', ref })} inline>
              {ref} {title}
            </Link>
            : {sayEntryEnd(ends[at] ?? null, isUnderWay ? (at === entering.index ? 'now' : 'waits') : 'over')}
          </li>
        ))}
      </ul>
      {isUnderWay ? null : (
        <div className={styles.buttons}>
          {props.onBack === null ? null : (
            <Button appearance="primary" onClick={props.onBack}>
              Back to the form
            </Button>
          )}
          <Button
            {...(props.onBack === null ? { appearance: 'primary' as const } : {})}
            onClick={props.onAnother}
          >
            Choose another file
          </Button>
          {ends.some((end) => end?.kind === 'kept') ? (
            <Button as="a" href={hrefOf({ at: 'outbox' })}>
              Look at what waits
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
