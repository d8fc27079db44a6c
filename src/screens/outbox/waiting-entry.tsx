import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { go } from '#screens/route.ts';
import { saySetback } from '#screens/trouble-words.ts';
import { useReady } from '#screens/use-store.ts';
import { isClosed, updateIn, type Entry, type Setback } from '#store/outbox.ts';
import { copyOf } from './copy-of.ts';
import { planText, planTitle, sayClash, sayStop } from './plan-words.ts';

const useStyles = makeStyles({
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

/** One thing on its way: what it is, why it waits or stands, and what a person can do about it. */
export function WaitingEntry({ entry }: { entry: Entry }) {
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
      <h3 className={styles.title}>{title}</h3>
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
          : entry.attempts === 1
            ? 'Tried once.'
            : `Tried ${String(entry.attempts)} times.`}
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
