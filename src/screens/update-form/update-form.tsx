import { Button, makeStyles, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Action, Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { checkLines, openFindings } from '#domain/data-check.ts';
import { checkUpdate, lastOf, sentTexts } from '#domain/decide-update.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { inOrderOfFields } from './field-order.ts';
import { KeptLine } from './kept-line.tsx';
import { Notices } from './notices.tsx';
import { PersonalDataPanel } from './personal-data-panel.tsx';
import { UpdateQuestions } from './update-questions.tsx';
import type { Writing } from './use-entry.ts';
import { useSend, type Sent } from './use-send.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The writing and sending of an update: what to know before, the questions, and what stands in the way of saving it. */
export function UpdateForm(props: {
  action: Action;
  capacity: Capacity;
  writing: Writing;
  hasNext: boolean;
  onSent: (sent: Sent, isNextWanted: boolean) => void;
}) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { action, capacity, writing } = props;
  const { entry } = writing;
  const { scheme } = snapshot;
  const [isTried, setTried] = useState(false);
  // which way of saving waits until somebody has looked at what may tell who a child is
  const [asked, setAsked] = useState<{ readonly isNextWanted: boolean } | null>(null);
  const sending = useSend(store, action, writing, props.onSent);
  const rulesBroken = () =>
    checkUpdate(scheme, action, entry, capacity, store.today()).filter((one) => one.code !== 'personal-data');
  const refusals = inOrderOfFields([...(isTried ? rulesBroken() : []), ...sending.refusals]);
  const toConfirm = (confirmed: readonly string[]) =>
    openFindings(sentTexts(scheme, action, entry), confirmed, lastOf(snapshot, action), store.today());
  const open = asked === null || sending.isSending ? [] : toConfirm(entry.dataCheck);
  const change = (part: Partial<UpdateEntry>) => {
    if (!sending.isSending) writing.change(part);
  };
  useWarnBeforeLoss(!store.desk.canKeep() && entry.activity !== '');

  const handleSave = (isNextWanted: boolean) => {
    setTried(true);
    setAsked(null);
    if (rulesBroken().length > 0) focusNext('to-put-right');
    else if (toConfirm(entry.dataCheck).length > 0) {
      setAsked({ isNextWanted });
      focusNext('personal-data');
    } else void sending.send(isNextWanted);
  };
  const handleConfirm = () => {
    const dataCheck = checkLines(toConfirm([]));
    change({ dataCheck });
    void sending.send(asked?.isNextWanted ?? false, { dataCheck });
  };

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={`Update ${action.ref}`}
      onSubmit={(event) => {
        event.preventDefault();
        handleSave(false);
      }}
    >
      <Notices
        action={action}
        writing={writing}
        isCompared={sending.conflict !== null}
        isSending={sending.isSending}
      />
      <RefusalList refusals={refusals} />
      {sending.conflict === null ? null : (
        <ConflictPanel
          conflict={sending.conflict}
          mine={entry}
          taken={writing.taken}
          onPostMine={() => handleSave(false)}
          onDiscardMine={() => {
            sending.settle();
            void writing.discard();
          }}
        />
      )}

      <UpdateQuestions
        action={action}
        capacity={capacity}
        entry={entry}
        refusals={refusals}
        isReadOnly={sending.isSending}
        onChange={change}
      />

      {sending.isGone ? (
        <HeardBar isUrgent intent="warning">
          <MessageBarBody>
            This update was discarded or taken back elsewhere before it was sent. What you wrote is still
            here: save it again if it is still wanted.
          </MessageBarBody>
        </HeardBar>
      ) : null}
      {sending.error === null ? null : (
        <TroubleBar
          error={sending.error}
          kept={
            store.desk.canKeep()
              ? 'Your text is kept on this device.'
              : 'Your text is still here; do not close this tab.'
          }
          onRetry={() => handleSave(false)}
        />
      )}
      {open.length === 0 ? null : (
        <PersonalDataPanel findings={open} entry={entry} onConfirm={handleConfirm} />
      )}
      <div className={styles.buttons}>
        <Button
          // beside two versions their own buttons decide
          appearance={sending.conflict === null ? 'primary' : 'secondary'}
          size="large"
          type="submit"
          aria-disabled={sending.isSending}
        >
          Save update
        </Button>
        {props.hasNext ? (
          <Button size="large" aria-disabled={sending.isSending} onClick={() => handleSave(true)}>
            Save and next
          </Button>
        ) : null}
        <span role="status">
          {sending.isSending ? (
            <Spinner size="tiny" label="Saving…" />
          ) : (
            <KeptLine writing={writing} canKeep={store.desk.canKeep()} />
          )}
        </span>
      </div>
    </form>
  );
}
