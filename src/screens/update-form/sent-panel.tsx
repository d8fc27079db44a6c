import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import { statusOf } from '#domain/status.ts';
import { Page } from '#screens/parts/page.tsx';
import { RaiseRiskLink } from '#screens/risks/raise-risk-link.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { saySetback } from '#screens/trouble-words.ts';
import type { Sent } from './use-send.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What became of an update: 'saved' only when the library has it, else where it is and what happens next. */
export function SentPage(props: {
  action: Action;
  sent: Sent;
  /** The next action that is owed, or null when this was the last. */
  next: string | null;
  /** How many are owed still; null for somebody who leads none of it. */
  left: number | null;
}) {
  const styles = useStyles();
  const { snapshot, store, outbox, isDurable } = useReady();
  const [at] = useState(() => store.world.now().toISOString());
  const { update } = props.sent;
  // what was kept may have gone out since
  const left = outbox.find((entry) => entry.id === update.id);
  const isThere = props.sent.kind === 'saved' || Boolean(snapshot.updates.get(update.id)?.row);
  const status = statusOf(snapshot.scheme, update.statusAfter);
  if (left === undefined && !isThere) return <GonePage action={props.action} />;
  return (
    <Page
      title={left === undefined ? 'Update saved' : 'Update kept, not sent yet'}
      windowTitle={`Update ${left === undefined ? 'saved' : 'kept'}: ${props.action.ref}`}
      {...(left === undefined ? {} : { lead: `${props.action.ref} ${props.action.title}` })}
    >
      {left === undefined ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Saved on {sayInstant(at)}.</MessageBarTitle> {props.action.ref}{' '}
            {props.action.title} is now {status.label} ({status.letter}). {owedWords(props.left)}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {isDurable ? 'Kept on this device.' : 'Not sent yet. Keep this tab open.'}
            </MessageBarTitle>{' '}
            {saySetback(left)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {props.next === null ? null : (
          <Button appearance="primary" as="a" href={hrefOf({ at: 'update', ref: props.next })}>
            Next update
          </Button>
        )}
        {left === undefined ? null : (
          <Button as="a" href={hrefOf({ at: 'outbox' })}>
            Look at what waits
          </Button>
        )}
        <Button as="a" href={hrefOf({ at: 'my-actions' })}>
          Back to My actions
        </Button>
        <Button as="a" href={hrefOf({ at: 'action', ref: props.action.ref })}>
          Look at the action
        </Button>
      </div>
      <RaiseRiskLink actionRef={props.action.ref} />
    </Page>
  );
}

function owedWords(left: number | null): string {
  if (left === null) return '';
  if (left === 0) return 'You owe no further update.';
  return `${String(left)} ${left === 1 ? 'update is' : 'updates are'} still owed.`;
}

function GonePage({ action }: { action: Action }) {
  const styles = useStyles();
  return (
    <Page title="Update not sent" windowTitle={`Update not sent: ${action.ref}`}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          The update of {action.ref} {action.title} was discarded or taken back before it was sent.
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button appearance="primary" as="a" href={hrefOf({ at: 'my-actions' })}>
          Back to My actions
        </Button>
      </div>
    </Page>
  );
}
