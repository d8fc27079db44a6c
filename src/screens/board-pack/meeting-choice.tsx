import {
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { meetingKey, meetingOf, type MeetingEntry, type MeetingProblems, type Meetings } from './meetings.ts';

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
const earlier = 'earlier';

/** The ids of the two fields, for moving the focus to what is wrong. */
export const bodyFieldId = 'pack-body';
export const dayFieldId = 'pack-day';

/**
 * Which meeting the pack is for: one to come or the last one that is over, one before that, or another one whose name
 * and day are typed. Says what a pack for a meeting before today would hold.
 */
export function MeetingChoice(props: {
  meetings: Meetings;
  entry: MeetingEntry;
  today: CivilDate;
  problems: MeetingProblems | null;
  isDisabled: boolean;
  onEntry: (entry: MeetingEntry) => void;
}) {
  const styles = useStyles();
  const { meetings, entry, problems, today } = props;
  const [last, ...before] = meetings.over;
  const first = last === undefined ? meetings.toCome : [...meetings.toCome, last];
  const chosen = entry.kind === 'known' ? meetingKey(entry.meeting) : other;
  const isEarlier = before.some((meeting) => meetingKey(meeting) === chosen);
  const choose = (key: string) => {
    const [latest] = before;
    const all = [...first, ...before];
    const meeting = key === earlier ? latest : all.find((one) => meetingKey(one) === key);
    props.onEntry(meeting === undefined ? { kind: 'other', body: '', on: '' } : { kind: 'known', meeting });
  };
  const found = meetingOf(entry);
  return (
    <div className={styles.fields}>
      {first.length === 0 ? null : (
        <Field label="Meeting" className={styles.field}>
          <Select
            disabled={props.isDisabled}
            value={isEarlier ? earlier : chosen}
            onChange={(_, { value }) => choose(value)}
          >
            <Group label="To come" meetings={meetings.toCome} />
            <Group label="Over" meetings={last === undefined ? [] : [last]} />
            {before.length === 0 ? null : <option value={earlier}>An earlier meeting</option>}
            <option value={other}>Another meeting</option>
          </Select>
        </Field>
      )}
      {isEarlier ? (
        <Field label="Which earlier one" className={styles.field}>
          <Select disabled={props.isDisabled} value={chosen} onChange={(_, { value }) => choose(value)}>
            <Options meetings={before} />
          </Select>
        </Field>
      ) : null}
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
      {found.kind === 'meeting' && found.meeting.on < today ? (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            This meeting is over. The pack shows the plan as at {sayDate(today)}, today, not as it stood on{' '}
            {sayDate(found.meeting.on)}.
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  );
}

function Group({ label, meetings }: { label: string; meetings: readonly Meeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <optgroup label={label}>
      <Options meetings={meetings} />
    </optgroup>
  );
}

function Options({ meetings }: { meetings: readonly Meeting[] }) {
  return meetings.map((meeting) => (
    <option key={meetingKey(meeting)} value={meetingKey(meeting)}>
      {meeting.body}, {sayDate(meeting.on)}
    </option>
  ));
}
