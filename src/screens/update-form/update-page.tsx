import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { capacityFor, isLive, leadFor, type Action, type Capacity } from '#domain/action.ts';
import { mineOf, type MyAction } from '#domain/people/mine.ts';
import { refusal } from '#domain/refusal.ts';
import { nameOf } from '#domain/snapshot.ts';
import { Page } from '#screens/parts/page.tsx';
import { go, hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { ActionFacts } from './action-facts.tsx';
import { KeptDraft } from './kept-draft.tsx';
import { SentPage } from './sent-panel.tsx';
import { UpdateForm } from './update-form.tsx';
import type { Sent } from './use-send.ts';
import { useEntry } from './use-entry.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 640px) minmax(260px, 380px)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // beside the questions it stays in sight; on narrow screens what the action is comes before them
  facts: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
    overflowY: 'auto',
    '@media (max-width: 959px)': { order: -1, position: 'static', maxHeight: 'none' },
  },
});

/** The page on which somebody updates an action, or learns why they cannot. */
export function UpdatePage({ actionRef }: { actionRef: string }) {
  const { snapshot, me, store } = useReady();
  // what became of it stays to be read, also where the action was closed meanwhile
  const [sent, setSent] = useState<SentFrom | null>(null);
  const action = snapshot.actions.get(actionRef);
  if (sent !== null) return <Told sent={sent} action={action ?? sent.action} />;
  const capacity = action === undefined ? null : capacityFor(action, me, snapshot.people, store.today());
  if (action === undefined)
    return <CannotUpdate sentence={sayRefusal(refusal('action-unknown', null, { ref: actionRef }))} />;
  if (capacity === null) {
    const leads = action.leads.map((key) => nameOf(snapshot, key)).join(', ');
    return (
      <CannotUpdate
        action={action}
        sentence={sayRefusal(refusal('not-yours', null, { ref: actionRef, leads }))}
      />
    );
  }
  if (!isLive(action))
    return (
      <CannotUpdate
        action={action}
        sentence={sayRefusal(refusal('not-live', null, { ref: actionRef, lifecycle: action.lifecycle }))}
      />
    );
  return (
    <Writing
      action={action}
      capacity={capacity}
      onSent={(outcome) => setSent({ outcome, action, capacity })}
    />
  );
}

type SentFrom = { readonly outcome: Sent; readonly action: Action; readonly capacity: Capacity };

// what is still owed beside an action; looked for anew when the plan changes, not with every key
function useOwedBeside(ref: string): readonly MyAction[] {
  const { snapshot, me, store } = useReady();
  const today = store.today();
  return useMemo(
    () => mineOf(snapshot, me, today).owed.filter((one) => one.action.ref !== ref),
    [snapshot, me, today, ref],
  );
}

function Told({ sent, action }: { sent: SentFrom; action: Action }) {
  const owed = useOwedBeside(action.ref);
  // an admin who wrote for somebody else owes nothing
  const left = sent.capacity === 'admin' && owed.length === 0 ? null : owed.length;
  return <SentPage action={action} sent={sent.outcome} next={owed[0]?.action.ref ?? null} left={left} />;
}

function Writing(props: { action: Action; capacity: Capacity; onSent: (outcome: Sent) => void }) {
  const styles = useStyles();
  const { action, capacity } = props;
  const { snapshot, me, store } = useReady();
  const writing = useEntry(store, snapshot.scheme, action);
  const today = store.today();
  const next = useOwedBeside(action.ref)[0]?.action.ref ?? null;
  const title = `${action.ref} ${action.title}`;
  const insteadOf = leadFor(action, me, snapshot.people, today);
  return (
    <Page title={title} windowTitle={`Update ${action.ref}`}>
      {capacity === 'lead' ? null : (
        <MessageBar>
          <MessageBarBody>
            {insteadOf === null
              ? 'Nobody leads this action. The update will show that you wrote it.'
              : `You update this on behalf of ${nameOf(snapshot, insteadOf)}. The update will show that.`}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.columns}>
        {writing === 'opening' ? (
          <Spinner label="Looking for a draft on this device" />
        ) : writing === 'elsewhere' ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              You are writing about this action in another tab or window. Go on there, or close it: then what
              you typed opens here.
            </MessageBarBody>
          </MessageBar>
        ) : (
          <UpdateForm
            action={action}
            capacity={capacity}
            writing={writing}
            hasNext={next !== null}
            onSent={(outcome, isNextWanted) => {
              if (isNextWanted && next !== null) go({ at: 'update', ref: next });
              else props.onSent(outcome);
            }}
          />
        )}
        <div className={styles.facts}>
          <ActionFacts action={action} />
        </div>
      </div>
    </Page>
  );
}

function CannotUpdate({ action, sentence }: { action?: Action; sentence: string }) {
  return (
    <Page title={action === undefined ? 'No such action' : `${action.ref} ${action.title}`}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
      </MessageBar>
      {action === undefined ? null : <KeptDraft actionRef={action.ref} />}
      <Text>
        {action === undefined ? null : (
          <>
            <Link href={hrefOf({ at: 'action', ref: action.ref })}>Read the action</Link>
            {' or '}
          </>
        )}
        <Link href={hrefOf({ at: 'my-actions' })}>go to My actions</Link>
      </Text>
    </Page>
  );
}
