import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import { ImportSomebody, type SomebodyChoices } from './import-somebody.tsx';
import { withOrganisation, withUpdater } from './import-people-words.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { width: '240px', maxWidth: '100%' },
});

/** Answers several new names of a file at once: their organisation, and who updates for posts and groups. */
export function ImportPeopleAll(props: {
  said: ReadonlyMap<string, PersonAnswer>;
  choices: SomebodyChoices;
  organisationsId: string;
  onSaid: (said: ReadonlyMap<string, PersonAnswer>) => void;
}) {
  const styles = useStyles();
  const { said, onSaid } = props;
  const [organisation, setOrganisation] = useState('');
  const [updater, setUpdater] = useState('');
  const placed = withOrganisation(said, organisation);
  const updated = withUpdater(said, updater);
  const hasUpdaters = withUpdater(said, 'anybody').size > 0;
  if (said.size < 2) return null;
  return (
    <div className={styles.all} role="group" aria-label="For several at once">
      <div className={styles.one}>
        <Field label="Organisation of those without one" className={styles.field}>
          <Input
            list={props.organisationsId}
            value={organisation}
            onChange={(_, { value }) => setOrganisation(value)}
          />
        </Field>
        <Button disabledFocusable={placed.size === 0} onClick={() => onSaid(placed)}>
          Fill in the organisation
        </Button>
      </div>
      {hasUpdaters || updater !== '' ? (
        <div className={styles.one}>
          <div className={styles.field}>
            <ImportSomebody
              id="import-updater-of-all"
              label="Who updates where nobody is named"
              value={updater}
              choices={props.choices}
              except=""
              none="Choose who"
              refusals={[]}
              onChange={setUpdater}
            />
          </div>
          <Button disabledFocusable={updated.size === 0} onClick={() => onSaid(updated)}>
            Fill in who updates
          </Button>
        </div>
      ) : null}
    </div>
  );
}
