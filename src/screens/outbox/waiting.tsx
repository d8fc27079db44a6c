import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import { isClosed, updateIn, type Entry, type Setback } from '#store/outbox.ts';
import { Page } from '#screens/parts/page.tsx';
import { go, hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { saySetback } from '#screens/words.ts';
import { copyOf } from './copy-of.ts';
import { planText, planTitle, sayClash, sayStop } from './plan-words.ts';
import { Sure } from '#screens/parts/sure.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  clashes: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
});

/** What is on its way from this device, why it waits, and everything a person can do about it. */
export function Waiting() {
  const styles = useStyles();
  const { outbox, isDurable, store } = useReady();
  const [isCleared, setCleared] = useState(false);
  return (
    <Page
      title="Waiting to send"
      lead={
        outbox.length === 0
          ? 'Nothing waits on this device. Everything you saved has reached SharePoint.'
          : isDurable
            ? keptLine(outbox)
            : 'This browser does not let anything be kept on this device. Keep this tab open until they are sent, or copy the texts out.'
      }
    >
      <ul className={styles.list} aria-label="Waiting to send">
        {outbox.map((entry) => (
          <Item key={entry.id} entry={entry} />
        ))}
      </ul>
      <Text>
        <Link inline href={hrefOf({ at: 'admin', tab: 'health' })}>
          See what you may write, and which version this is
        </Link>
      </Text>
      <section aria-label="This device">
        <Sure
          label="Clear this device…"
          question={
            outbox.length === 0
              ? 'Remove the plan and all drafts kept on this device? They stay in SharePoint; drafts not sent are lost.'
              : `Remove everything kept on this device? ${String(outbox.length)} unsent ${things(outbox)} and all drafts are lost.`
          }
          yes="Clear this device"
          onYes={() => void store.clearDevice().then(() => setCleared(true))}
        />
        <Text role="status">
          {isCleared
            ? 'Nothing of yours is kept on this device any more. Close this tab now: what you write here from now on is kept again.'
            : ''}
        </Text>
      </section>
    </Page>
  );
}

function things(outbox: readonly Entry[]): string {
  const noun = outbox.every((entry) => entry.kind === 'update') ? 'update' : 'change';
  return outbox.length === 1 ? noun : `${noun}s`;
}

// what waits goes on by itself; what needs the person does not
function keptLine(outbox: readonly Entry[]): string {
  const nStuck = outbox.filter((entry) => entry.state !== 'waiting').length;
  const waits = nStuck < outbox.length;
  return [
    'These are kept on this device until SharePoint has them.',
    ...(waits ? ['You can close the tab; what waits goes on when you open it again.'] : []),
    ...(nStuck > 0 ? ['What needs you stays here until you decide.'] : []),
  ].join(' ');
}

// Graph's code is sometimes the status once more
function helpDeskCode({ status, code }: Setback): string {
  return code === String(status) ? code : `${String(status)} ${code}`;
}

// what a person can have tried again: of what waits for a decision only what may then go through
function retryLabel({ state, stop }: Entry): string | null {
  if (state !== 'conflict') return 'Send now';
  if (stop?.kind === 'clash') return 'Apply all the same';
  return stop?.kind === 'refused' ? 'Try again' : null;
}

function Item({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const { store, snapshot } = useReady();
  const [isCopied, setCopied] = useState(false);
  // where it cannot be sent any more, the text is what matters
  const [isShown, setShown] = useState(isClosed(entry));
  const update = updateIn(entry);
  const isPlan = update === null && (entry.kind === 'plan' || entry.stop !== undefined);
  const text = update !== null ? copyOf(update, snapshot) : isPlan ? planText(entry, snapshot) : '';
  const action = entry.actionRef === null ? undefined : snapshot.actions.get(entry.actionRef);
  const title = isPlan
    ? planTitle(entry)
    : entry.kind === 'update'
      ? `Update of ${entry.label} ${action?.title ?? ''}`
      : `${entry.kind === 'import' ? 'Import' : 'Undoing of the import'} of ${entry.label}: ${String(entry.total - entry.writes.length)} of ${String(entry.total)} rows written`;
  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // hosts may refuse the clipboard: the text is shown, to be selected by hand
      setShown(true);
    }
  };
  return (
    <li className={styles.entry}>
      <h2 className={styles.title}>{title}</h2>
      <Text>{entry.stop === undefined ? saySetback(entry) : sayStop(entry)}</Text>
      {entry.stop?.kind === 'clash' ? (
        <ul className={styles.clashes} aria-label="What was changed meanwhile">
          {entry.stop.clashes.map((clash) => (
            <li key={`${clash.noun} ${clash.key} ${clash.field}`}>{sayClash(clash, snapshot)}</li>
          ))}
        </ul>
      ) : null}
      <Text size={200} className={styles.quiet}>
        Written on {sayInstant(entry.enteredAt)}.{' '}
        {entry.attempts === 0
          ? 'Not tried yet.'
          : `Tried ${String(entry.attempts)} ${entry.attempts === 1 ? 'time' : 'times'}.`}
        {entry.state === 'waiting' && entry.nextTryAt > 0
          ? ` Next try on ${sayInstant(new Date(entry.nextTryAt).toISOString())}.`
          : ''}
        {entry.setback?.requestId
          ? ` For the help desk: ${helpDeskCode(entry.setback)}, request ${entry.setback.requestId}.`
          : ''}
      </Text>
      {isShown ? (
        <pre className={styles.text} tabIndex={0} aria-label="The text, to select and copy">
          {text}
        </pre>
      ) : null}
      <div className={styles.buttons}>
        {retryLabel(entry) === null ? null : (
          <Button
            aria-label={`${retryLabel(entry) ?? ''}: ${entry.label}`}
            onClick={() => void store.retry(entry.id)}
          >
            {retryLabel(entry)}
          </Button>
        )}
        {text === '' ? null : (
          <>
            {update === null || isClosed(entry) ? null : (
              <Button
                aria-label={`${entry.state === 'conflict' ? 'Compare and decide' : 'Change it'}: update of ${entry.label}`}
                onClick={() => {
                  // where another draft is in the way, the form shows that one and this stays here
                  void store.takeBack(entry.id).then(() => go({ at: 'update', ref: update.actionRef }));
                }}
              >
                {entry.state === 'conflict' ? 'Compare and decide' : 'Change it'}
              </Button>
            )}
            <Button
              aria-label={isCopied ? `Copied: text of ${entry.label}` : `Copy the text of ${entry.label}`}
              onClick={() => void handleCopy()}
            >
              {isCopied ? 'Copied' : 'Copy the text'}
            </Button>
          </>
        )}
        <Sure
          label={entry.stop?.kind === 'clash' ? 'Leave as it is…' : 'Discard…'}
          name={`${entry.stop?.kind === 'clash' ? 'Leave as it is:' : 'Discard'} ${entry.label}`}
          question={
            entry.stop?.kind === 'clash'
              ? 'Leave everything as it is now? What of this is not written yet is discarded, and cannot be brought back.'
              : 'Discard this? What has not reached SharePoint cannot be brought back.'
          }
          yes={entry.stop?.kind === 'clash' ? 'Leave it as it is' : 'Discard it'}
          onYes={() => void store.discard(entry.id)}
        />
      </div>
    </li>
  );
}
