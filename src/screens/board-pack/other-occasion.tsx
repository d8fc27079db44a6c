import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { settingLimits } from '#domain/check-settings.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { go } from '#screens/route.ts';
import { occasionOf, type OccasionProblems } from './meetings.ts';
import { usePackStyles } from './pack-style.ts';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  body: { flexGrow: 1, flexBasis: '240px', maxWidth: '420px', minWidth: 0 },
  day: { width: '200px' },
});

const bodyId = 'occasion';
const dayId = 'occasion-day';

/** Begins a pack for something that no cycle plans: an inspection, a monitoring visit, another committee. */
export function OtherOccasion() {
  const styles = usePackStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          Prepare a pack for another occasion
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Occasion /> : null}
      </div>
    </div>
  );
}

function Occasion() {
  const styles = usePackStyles();
  const own = useStyles();
  const [entry, setEntry] = useState({ body: '', on: '' });
  const [isTried, setTried] = useState(false);
  const found = occasionOf(entry);
  const problems: OccasionProblems =
    isTried && found.kind === 'wrong' ? found.problems : { body: null, on: null };
  const handleStart = () => {
    if (found.kind === 'occasion') {
      go({ at: 'prepare-pack', ...found.meeting, part: 'facts' });
      return;
    }
    setTried(true);
    focusOn(found.problems.body === null ? dayId : bodyId);
  };
  return (
    <div className={styles.part}>
      <Text className={styles.text}>
        The plan as it stood on any day, for something the cycles do not plan: an inspection, a monitoring
        visit, another committee.
      </Text>
      <form
        className={styles.part}
        noValidate
        aria-label="Pack for another occasion"
        onSubmit={(event) => {
          event.preventDefault();
          handleStart();
        }}
      >
        <div className={own.fields}>
          <Field
            className={own.body}
            label="What is it for?"
            {...(problems.body === null ? {} : { validationMessage: problems.body })}
          >
            <Input
              id={bodyId}
              value={entry.body}
              maxLength={settingLimits.body}
              placeholder="Such as Monitoring visit"
              onChange={(_, { value }) => setEntry({ ...entry, body: value })}
            />
          </Field>
          <Field
            className={own.day}
            label="Which day?"
            {...(problems.on === null ? {} : { validationMessage: problems.on })}
          >
            <Input
              id={dayId}
              type="date"
              value={entry.on}
              onChange={(_, { value }) => setEntry({ ...entry, on: value })}
            />
          </Field>
        </div>
        <div className={styles.buttons}>
          <Button type="submit">Prepare a pack for it</Button>
        </div>
      </form>
    </div>
  );
}
