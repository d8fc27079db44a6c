import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Action, Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { asksReason, offeredStatuses } from '#domain/decide-update.ts';
import type { Refusal } from '#domain/refusal.ts';
import { statusOf } from '#domain/status.ts';
import { fault } from '#screens/parts/fault.ts';
import { AudienceChoice, ImpactChoice, StatusChoice } from '#screens/update-form/choices.tsx';
import { KeptStatus } from '#screens/update-form/kept-status.tsx';
import { WordsField } from '#screens/update-form/words-field.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

/** What the ids of the fields of an action begin with. */
export function fieldsOf(ref: string): string {
  // a space would end the id where others name it
  return `form-${ref.replaceAll(/\s/g, '_')}-`;
}

/**
 * The questions of an update, filled in as the form came back, for one action of several on the page: those that are
 * asked, or all of them.
 */
export function EntryFields(props: {
  action: Action;
  capacity: Capacity;
  entry: UpdateEntry;
  /** The fields to show, by name; null for all. */
  asked: ReadonlySet<string> | null;
  refusals: readonly Refusal[];
  onChange: (part: Partial<UpdateEntry>) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { scheme } = snapshot;
  const { action, entry, asked, onChange } = props;
  const isShown = (field: string) => asked === null || asked.has(field);
  const under = fieldsOf(action.ref);
  const messageAt = (field: string): string | null => {
    const found = props.refusals.find((one) => one.field === field);
    return found === undefined ? null : sayRefusal(found);
  };
  const words = (id: 'reason' | 'activity' | 'impact' | 'nextSteps', label: string, rows: number) =>
    isShown(id) ? (
      <WordsField
        id={id}
        under={under}
        label={label}
        value={entry[id]}
        message={messageAt(id)}
        rows={rows}
        isReadOnly={false}
        onChange={(value) => onChange({ [id]: value })}
      />
    ) : null;
  const isForecastAsked = scheme.statuses.find(({ code }) => code === entry.status)?.needsForecast === true;
  return (
    <fieldset className={styles.fields} aria-label={`What is entered for ${action.ref}`}>
      {isShown('status') ? (
        <div>
          <StatusChoice
            id={`${under}status`}
            label="Status"
            value={entry.status}
            now={action.status}
            statuses={offeredStatuses(scheme, action, props.capacity)}
            message={messageAt('status')}
            onChange={(status) => onChange({ status })}
          />
          <KeptStatus action={action} />
        </div>
      ) : null}
      {asksReason(scheme, action, entry.status)
        ? words(
            'reason',
            statusOf(scheme, entry.status).needsReason ? 'Reason, and what will bring it back' : 'Reason',
            3,
          )
        : null}
      {isForecastAsked && isShown('forecastOn') ? (
        <Field label="New expected date" {...fault(messageAt('forecastOn'))}>
          <Input
            id={`${under}forecastOn`}
            type="date"
            value={entry.forecastOn}
            onChange={(_, { value }) => onChange({ forecastOn: value })}
          />
        </Field>
      ) : null}
      {words('activity', 'Activity', 4)}
      {isShown('impactRating') ? (
        <ImpactChoice
          id={`${under}impactRating`}
          label="Impact rating"
          value={entry.impactRating}
          impacts={scheme.impacts}
          message={messageAt('impactRating')}
          onChange={(impactRating) => onChange({ impactRating })}
        />
      ) : null}
      {words('impact', 'Impact', 3)}
      {words('nextSteps', 'Next steps', 3)}
      {isShown('audience') ? (
        <AudienceChoice
          id={`${under}audience`}
          value={entry.audience}
          onChange={(audience) => onChange({ audience })}
        />
      ) : null}
    </fieldset>
  );
}
