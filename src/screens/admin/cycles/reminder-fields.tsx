import { Button, Text } from '@fluentui/react-components';
import { isCivilDate, type CivilDate } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { DayField } from '#screens/parts/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { weekdayWords } from './cycle-words.ts';
import { useRowStyles } from '#screens/admin/row-style.ts';

const addId = 'add-reminder';

/** The days on which those who owe something are reminded. */
export function ReminderFields(props: {
  remindOn: readonly CivilDate[];
  refusals: readonly Refusal[];
  onChange: (part: { remindOn: readonly CivilDate[] }) => void;
}) {
  const styles = useRowStyles();
  const { remindOn, onChange } = props;
  const handleAdd = () => {
    onChange({ remindOn: [...remindOn, ''] });
    // the new row is on screen once this was drawn
    requestAnimationFrame(() => focusOn(`remindOn.${String(remindOn.length)}`));
  };
  const handleRemove = (index: number) => {
    onChange({ remindOn: remindOn.filter((_, at) => at !== index) });
    focusOn(addId);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>Reminders</legend>
      <Text>
        {remindOn.length === 0 ? 'None planned. ' : ''}On each of these days an admin sends the reminders,
        under Reminders. None goes by itself.
      </Text>
      {remindOn.map((on, index) => (
        <div key={`remindOn.${String(index)}`} className={styles.row}>
          <DayField
            id={`remindOn.${String(index)}`}
            label={`Reminder ${String(index + 1)}`}
            value={on}
            refusals={props.refusals}
            onChange={(value) =>
              onChange({ remindOn: remindOn.map((one, at) => (at === index ? value : one)) })
            }
            {...(isCivilDate(on) ? { hint: weekdayWords(on) } : {})}
          />
          <Button
            className={styles.remove}
            aria-label={`Remove reminder ${String(index + 1)}`}
            onClick={() => handleRemove(index)}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button id={addId} onClick={handleAdd}>
        Add a reminder
      </Button>
    </fieldset>
  );
}
