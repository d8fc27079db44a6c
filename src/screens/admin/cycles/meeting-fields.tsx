import { Button, Text } from '@fluentui/react-components';
import { bodiesToMeet } from '#domain/cycle/check-cycle.ts';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { ChoiceField, DayField } from '#screens/parts/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { weekdayWords } from './cycle-words.ts';
import { useRowStyles } from '#screens/admin/row-style.ts';

const addId = 'add-meeting';

/** The meetings that a cycle feeds: which body, on which day. */
export function MeetingFields(props: {
  meetings: readonly Meeting[];
  bodiesBefore: readonly string[];
  refusals: readonly Refusal[];
  onChange: (part: { meetings: readonly Meeting[] }) => void;
}) {
  const styles = useRowStyles();
  const { snapshot } = useReady();
  const { meetings, onChange } = props;
  const bodies = bodiesToMeet(snapshot);
  const options = [...new Set([...bodies, ...props.bodiesBefore])].map((key) => ({
    key,
    words: bodies.includes(key) ? key : `${key} (meets no more)`,
  }));
  const change = (index: number, part: Partial<Meeting>) =>
    onChange({ meetings: meetings.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const handleAdd = () => {
    onChange({ meetings: [...meetings, { body: '', on: '' }] });
    // the new row is on screen once this was drawn
    requestAnimationFrame(() => focusOn(`meetings.${String(meetings.length)}.body`));
  };
  const handleRemove = (index: number) => {
    onChange({ meetings: meetings.filter((_, at) => at !== index) });
    focusOn(addId);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>Meetings</legend>
      {meetings.length === 0 ? <Text>None. A cycle without a meeting feeds no board pack.</Text> : null}
      {options.length === 0 ? (
        <Text>The plan has no bodies that could meet. Add them under Plan facts first.</Text>
      ) : null}
      {meetings.map((meeting, index) => {
        const field = `meetings.${String(index)}`;
        const name = meeting.body === '' ? `meeting ${String(index + 1)}` : `the meeting of ${meeting.body}`;
        return (
          <div key={field} className={styles.row} role="group" aria-label={name}>
            <ChoiceField
              id={`${field}.body`}
              label="Who meets"
              none="Choose a body"
              value={meeting.body}
              refusals={props.refusals}
              options={options}
              onChange={(body) => change(index, { body })}
            />
            <DayField
              id={`${field}.on`}
              label="On"
              value={meeting.on}
              refusals={props.refusals}
              onChange={(on) => change(index, { on })}
              {...(isCivilDate(meeting.on) ? { hint: weekdayWords(meeting.on) } : {})}
            />
            <Button
              className={styles.remove}
              aria-label={`Remove ${name}`}
              onClick={() => handleRemove(index)}
            >
              Remove
            </Button>
          </div>
        );
      })}
      <Button id={addId} onClick={handleAdd}>
        Add a meeting
      </Button>
    </fieldset>
  );
}
