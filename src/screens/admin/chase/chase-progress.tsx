import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { sayInstant, type CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { Progress } from '#screens/admin/progress.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { RightMissing } from '#screens/sign-in/right-missing.tsx';
import { useReady } from '#screens/use-store.ts';
import { ChaseCopy } from './chase-copy.tsx';
import type { ChaseRun } from './chase-run.ts';
import { rightsNotGiven, sayEnd } from './chase-words.ts';
import { useReturnsStyles } from '#screens/admin/returns/returns-style.ts';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

type Shown = Extract<ChaseRun, { at: 'sending' | 'ended' }>;

/** Messages on their way, person by person, and what became of each. */
export function ChaseProgress(props: {
  run: Shown;
  snapshot: Snapshot;
  today: CivilDate;
  cycle: string;
  onStop: () => void;
  onDone: () => void;
}) {
  const styles = useReturnsStyles();
  const own = useStyles();
  const id = useId();
  const { run } = props;
  const { store } = useReady();
  const of = run.reminders.length;
  const nDone = run.ends.filter((end) => end !== null).length;
  const isSending = run.at === 'sending';
  const [notGiven, ...others] = isSending ? [] : rightsNotGiven(run.ends);
  const words = isSending ? sendingWords(run) : endedWords(run);
  // the button that was pressed is gone
  useEffect(() => {
    if (isSending) focusOn(id);
  }, [id, isSending]);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading} tabIndex={-1}>
        {isSending ? 'Sending' : 'What was sent'}
      </h2>
      {isSending ? (
        <Progress label={words} name="Messages sent" done={nDone} of={of} counted={['message', 'messages']} />
      ) : (
        <Text id={resultId} tabIndex={-1} weight="semibold">
          {words}
        </Text>
      )}
      <span role="status" className={styles.line}>
        {isSending && run.waitsUntil !== null
          ? `Microsoft 365 is busy. It goes on on ${sayInstant(new Date(run.waitsUntil).toISOString())}.`
          : ''}
      </span>
      {run.at === 'ended' && run.how.kind === 'broken' ? (
        <TroubleBar
          error={run.how.error}
          kept="Whoever is not in this list as sent was not written to."
          onRetry={null}
        />
      ) : null}
      {notGiven === undefined ? null : (
        <RightMissing
          errors={[notGiven, ...others]}
          job="reminders"
          kept="Every text is kept below."
          now={() => store.world.now()}
          onRetry={null}
        />
      )}
      {isSending ? (
        <Button className={own.start} disabledFocusable={run.isStopping} onClick={props.onStop}>
          {run.isStopping ? 'Stopping after this one' : 'Stop'}
        </Button>
      ) : null}
      <ul className={own.list}>
        {run.reminders.map((reminder, index) => {
          const end = run.ends[index] ?? null;
          return (
            <li key={reminder.id} className={own.one}>
              <Text>
                <strong>{reminder.person.name}:</strong>{' '}
                <span className={mergeClasses(end === null && styles.quiet)}>
                  {end !== null
                    ? sayEnd(end, props.snapshot, props.today)
                    : isSending
                      ? index === run.index
                        ? 'Being sent…'
                        : 'Waits'
                      : 'Not sent.'}
                </span>
              </Text>
              {end?.kind === 'to-copy' && !isSending ? (
                <ChaseCopy reminder={reminder} cycle={props.cycle} />
              ) : null}
            </li>
          );
        })}
      </ul>
      {isSending ? null : (
        <Button className={own.start} appearance="primary" onClick={props.onDone}>
          Back to the list
        </Button>
      )}
    </section>
  );
}

/** Where the outcome stands, to be given the focus. */
export const resultId = 'chase-result';

function sendingWords(run: Extract<Shown, { at: 'sending' }>): string {
  const of = run.reminders.length;
  const nDone = run.ends.filter((end) => end !== null).length;
  return `${String(nDone)} of ${String(of)} done. Stay on this page until it is over.`;
}

function endedWords({ reminders, ends, how }: Extract<Shown, { at: 'ended' }>): string {
  const nSent = ends.filter((end) => end?.kind === 'sent').length;
  const nLeft = reminders.length - nSent;
  const stopped = how.kind === 'stopped' ? 'Stopped. ' : '';
  const sent = `${String(nSent)} of ${String(reminders.length)} ${reminders.length === 1 ? 'message' : 'messages'} sent.`;
  return `${stopped}${sent}${nLeft === 0 ? '' : ` ${String(nLeft)} ${nLeft === 1 ? 'was' : 'were'} not; the list says why.`}`;
}
