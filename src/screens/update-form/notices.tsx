import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import { nameOf } from '#domain/snapshot.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { OutsideChangeBar } from '#screens/parts/outside-change.tsx';
import { Questions } from '#screens/parts/questions.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { cycleSentence } from './cycle-words.ts';
import { takenWords } from './taken-words.ts';
import type { Writing } from './use-entry.ts';

/** What somebody should know before writing on: a draft was found, or another person updated meanwhile. */
export function Notices(props: {
  action: Action;
  writing: Writing;
  /** True while the two versions are shown side by side: that says it all. */
  isCompared: boolean;
  /** True while it is being sent: what was faster is told by how that ends. */
  isSending: boolean;
}) {
  const { snapshot, outbox, store } = useReady();
  const { action, writing, isCompared, isSending } = props;
  const isWaiting = outbox.some((entry) => entry.actionRef === action.ref && entry.id !== writing.updateId);
  const newer = action.lastUpdateId === null ? undefined : snapshot.updates.get(action.lastUpdateId);
  // one's own, on its way or just arrived, overtakes nobody
  const isOvertaken =
    action.lastUpdateId !== writing.basedOn && newer !== undefined && newer.id !== writing.updateId;
  const cycle = cycleSentence(snapshot.cycles.values(), store.today());
  return (
    <>
      {cycle === null ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{cycle}</MessageBarBody>
        </MessageBar>
      )}
      <OutsideChangeBar snapshot={snapshot} action={action} />
      <Questions action={action} />
      {isWaiting ? (
        <MessageBar layout="multiline">
          <MessageBarBody>
            An update of this action waits on this device to be sent. What you write here comes after it.{' '}
            <Link href={hrefOf({ at: 'outbox' })} inline>
              Look at what waits
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {writing.restoredAt === null || isCompared ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            You began this update on {sayInstant(writing.restoredAt)}. What you typed{' '}
            {store.desk.canKeep() ? 'was kept on this device' : 'is still here while this tab is open'}.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void writing.discard()}>Discard the draft</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isOvertaken && !isCompared && !isSending ? (
        <HeardBar intent="warning">
          <MessageBarBody>
            {nameOf(snapshot, newer.by)} updated this action on {sayInstant(newer.submittedAt)}, after you
            began. Your text is kept. If you save, yours becomes the newest update and theirs stays in the
            history. {takenWords(writing.taken)}
          </MessageBarBody>
        </HeardBar>
      ) : null}
    </>
  );
}
