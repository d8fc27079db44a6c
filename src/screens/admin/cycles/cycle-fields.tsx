import { makeStyles, tokens } from '@fluentui/react-components';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { DayField, LineField } from '#screens/parts/plain-fields.tsx';
import { weekdayWords } from './cycle-words.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { ReminderFields } from './reminder-fields.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '960px',
    alignItems: 'start',
  },
});

const days = [
  { field: 'opensOn', label: 'Opens', about: 'Updates are owed from here' },
  { field: 'cutOffOn', label: 'Cut-off', about: 'Updates are due by the end of it' },
  { field: 'freezeOn', label: 'Freeze', about: 'Late updates are taken until the end of it' },
  { field: 'circulateOn', label: 'Papers out', about: 'The pack goes to its readers' },
] as const;

/** The fields of a cycle. Their ids are the names the rules know them by. */
export function CycleFields(props: {
  cycle: Cycle;
  /** Bodies of meetings that the cycle had already, also where they meet no more. */
  bodiesBefore: readonly string[];
  refusals: readonly Refusal[];
  onChange: (part: Partial<Cycle>) => void;
}) {
  const styles = useStyles();
  const { cycle, refusals, onChange } = props;
  return (
    <div className={styles.fields}>
      <LineField
        id="title"
        label="Title"
        hint="What everybody calls it, such as ‘November 2026’."
        value={cycle.title}
        refusals={refusals}
        onChange={(title) => onChange({ title })}
      />
      <div className={styles.days}>
        {days.map(({ field, label, about }) => (
          <DayField
            key={field}
            id={field}
            label={label}
            hint={isCivilDate(cycle[field]) ? `${about}. ${weekdayWords(cycle[field])}` : `${about}.`}
            value={cycle[field]}
            refusals={refusals}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
      </div>
      <ReminderFields remindOn={cycle.remindOn} refusals={refusals} onChange={onChange} />
      <MeetingFields
        meetings={cycle.meetings}
        bodiesBefore={props.bodiesBefore}
        refusals={refusals}
        onChange={onChange}
      />
    </div>
  );
}
