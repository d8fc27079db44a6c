import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Deputy, Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import { nameOf } from '#domain/snapshot.ts';
import { useRowStyles } from '#screens/admin/row-style.ts';
import { ChoiceField, DayField } from '#screens/parts/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { peopleToChoose } from './people-choice.ts';

const addId = 'add-deputy';

/** Who may update for somebody, and from when until when. */
export function DeputyFields(props: {
  person: Person;
  refusals: readonly Refusal[];
  onChange: (part: Partial<Person>) => void;
}) {
  const styles = useRowStyles();
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
          <div key={field} className={styles.row} role="group" aria-label={name}>
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
