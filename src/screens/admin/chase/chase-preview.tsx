import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { ChaseCopy } from './chase-copy.tsx';
import { ChaseLetter } from './chase-letter.tsx';
import { chaseLines, remindersOf, type ChaseGround, type ChaseLine } from './chase-rows.ts';
import type { ChaseWay } from './chase-way.ts';
import { sayChase } from './chase-words.ts';
import { useReturnsStyles } from '#screens/admin/returns/returns-style.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The heading of the preview, to be given the focus. */
export const previewId = 'chase-preview';

/** Every message as it will be received. Whoever was written to today is left out until that is confirmed. */
export function ChasePreview(props: {
  lines: readonly ChaseLine[];
  ground: ChaseGround;
  way: ChaseWay;
  onBack: () => void;
  onSend: (lines: readonly ChaseLine[]) => void;
}) {
  const styles = useReturnsStyles();
  const own = useStyles();
  const { store } = useReady();
  const { lines, ground, way } = props;
  const [isAgain, setAgain] = useState(false);
  const [notice, setNotice] = useState<'changed' | 'nobody' | null>(null);
  const [isChecking, setChecking] = useState(false);
  useEffect(() => focusOn(previewId), []);
  // a text just copied stays in sight; what other admins send meanwhile counts at once
  const [atStart] = useState(() => new Set(keysOf(lines.filter((line) => line.today !== null))));
  const isAlready = (line: ChaseLine) =>
    way === 'copy' ? atStart.has(line.person.key) : line.today !== null;
  const already = lines.filter(isAlready);
  const toSend = isAgain ? lines : lines.filter((line) => !isAlready(line));
  const reminders = remindersOf(lines, ground);
  const going = new Set(keysOf(toSend));

  // what somebody returned, or another admin sent, since the page was last read
  const handleSend = async () => {
    if (toSend.length === 0) {
      setNotice('nobody');
      return;
    }
    setChecking(true);
    await store.load();
    setChecking(false);
    const state = store.getState();
    if (state.phase !== 'ready') return;
    const keys = new Set(keysOf(toSend));
    const now = chaseLines({ ...ground, snapshot: state.snapshot }).lines.filter((line) =>
      keys.has(line.person.key),
    );
    if (isSame(now, toSend)) props.onSend(now);
    else setNotice('changed');
  };
  return (
    <section className={styles.part} aria-labelledby={previewId}>
      <h2 id={previewId} tabIndex={-1} className={styles.heading}>
        {lines.length === 1 ? 'The message as it will be received' : 'The messages as they will be received'}
      </h2>
      {already.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {already.length === 1
              ? 'One of these people was already written to today:'
              : `${String(already.length)} of these people were already written to today:`}
            {already.map(({ person, today }) => (
              <span key={person.key} className={styles.line}>
                {person.name}. {today === null ? '' : sayChase(today, ground.snapshot, ground.today)}.
              </span>
            ))}
            <Checkbox
              label={`Yes, write to ${already.length === 1 ? 'them' : 'all of them'} again today`}
              checked={isAgain}
              onChange={(_, { checked }) => {
                setAgain(checked === true);
                setNotice(null);
              }}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      <span role="status">
        {notice === 'changed'
          ? 'The plan changed meanwhile, so nothing was sent. Look at the messages again; they are as it stands now.'
          : notice === 'nobody'
            ? 'Nothing was sent. Confirm that they are to be written to again today, or go back.'
            : ''}
      </span>
      <div className={own.buttons}>
        {way === 'copy' ? null : (
          <Button appearance="primary" disabledFocusable={isChecking} onClick={() => void handleSend()}>
            {isChecking ? 'Checking…' : sendLabel(toSend.length)}
          </Button>
        )}
        <Button onClick={props.onBack}>Back to the list</Button>
      </div>
      {way === 'copy' ? (
        <Text>
          Copy each text, or write a mail with it. Each is noted as reminded by you once you take it.
        </Text>
      ) : null}
      <ul className={own.list}>
        {reminders.map((reminder) => (
          <li key={reminder.person.key} className={own.one}>
            <ChaseLetter reminder={reminder} way={way} />
            {!going.has(reminder.person.key) ? (
              <Text>Left out, because they were already written to today.</Text>
            ) : way === 'copy' ? (
              <ChaseCopy reminder={reminder} cycle={ground.cycle.key} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sendLabel(count: number): string {
  if (count === 0) return 'Send';
  return `Send ${count === 1 ? 'the message' : `${String(count)} messages`}`;
}

function keysOf(lines: readonly ChaseLine[]): readonly string[] {
  return lines.map((line) => line.person.key);
}

function isSame(now: readonly ChaseLine[], then: readonly ChaseLine[]): boolean {
  const of = (lines: readonly ChaseLine[]) =>
    JSON.stringify(lines.map(({ person, message, today }) => [person.key, message.text, today?.id ?? null]));
  return of(now) === of(then);
}
