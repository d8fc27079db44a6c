import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Deputy, Person } from '#domain/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import { nameOf } from '#domain/snapshot.ts';
import { ChoiceField, DayField } from '#screens/changes/propose/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { peopleToChoose } from './people-choice.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  heading: { ...typographyStyles.subtitle2, padding: 0 },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) max-content',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    maxWidth: '860px',
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      paddingBottom: tokens.spacingVerticalM,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  // in line with the fields beside it, whose labels stand above them
  remove: { marginTop: '24px', '@media (max-width: 639px)': { marginTop: 0, justifySelf: 'start' } },
});

const addId = 'add-deputy';

/** Who may update for somebody, and from when until when. */
export function DeputyFields(props: {
  person: Person;
  refusals: readonly Refusal[];
  onChange: (part: Partial<Person>) => void;
}) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { person, refusals } = props;
  const { deputies } = person;
  const today = store.today();
  const choices = useMemo(
    () => peopleToChoose(snapshot, today, { except: person.key, isPersonOnly: true }),
    [snapshot, today, person.key],
  );
  const change = (index: number, part: Partial<Deputy>) =>
    props.onChange({ deputies: deputies.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const handleAdd = () => {
    props.onChange({ deputies: [...deputies, { key: '', from: null, until: null }] });
    // the new row is on screen once this was drawn
    requestAnimationFrame(() => focusOn(`deputies.${String(deputies.length)}.key`));
  };
  const handleRemove = (index: number) => {
    props.onChange({ deputies: deputies.filter((_, at) => at !== index) });
    focusOn(addId);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>Deputies</legend>
      <Text>
        They may update in these days as if they were asked themselves. A day left empty is no bound.
      </Text>
      {deputies.map((deputy, index) => {
        const field = `deputies.${String(index)}`;
        const isKnown = deputy.key === '' || choices.some((one) => one.key === deputy.key);
        const name = deputy.key === '' ? `deputy ${String(index + 1)}` : nameOf(snapshot, deputy.key);
        return (
          // rows have no name of their own before somebody is chosen
          <div key={field} className={styles.one} role="group" aria-label={name}>
            <ChoiceField
              id={`${field}.key`}
              label="Deputy"
              value={deputy.key}
              none="Choose a person"
              refusals={refusals}
              options={isKnown ? choices : [{ key: deputy.key, words: `${name} (has left)` }, ...choices]}
              onChange={(key) => change(index, { key })}
            />
            <DayField
              id={`${field}.from`}
              label="From"
              value={deputy.from ?? ''}
              refusals={refusals}
              onChange={(day) => change(index, { from: day === '' ? null : day })}
            />
            <DayField
              id={`${field}.until`}
              label="Until"
              value={deputy.until ?? ''}
              refusals={refusals}
              onChange={(day) => change(index, { until: day === '' ? null : day })}
            />
            <Button
              className={styles.remove}
              aria-label={`Remove ${name} as deputy`}
              onClick={() => handleRemove(index)}
            >
              Remove
            </Button>
          </div>
        );
      })}
      <Button id={addId} onClick={handleAdd}>
        Add a deputy
      </Button>
    </fieldset>
  );
}
