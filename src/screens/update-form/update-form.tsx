import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Action, Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { dayOf, sayDate, sayInstant } from '#domain/date.ts';
import { asksReason, checkUpdate, offeredStatuses, updateLimits } from '#domain/decide-update.ts';
import type { Refusal } from '#domain/refusal.ts';
import { historyOf } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { AudienceChoice, ImpactChoice, StatusChoice } from './choices.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { Notices, RefusalSummary } from './notices.tsx';
import type { Writing } from './use-entry.ts';
import { useSend, type Sent } from './use-send.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
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
  const sending = useSend(store, action, writing, props.onSent);
  const refusals = isTried ? checkUpdate(scheme, action, entry, capacity, store.today()) : [];
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
    const found = checkUpdate(scheme, action, entry, capacity, store.today());
    if (found.length > 0) focusSummary();
    else void sending.send(isNextWanted);
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
          onPostMine={() => void sending.send(false)}
          onDiscardMine={() => {
            sending.settle();
            void writing.discard();
          }}
        />
      )}

      <StatusChoice
        id="status"
        label="How is it going?"
        value={entry.status}
        now={action.status}
        statuses={offeredStatuses(scheme, action, capacity)}
        message={messageAt('status')}
        onChange={(status) => change({ status })}
      />
      {asksReason(scheme, action, entry.status) ? (
        <Words
          id="reason"
          label={reasonQuestion(action, entry.status, statusOf(scheme, entry.status).needsReason)}
          value={entry.reason}
          message={messageAt('reason')}
          rows={3}
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
        <Words
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
      <Words
        id="impact"
        label="What changed for children and families, and how do you know?"
        value={entry.impact}
        message={messageAt('impact')}
        rows={4}
        isReadOnly={sending.isSending}
        onChange={(impact) => change({ impact })}
      />
      <Words
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
          onRetry={() => void sending.send(false)}
        />
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

function KeptLine({ writing, canKeep }: { writing: Writing; canKeep: boolean }) {
  const styles = useStyles();
  if (!canKeep)
    return (
      <Text className={styles.quiet}>
        This browser does not let drafts be kept on this device. Save before you close the tab.
      </Text>
    );
  if (writing.keptAt === null) return null;
  return (
    <Text className={styles.quiet}>
      Draft kept on this device on {sayInstant(writing.keptAt)}. Not sent yet.
    </Text>
  );
}

function Words(props: {
  id: 'reason' | 'activity' | 'impact' | 'nextSteps';
  label: string;
  value: string;
  message: string | null;
  rows: number;
  isReadOnly: boolean;
  onChange: (value: string) => void;
}) {
  const left = updateLimits[props.id] - props.value.length;
  return (
    <Field
      label={props.label}
      {...fault(props.message)}
      {...(left < 500 && left >= 0 ? { hint: `${String(left)} characters left` } : {})}
    >
      <Textarea
        id={props.id}
        value={props.value}
        readOnly={props.isReadOnly}
        resize="vertical"
        textarea={{ rows: props.rows }}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

function reasonQuestion(action: Action, status: string, isWorry: boolean): string {
  if (isWorry) return 'Why, and what will bring it back?';
  return status === action.status ? 'Why?' : 'Why did it change?';
}

function fault(message: string | null): { validationMessage?: string; validationState?: 'error' } {
  return message === null ? {} : { validationMessage: message, validationState: 'error' };
}

// the order of the questions
const fields = [
  'status',
  'reason',
  'forecastOn',
  'activity',
  'impactRating',
  'impact',
  'nextSteps',
  'evidence',
];

function inOrderOfFields(refusals: readonly Refusal[]): readonly Refusal[] {
  const placeOf = ({ field }: Refusal) => fields.indexOf(field?.split('.')[0] ?? '');
  const unique = new Map(refusals.map((one) => [`${one.field ?? ''} ${one.code}`, one]));
  return [...unique.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

// the summary is drawn in the same pass as the attempt, so it can take the focus once that is on screen
function focusSummary(): void {
  requestAnimationFrame(() => document.getElementById('to-put-right')?.focus());
}

function useWarnBeforeLoss(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [isAtRisk]);
}
