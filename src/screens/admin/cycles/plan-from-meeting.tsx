import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { bodiesToMeet } from '#domain/cycle/check-cycle.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import { leadTimes, proposeCycle } from '#domain/cycle/propose-cycle.ts';
import { refusal } from '#domain/refusal.ts';
import { DayField } from '#screens/parts/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { weekdayWords } from './cycle-words.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  days: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalL },
});

/** The days of the meetings, body by body, and the button that counts everything else back from them. */
export function PlanFromMeeting(props: { nPlanned: number; onPlan: (cycle: Cycle) => void }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  const bodies = bodiesToMeet(snapshot);
  const fields = bodies.length === 0 ? [''] : bodies;
  const [on, setOn] = useState<Readonly<Record<string, string>>>({});
  const [isWrong, setWrong] = useState(false);
  const handlePlan = () => {
    const meetings = fields
      .map((body) => ({ body, on: on[body] ?? '' }))
      .filter((meeting) => isCivilDate(meeting.on))
      .sort((a, b) => a.on.localeCompare(b.on));
    const [first] = meetings;
    setWrong(first === undefined);
    if (first === undefined) focusOn(fieldId(0));
    else
      props.onPlan(
        proposeCycle(
          snapshot,
          first.on,
          meetings.filter((meeting) => meeting.body !== ''),
        ),
      );
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        From a meeting
      </h2>
      <div className={styles.days}>
        {fields.map((body, index) => {
          const day = on[body] ?? '';
          return (
            <DayField
              key={body}
              id={fieldId(index)}
              label={body === '' ? 'The first meeting' : body}
              value={day}
              refusals={isWrong && index === 0 ? [refusal('meeting-day-missing', fieldId(0))] : []}
              onChange={(value) => setOn({ ...on, [body]: value })}
              {...(isCivilDate(day) ? { hint: weekdayWords(day) } : {})}
            />
          );
        })}
      </div>
      <Text>
        Open {leadTimes.opens} working days before the first meeting, reminders{' '}
        {leadTimes.reminders.join(' and ')}, cut-off {leadTimes.cutOff}, freeze {leadTimes.freeze}, papers out{' '}
        {leadTimes.circulate}. Bank holidays of England are left out.
      </Text>
      <Button onClick={handlePlan}>Fill in the days</Button>
      <Text role="status">
        {props.nPlanned === 0 ? '' : 'The days were filled in below. Nothing is saved yet.'}
      </Text>
    </section>
  );
}

function fieldId(index: number): string {
  return `meeting-day-${String(index)}`;
}
