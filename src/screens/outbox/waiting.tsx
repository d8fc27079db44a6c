import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Page } from '#screens/parts/page.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { Entry } from '#store/outbox.ts';
import { WaitingEntry } from './waiting-entry.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalS,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { maxWidth: '75ch' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What this device has of the person's: what is on its way from it and why it waits, and what is kept and can be cleared. */
export function Waiting() {
  const styles = useStyles();
  const [waitingId, keptId] = [useId(), useId()];
  const { outbox, isDurable, store } = useReady();
  const [isCleared, setCleared] = useState(false);
  return (
    <Page
      title="This device"
      {...(outbox.length === 0
        ? { lead: 'Nothing waits on this device. Everything you saved has reached SharePoint.' }
        : {})}
    >
      {outbox.length === 0 ? null : (
        <section className={styles.part} aria-labelledby={waitingId}>
          <h2 id={waitingId} className={styles.heading}>
            Waiting to send ({outbox.length})
          </h2>
          <Text className={styles.text}>
            {isDurable
              ? keptLine(outbox)
              : 'This browser does not let anything be kept on this device. Keep this tab open until they are sent, or copy the texts out.'}
          </Text>
          <ul className={styles.list} aria-label="Waiting to send">
            {outbox.map((entry) => (
              <WaitingEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part} aria-labelledby={keptId}>
        <h2 id={keptId} className={styles.heading}>
          What is kept here
        </h2>
        <Text className={styles.text}>
          For you alone, so that the plan opens at once and nothing typed is lost: a copy of the plan, your
          drafts, and what waits to be sent. On a computer that others use, clear it when you have finished.
        </Text>
        <span>
          <Sure
            label="Clear this device…"
            question={
              outbox.length === 0
                ? 'Remove the plan and all drafts from this device? The plan stays in SharePoint; drafts not sent are lost.'
                : `Remove everything kept on this device? ${String(outbox.length)} unsent ${things(outbox)} and all drafts are lost.`
            }
            yes="Clear this device"
            onYes={() => void store.clearDevice().then(() => setCleared(true))}
          />
        </span>
        <Text role="status">
          {isCleared
            ? 'Nothing of yours is kept on this device any more. Close this tab now: what you write here from now on is kept again.'
            : ''}
        </Text>
      </section>
      <Text>
        <Link inline href={hrefOf({ at: 'admin', tab: 'health' })}>
          See what you may write, and which version this is
        </Link>
      </Text>
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
