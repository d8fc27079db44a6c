import { Field, Input, makeStyles } from '@fluentui/react-components';
import { answerField } from '#domain/intake/check-answers.ts';
import type { NamedUpdater } from '#domain/people/person-answer.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { ImportSomebody, type SomebodyChoices } from './import-somebody.tsx';
import { PickPerson } from '#screens/admin/people/pick-person.tsx';

const useStyles = makeStyles({ pick: { alignSelf: 'end' } });

// no key of a person has a space
const newKey = 'somebody new';

/** Who updates for a new post or group: nobody yet, somebody of the plan or the file, or somebody who joins with it. */
export function ImportUpdater(props: {
  ownerKey: string;
  updater: NamedUpdater | null;
  choices: SomebodyChoices;
  refusals: readonly Refusal[];
  onUpdater: (updater: NamedUpdater | null) => void;
}) {
  const styles = useStyles();
  const { ownerKey, updater, refusals, onUpdater } = props;
  const emailId = answerField(ownerKey, 'updater-email');
  const handleChange = (key: string) => {
    if (key === '') onUpdater(null);
    else onUpdater(key === newKey ? { kind: 'new', name: '', email: '' } : { kind: 'known', key });
  };
  const set = (part: { name?: string; email?: string }) => {
    if (updater?.kind === 'new') onUpdater({ ...updater, ...part });
  };
  return (
    <>
      <ImportSomebody
        id={answerField(ownerKey, 'updater')}
        label="Who updates for it"
        value={updater === null ? '' : updater.kind === 'new' ? newKey : updater.key}
        choices={props.choices}
        except={ownerKey}
        none="Nobody yet"
        more={[{ key: newKey, words: 'Somebody new', search: '' }]}
        refusals={refusals}
        onChange={handleChange}
      />
      {updater?.kind === 'new' ? (
        <>
          <LineField
            id={answerField(ownerKey, 'updater-name')}
            label="Their name"
            value={updater.name}
            refusals={refusals}
            onChange={(name) => set({ name })}
          />
          <Field label="Their e-mail address" {...faultAt(refusals, emailId)}>
            <Input
              id={emailId}
              type="email"
              autoComplete="off"
              value={updater.email}
              onChange={(_, { value }) => set({ email: value })}
            />
          </Field>
          <div className={styles.pick}>
            <PickPerson onPick={({ name, email }) => set({ name, email })} />
          </div>
        </>
      ) : null}
    </>
  );
}
