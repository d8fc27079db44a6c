import { Field, Input, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { answerField } from '#domain/intake/check-answers.ts';
import type { PersonAnswer } from '#domain/people/person-answer.ts';
import type { OwnerKind, Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, LineField } from '#screens/parts/plain-fields.tsx';
import { kindNames } from '#screens/admin/people/owner-words.ts';
import { PickPerson } from '#screens/admin/people/pick-person.tsx';
import { ImportSomebody, type SomebodyChoices } from './import-somebody.tsx';
import { ImportUpdater } from './import-updater.tsx';

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
  },
  pick: { alignSelf: 'end' },
});

type Join = Extract<PersonAnswer, { kind: 'join' }>;

const kinds: readonly OwnerKind[] = ['person', 'post', 'group'];

/** One new person of a file: who they are, and what the plan has to know of them. */
export function ImportPerson(props: {
  person: Person;
  /** 'Leads 1.1.1 and 1.1.2.' */
  part: string;
  answer: PersonAnswer;
  /** True while the answer is the proposed one. */
  isProposed: boolean;
  choices: SomebodyChoices;
  /** Who can update for a post or a group. */
  updaters: SomebodyChoices;
  /** The id of the list of organisations. */
  organisationsId: string;
  refusals: readonly Refusal[];
  onAnswer: (answer: PersonAnswer) => void;
}) {
  const styles = useStyles();
  const titleId = useId();
  const { person, answer, refusals, onAnswer } = props;
  const id = (field: Parameters<typeof answerField>[1]) => answerField(person.key, field);
  const blank: Join = { kind: 'join', owner: 'person', ...fromFile(person), updater: null };
  const handleKind = (kind: string) => {
    if (kind === 'same') onAnswer({ kind, key: '' });
    else
      onAnswer({
        ...(answer.kind === 'join' ? answer : blank),
        owner: kinds.find((one) => one === kind) ?? 'person',
      });
  };
  return (
    <li>
      <div className={styles.one} role="group" aria-labelledby={titleId}>
        <h3 id={titleId} className={styles.name}>
          {person.name}
        </h3>
        <Text className={styles.quiet}>
          {person.post === '' ? '' : `${person.post}. `}
          {props.part}
        </Text>
        <div className={styles.fields}>
          <ChoiceField
            id={id('kind')}
            label="Who or what this is"
            value={answer.kind === 'same' ? 'same' : answer.owner}
            refusals={refusals}
            options={[
              ...kinds.map((key) => ({ key, words: `A new ${kindNames[key].toLowerCase()}` })),
              { key: 'same', words: 'Already here, named another way' },
            ]}
            onChange={handleKind}
          />
          {answer.kind === 'same' ? (
            <ImportSomebody
              id={id('same')}
              label="The same as"
              value={answer.key}
              choices={props.choices}
              except={person.key}
              refusals={refusals}
              none="Choose who"
              {...(props.isProposed ? { hint: 'The names are alike. Check that it is the same.' } : {})}
              onChange={(key) => onAnswer({ kind: 'same', key })}
            />
          ) : (
            <JoinFields {...props} answer={answer} id={id} />
          )}
        </div>
      </div>
    </li>
  );
}

function JoinFields(props: {
  person: Person;
  answer: Join;
  updaters: SomebodyChoices;
  organisationsId: string;
  refusals: readonly Refusal[];
  id: (field: Parameters<typeof answerField>[1]) => string;
  onAnswer: (answer: PersonAnswer) => void;
}) {
  const styles = useStyles();
  const { person, answer, refusals, id } = props;
  const set = (part: Partial<Join>) => props.onAnswer({ ...answer, ...part });
  const isPerson = answer.owner === 'person';
  return (
    <>
      <LineField
        id={id('name')}
        label="Name"
        value={answer.name}
        refusals={refusals}
        onChange={(name) => set({ name })}
      />
      {isPerson ? (
        <LineField
          id={id('post')}
          label="Post"
          value={answer.post}
          refusals={refusals}
          onChange={(post) => set({ post })}
        />
      ) : null}
      {isPerson || answer.email !== '' ? (
        <Field label="E-mail address" {...faultAt(refusals, id('email'))}>
          <Input
            id={id('email')}
            type="email"
            autoComplete="off"
            value={answer.email}
            onChange={(_, { value }) => set({ email: value })}
          />
        </Field>
      ) : null}
      <Field label="Organisation" {...faultAt(refusals, id('organisation'))}>
        <Input
          id={id('organisation')}
          list={props.organisationsId}
          value={answer.organisation}
          onChange={(_, { value }) => set({ organisation: value })}
        />
      </Field>
      {isPerson ? (
        <div className={styles.pick}>
          <PickPerson onPick={({ name, email }) => set({ name, email })} />
        </div>
      ) : (
        <ImportUpdater
          ownerKey={person.key}
          updater={answer.updater}
          choices={props.updaters}
          refusals={refusals}
          onUpdater={(updater) => set({ updater })}
        />
      )}
    </>
  );
}

function fromFile({ name, post, organisation, email }: Person) {
  return { name, post, organisation, email };
}
