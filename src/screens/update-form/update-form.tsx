import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Action, Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { checkLines, openFindings } from '#domain/data-check.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import { asksReason, checkUpdate, lastOf, offeredStatuses, sentTexts } from '#domain/decide-update.ts';
import { historyOf } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { AudienceChoice, ImpactChoice, StatusChoice } from './choices.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { inOrderOfFields } from './field-order.ts';
import { KeptLine } from './kept-line.tsx';
import { KeptStatus } from './kept-status.tsx';
import { Notices, RefusalSummary } from './notices.tsx';
import { PersonalDataPanel } from './personal-data-panel.tsx';
import type { Writing } from './use-entry.ts';
import { useSend, type Sent } from './use-send.ts';
import { fault, WordsField } from './words-field.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  copy: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

/** The questions of an update, in the order in which a lead thinks of them. */
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
  const refusals = isTried ? rulesBroken() : [];
  const toConfirm = (confirmed: readonly string[]) =>
    openFindings(sentTexts(scheme, action, entry), confirmed, lastOf(snapshot, action), store.today());
  const open = asked === null || sending.isSending ? [] : toConfirm(entry.dataCheck);
  const last = historyOf(snapshot, action.ref)[0];
  const change = (part: Partial<UpdateEntry>) => {
    if (!sending.isSending) writing.change(part);
  };
  const messageAt = (field: string): string | null => {
    const found = [...refusals, ...sending.refusals].find((one) => one.field === field);
    return found === undefined ? null : sayRefusal(found);
  };
  useWarnBeforeLoss(!store.desk.canKeep() && entry.activity !== '');

  const handleSave = (isNextWanted: boolean) => {
    setTried(true);
    setAsked(null);
    if (rulesBroken().length > 0) focusOnceDrawn('to-put-right');
    else if (toConfirm(entry.dataCheck).length > 0) {
      setAsked({ isNextWanted });
      focusOnceDrawn('personal-data');
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
      <Notices action={action} writing={writing} isCompared={sending.conflict !== null} />
      <RefusalSummary refusals={inOrderOfFields([...refusals, ...sending.refusals])} />
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

      <div>
        <StatusChoice
          id="status"
          label="How is it going?"
          value={entry.status}
          now={action.status}
          statuses={offeredStatuses(scheme, action, capacity)}
          message={messageAt('status')}
          onChange={(status) => change({ status })}
        />
        <KeptStatus action={action} />
      </div>
      {asksReason(scheme, action, entry.status) ? (
        <WordsField
          id="reason"
          label={reasonQuestion(action, entry.status, statusOf(scheme, entry.status).needsReason)}
          value={entry.reason}
          message={messageAt('reason')}
          rows={3}
          hint="Anybody may ask to read this (Freedom of Information Act)."
          isReadOnly={sending.isSending}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      {statusOf(scheme, entry.status).needsForecast ? (
        <Field label="When will it now be done?" {...fault(messageAt('forecastOn'))}>
          <Input
            id="forecastOn"
            type="date"
            value={entry.forecastOn}
            onChange={(_, { value }) => change({ forecastOn: value })}
          />
        </Field>
      ) : null}
      <div>
        <WordsField
          id="activity"
          label={
            last === undefined
              ? 'What was done so far?'
              : `What was done since ${sayDate(dayOf(last.submittedAt))}?`
          }
          value={entry.activity}
          message={messageAt('activity')}
          rows={5}
          isReadOnly={sending.isSending}
          onChange={(activity) => change({ activity })}
        />
        {last !== undefined && last.activity !== '' && entry.activity === '' ? (
          <Button size="small" className={styles.copy} onClick={() => change({ activity: last.activity })}>
            Start from last time’s text
          </Button>
        ) : null}
      </div>
      <ImpactChoice
        id="impactRating"
        label="What difference did it make so far?"
        value={entry.impactRating}
        impacts={scheme.impacts}
        message={messageAt('impactRating')}
        onChange={(impactRating) => change({ impactRating })}
      />
      <WordsField
        id="impact"
        label="What changed for children and families, and how do you know?"
        value={entry.impact}
        message={messageAt('impact')}
        rows={4}
        isReadOnly={sending.isSending}
        onChange={(impact) => change({ impact })}
      />
      <WordsField
        id="nextSteps"
        label="What happens next?"
        value={entry.nextSteps}
        message={messageAt('nextSteps')}
        rows={3}
        isReadOnly={sending.isSending}
        onChange={(nextSteps) => change({ nextSteps })}
      />
      <EvidenceFields
        evidence={entry.evidence}
        messageAt={(index) => messageAt(`evidence.${String(index)}`)}
        onChange={(evidence) => change({ evidence })}
      />
      <AudienceChoice id="audience" value={entry.audience} onChange={(audience) => change({ audience })} />

      {sending.isGone ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            This update was discarded or taken back elsewhere before it was sent. What you wrote is still
            here: save it again if it is still wanted.
          </MessageBarBody>
        </MessageBar>
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
        <Button appearance="primary" size="large" type="submit" aria-disabled={sending.isSending}>
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

function reasonQuestion(action: Action, status: string, isWorry: boolean): string {
  if (isWorry) return 'Why, and what will bring it back?';
  return status === action.status ? 'Why?' : 'Why did it change?';
}

// what is asked is drawn in the same pass as the attempt, so it can take the focus once that is on screen
function focusOnceDrawn(id: string): void {
  requestAnimationFrame(() => focusOn(id));
}
