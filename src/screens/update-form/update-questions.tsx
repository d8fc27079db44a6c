import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Action, Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import { asksReason, offeredStatuses } from '#domain/decide-update.ts';
import type { Refusal } from '#domain/refusal.ts';
import { historyOf } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { fault } from '#screens/parts/fault.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { AudienceChoice, ImpactChoice, StatusChoice } from './choices.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { KeptStatus } from './kept-status.tsx';
import { WordsField } from './words-field.tsx';

const useStyles = makeStyles({
  copy: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

/** The questions of an update, in the order in which a lead thinks of them, each with what is wrong with its answer. */
export function UpdateQuestions(props: {
  action: Action;
  capacity: Capacity;
  entry: UpdateEntry;
  refusals: readonly Refusal[];
  isReadOnly: boolean;
  onChange: (part: Partial<UpdateEntry>) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { scheme } = snapshot;
  const { action, capacity, entry, isReadOnly, onChange } = props;
  const last = historyOf(snapshot, action.ref)[0];
  const messageAt = (field: string): string | null => {
    const found = props.refusals.find((one) => one.field === field);
    return found === undefined ? null : sayRefusal(found);
  };
  return (
    <>
      <div>
        <StatusChoice
          id="status"
          label="How is it going?"
          value={entry.status}
          now={action.status}
          statuses={offeredStatuses(scheme, action, capacity)}
          message={messageAt('status')}
          onChange={(status) => onChange({ status })}
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
          isReadOnly={isReadOnly}
          onChange={(reason) => onChange({ reason })}
        />
      ) : null}
      {statusOf(scheme, entry.status).needsForecast ? (
        <Field label="When will it now be done?" {...fault(messageAt('forecastOn'))}>
          <Input
            id="forecastOn"
            type="date"
            value={entry.forecastOn}
            onChange={(_, { value }) => onChange({ forecastOn: value })}
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
          isReadOnly={isReadOnly}
          onChange={(activity) => onChange({ activity })}
        />
        {last !== undefined && last.activity !== '' && entry.activity === '' ? (
          <Button size="small" className={styles.copy} onClick={() => onChange({ activity: last.activity })}>
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
        onChange={(impactRating) => onChange({ impactRating })}
      />
      <WordsField
        id="impact"
        label="What changed for children and families, and how do you know?"
        value={entry.impact}
        message={messageAt('impact')}
        rows={4}
        isReadOnly={isReadOnly}
        onChange={(impact) => onChange({ impact })}
      />
      <WordsField
        id="nextSteps"
        label="What happens next?"
        value={entry.nextSteps}
        message={messageAt('nextSteps')}
        rows={3}
        isReadOnly={isReadOnly}
        onChange={(nextSteps) => onChange({ nextSteps })}
      />
      <EvidenceFields
        evidence={entry.evidence}
        messageAt={(index) => messageAt(`evidence.${String(index)}`)}
        onChange={(evidence) => onChange({ evidence })}
      />
      <AudienceChoice id="audience" value={entry.audience} onChange={(audience) => onChange({ audience })} />
    </>
  );
}

function reasonQuestion(action: Action, status: string, isWorry: boolean): string {
  if (isWorry) return 'Why, and what will bring it back?';
  return status === action.status ? 'Why?' : 'Why did it change?';
}
