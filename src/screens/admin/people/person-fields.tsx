import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { organisationsOf } from '#domain/people/organisation.ts';
import { roles, type OwnerKind, type Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, LineField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { DeputyFields } from './deputy-fields.tsx';
import { kindWords, roleWords } from './owner-words.ts';
import { peopleToChoose } from './people-choice.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  line: { maxWidth: '640px' },
});

/** The fields of a person, a post or a group. Their ids are the names the rules know them by. */
export function PersonFields(props: {
  person: Person;
  refusals: readonly Refusal[];
  onChange: (part: Partial<Person>) => void;
}) {
  const styles = useStyles();
  const listId = useId();
  const { snapshot, store } = useReady();
  const { person, refusals, onChange } = props;
  const today = store.today();
  const organisations = useMemo(() => organisationsOf(snapshot), [snapshot]);
  const updaters = useMemo(
    () => peopleToChoose(snapshot, today, { except: person.key, isPersonOnly: true }),
    [snapshot, today, person.key],
  );
  const isPerson = person.kind === 'person';
  return (
    <div className={styles.fields}>
      <ChoiceField
        id="kind"
        label="What owns the actions"
        value={person.kind}
        refusals={refusals}
        options={kinds.map((key) => ({ key, words: kindWords[key] }))}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? 'person' })}
      />
      <LineField
        id="name"
        label={isPerson ? 'Name' : `Name of the ${person.kind}`}
        value={person.name}
        refusals={refusals}
        onChange={(name) => onChange({ name })}
      />
      {isPerson ? (
        <LineField
          id="post"
          label="Post"
          hint="What they are in their organisation, such as ‘Head of Inclusion’."
          value={person.post}
          refusals={refusals}
          onChange={(post) => onChange({ post })}
        />
      ) : (
        <SearchChoice
          id="updaters"
          label="Who updates for it"
          hint="At least one person. Each of them sees its actions under My actions."
          noun="person"
          all={updaters}
          chosen={person.updaters}
          fault={faultAt(refusals, 'updaters')}
          onChange={(chosen) => onChange({ updaters: chosen })}
        />
      )}
      <Field
        label="Organisation"
        className={styles.line}
        {...(person.organisation.trim() === ''
          ? { hint: 'Without one, what they lead stands under no organisation in the returns.' }
          : {})}
        {...faultAt(refusals, 'organisation')}
      >
        <Input
          id="organisation"
          list={listId}
          value={person.organisation}
          onChange={(_, { value }) => onChange({ organisation: value })}
        />
      </Field>
      <datalist id={listId}>
        {organisations.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <LineField
        id="email"
        label="E-mail address"
        hint={
          isPerson
            ? 'The one they sign in to Teams with. Without it they are named in the plan and cannot update it.'
            : 'Optional. It signs in through its updaters, and reminders go to them.'
        }
        value={person.email}
        refusals={refusals}
        onChange={(email) => onChange({ email })}
      />
      <ChoiceField
        id="role"
        label="Role in the plan"
        value={person.role}
        refusals={refusals}
        options={roles
          .filter((role) => isPerson || role !== 'admin' || role === person.role)
          .map((key) => ({ key, words: roleWords[key] }))}
        onChange={(value) => onChange({ role: roles.find((role) => role === value) ?? 'viewer' })}
      />
      <DeputyFields person={person} refusals={refusals} onChange={onChange} />
    </div>
  );
}

const kinds: readonly OwnerKind[] = ['person', 'post', 'group'];
