import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import { sayInstant, type CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { ChaseCopy } from './chase-copy.tsx';
import type { ChaseRun } from './chase-run.ts';
import { sayEnd } from './chase-words.ts';
import { useReturnsStyles } from '#screens/admin/returns/returns-style.ts';

const useStyles = makeStyles({
  progress: { maxWidth: '640px' },
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
  const of = run.wishes.length;
  const nDone = run.ends.filter((end) => end !== null).length;
  const isSending = run.at === 'sending';
  const words = isSending ? sendingWords(run) : endedWords(run);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading} tabIndex={-1}>
        {isSending ? 'Sending' : 'What was sent'}
      </h2>
      {isSending ? (
        <Field label={words} className={own.progress}>
          <ProgressBar value={of === 0 ? 0 : nDone / of} aria-label="Messages sent" />
        </Field>
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
      {isSending ? (
        <Button className={own.start} disabledFocusable={run.isStopping} onClick={props.onStop}>
          {run.isStopping ? 'Stopping after this one' : 'Stop'}
        </Button>
      ) : null}
      <ul className={own.list}>
        {run.wishes.map((wish, index) => {
          const end = run.ends[index] ?? null;
          return (
            <li key={wish.id} className={own.one}>
              <Text>
                <strong>{wish.person.name}:</strong>{' '}
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
              {end?.kind === 'to-copy' && !isSending ? <ChaseCopy wish={wish} cycle={props.cycle} /> : null}
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
  const of = run.wishes.length;
  const nDone = run.ends.filter((end) => end !== null).length;
  return `${String(nDone)} of ${String(of)} done. Stay on this page until it is over.`;
}

function endedWords({ wishes, ends, how }: Extract<Shown, { at: 'ended' }>): string {
  const nSent = ends.filter((end) => end?.kind === 'sent').length;
  const nLeft = wishes.length - nSent;
  const stopped = how.kind === 'stopped' ? 'Stopped. ' : '';
  const sent = `${String(nSent)} of ${String(wishes.length)} ${wishes.length === 1 ? 'message' : 'messages'} sent.`;
  return `${stopped}${sent}${nLeft === 0 ? '' : ` ${String(nLeft)} ${nLeft === 1 ? 'was' : 'were'} not; the list says why.`}`;
}
