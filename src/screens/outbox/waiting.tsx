import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import { isClosed, updateIn, type Entry, type Setback } from '#store/outbox.ts';
import { Page } from '#screens/parts/page.tsx';
import { go } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { saySetback } from '#screens/words.ts';
import { copyOf } from './copy-of.ts';
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
      <section aria-label="This device">
        <Sure
          label="Clear this device…"
          question={
            outbox.length === 0
              ? 'Remove the plan and all drafts kept on this device? They stay in SharePoint; drafts not sent are lost.'
              : `Remove everything kept on this device? ${String(outbox.length)} unsent ${outbox.length === 1 ? 'update' : 'updates'} and all drafts are lost.`
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

function Item({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const { store, snapshot } = useReady();
  const [isCopied, setCopied] = useState(false);
  // where it cannot be sent any more, the text is what matters
  const [isShown, setShown] = useState(isClosed(entry));
  const update = updateIn(entry);
  const text = update === null ? '' : copyOf(update, snapshot);
  const action = entry.actionRef === null ? undefined : snapshot.actions.get(entry.actionRef);
  const title =
    entry.kind === 'update'
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
      <Text>{saySetback(entry)}</Text>
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
        {entry.state === 'conflict' ? null : (
          <Button aria-label={`Send now: ${entry.label}`} onClick={() => void store.retry(entry.id)}>
            Send now
          </Button>
        )}
        {update === null ? null : (
          <>
            {isClosed(entry) ? null : (
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
          label="Discard…"
          name={`Discard ${entry.label}`}
          question="Discard this? What has not reached SharePoint cannot be brought back."
          yes="Discard it"
          onYes={() => void store.discard(entry.id)}
        />
      </div>
    </li>
  );
}
