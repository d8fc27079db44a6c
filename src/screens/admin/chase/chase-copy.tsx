import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { nextChaseId } from '#domain/cycle/chase-list.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { noteCopied } from '#store/chase.ts';
import type { Reminder } from '#store/chase-channel.ts';
import { sayChase } from './chase-words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { width: '100%', maxWidth: '640px' },
});

/** The longest address that mail programs are known to take, in characters. */
const longestAddress = 2000;

type Copying =
  | { readonly at: 'idle' | 'working' }
  | { readonly at: 'copied' | 'select' | 'mail' }
  | { readonly at: 'already'; readonly words: string }
  | { readonly at: 'failed'; readonly error: unknown };

/** Takes a message away to be sent by hand. It is noted first, so that nobody else sends the same. */
export function ChaseCopy({ reminder, cycle }: { reminder: Reminder; cycle: string }) {
  const styles = useStyles();
  const { store, host, me } = useReady();
  const [copying, setCopying] = useState<Copying>({ at: 'idle' });
  const isNoted = useRef(false);
  const { person, message } = reminder;
  const take = async (isAgain: boolean, how: () => Promise<Copying>) => {
    setCopying({ at: 'working' });
    try {
      if (!isNoted.current) {
        if (isAgain) await store.load();
        const state = store.getState();
        const chases = state.phase === 'ready' ? state.snapshot.chases : new Map();
        const { isEscalation } = message;
        const again = { person: person.key, day: store.today(), isEscalation };
        const id = isAgain ? nextChaseId(chases, again, true) : reminder.id;
        const noted = await noteCopied(store.world, { by: me.key, cycle }, { ...reminder, id });
        if (noted.kind === 'already') {
          const words = state.phase === 'ready' ? sayChase(noted.chase, state.snapshot, store.today()) : '';
          setCopying({ at: 'already', words });
          return;
        }
        isNoted.current = true;
      }
      setCopying(await how());
      // the list behind this shows it
      await store.load();
    } catch (error) {
      setCopying({ at: 'failed', error });
    }
  };
  const copy = async (): Promise<Copying> =>
    navigator.clipboard.writeText(message.text).then(
      () => ({ at: 'copied' }),
      // Teams may keep the clipboard to itself: then the text is there to be selected
      () => ({ at: 'select' }),
    );
  const write = async (): Promise<Copying> => {
    await host.openLink(mailAddress(reminder));
    return { at: 'mail' };
  };
  const isWorking = copying.at === 'working';
  const to = `the message to ${person.name}`;
  return (
    <>
      <div className={styles.line}>
        <Button
          aria-label={`Copy the text of ${to}`}
          disabledFocusable={isWorking}
          onClick={() => void take(false, copy)}
        >
          Copy the text
        </Button>
        {person.email === '' ? null : (
          <Button
            aria-label={`Write a mail to ${person.name}`}
            disabledFocusable={isWorking}
            onClick={() => void take(false, write)}
          >
            Write a mail
          </Button>
        )}
        <Text role="status">{said(copying)}</Text>
        {copying.at === 'already' ? (
          <Button onClick={() => void take(true, copy)}>Copy it all the same</Button>
        ) : null}
      </div>
      {copying.at === 'select' ? (
        <Textarea
          className={styles.text}
          aria-label={`Text of ${to}`}
          readOnly
          resize="vertical"
          value={message.text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
      {copying.at === 'failed' ? (
        <TroubleBar error={copying.error} kept={null} onRetry={() => void take(false, copy)} />
      ) : null}
    </>
  );
}

function said(copying: Copying): string {
  switch (copying.at) {
    case 'copied':
      return 'Copied, and noted as reminded by you.';
    case 'select':
      return 'Noted as reminded by you. Select the text below and copy it with Ctrl+C.';
    case 'mail':
      return 'Opened as a mail, and noted as reminded by you.';
    case 'already':
      return `${copying.words}.`;
    default:
      return '';
  }
}

// a mail program that is handed too much cuts it off; then the text is pasted by hand
function mailAddress({ person, message }: Reminder): string {
  const head = `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(message.subject)}`;
  const whole = `${head}&body=${encodeURIComponent(message.text.replaceAll('\n', '\r\n'))}`;
  return whole.length <= longestAddress ? whole : head;
}
