import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle.ts';
import { sayDate } from '#domain/date.ts';
import { meetingKey, type MeetingEntry, type MeetingProblems, type Meetings } from './meetings.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '560px',
  },
  // long names of boards may not widen it
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const other = 'other';

/** The ids of the two fields, for moving the focus to what is wrong. */
export const bodyFieldId = 'pack-body';
export const dayFieldId = 'pack-day';

/** Which meeting the pack is for: one of the plan's, or another one whose name and day are typed. */
export function MeetingChoice(props: {
  meetings: Meetings;
  entry: MeetingEntry;
  problems: MeetingProblems | null;
  isDisabled: boolean;
  onEntry: (entry: MeetingEntry) => void;
}) {
  const styles = useStyles();
  const { meetings, entry, problems } = props;
  const all = [...meetings.toCome, ...meetings.over];
  return (
    <div className={styles.fields}>
      {all.length === 0 ? null : (
        <Field label="Meeting" className={styles.field}>
          <Select
            disabled={props.isDisabled}
            value={entry.kind === 'known' ? meetingKey(entry.meeting) : other}
            onChange={(_, { value }) => {
              const meeting = all.find((one) => meetingKey(one) === value);
              props.onEntry(
                meeting === undefined ? { kind: 'other', body: '', on: '' } : { kind: 'known', meeting },
              );
            }}
          >
            <Group label="To come" meetings={meetings.toCome} />
            <Group label="Over" meetings={meetings.over} />
            <option value={other}>Another meeting</option>
          </Select>
        </Field>
      )}
      {entry.kind === 'known' ? null : (
        <>
          <Field
            label="Board or panel"
            required
            {...(problems?.body ? { validationMessage: problems.body } : {})}
          >
            <Input
              id={bodyFieldId}
              disabled={props.isDisabled}
              value={entry.body}
              maxLength={100}
              onChange={(_, { value }) => props.onEntry({ ...entry, body: value })}
            />
          </Field>
          <Field
            label="Day of the meeting"
            required
            {...(problems?.on ? { validationMessage: problems.on } : {})}
          >
            <Input
              id={dayFieldId}
              type="date"
              disabled={props.isDisabled}
              value={entry.on}
              onChange={(_, { value }) => props.onEntry({ ...entry, on: value })}
            />
          </Field>
        </>
      )}
    </div>
  );
}

function Group({ label, meetings }: { label: string; meetings: readonly Meeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <optgroup label={label}>
      {meetings.map((meeting) => (
        <option key={meetingKey(meeting)} value={meetingKey(meeting)}>
          {meeting.body}, {sayDate(meeting.on)}
        </option>
      ))}
    </optgroup>
  );
}
