import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { nameOf } from '#domain/snapshot.ts';
import { OutsideChangeBar } from '#screens/parts/outside-change.tsx';
import { Questions } from '#screens/parts/questions.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { cycleSentence } from './cycle-words.ts';
import { takenWords } from './taken-words.ts';
import type { Writing } from './use-entry.ts';

const useStyles = makeStyles({
  // far enough apart to be met with a finger
  line: { minHeight: '24px', paddingTop: '2px' },
});

/** What somebody should know before writing on: a draft was found, or another person updated meanwhile. */
export function Notices(props: {
  action: Action;
  writing: Writing;
  /** True while the two versions are shown side by side: that says it all. */
  isCompared: boolean;
}) {
  const { snapshot, outbox, store } = useReady();
  const { action, writing, isCompared } = props;
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
      {isOvertaken && !isCompared ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {nameOf(snapshot, newer.by)} updated this action on {sayInstant(newer.submittedAt)}, after you
            began. Your text is kept. If you save, yours becomes the newest update and theirs stays in the
            history. {takenWords(writing.taken)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}

/** Everything that stops the update from being sent, each a way to its field. Takes the focus after a try. */
export function RefusalSummary({ refusals }: { refusals: readonly Refusal[] }) {
  const styles = useStyles();
  if (refusals.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" id="to-put-right" tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>
          {refusals.length === 1
            ? 'One thing to put right'
            : `${String(refusals.length)} things to put right`}
        </MessageBarTitle>
        {refusals.map((one) => (
          <div key={`${one.field ?? ''}${one.code}`} className={styles.line}>
            {one.field === null ? (
              sayRefusal(one)
            ) : (
              <Link as="button" inline onClick={() => focusField(one.field ?? '')}>
                {sayRefusal(one)}
              </Link>
            )}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Moves the focus to the control of a field; of a choice, to what is chosen in it. */
export function focusField(field: string): void {
  const place = document.getElementById(field);
  const control = place?.matches('input, textarea')
    ? place
    : place?.querySelector<HTMLElement>('input:checked, input');
  control?.focus();
}
