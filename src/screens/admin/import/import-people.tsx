import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { checkAnswers } from '#domain/intake/check-answers.ts';
import type { IntakePreview } from '#domain/intake/intake.ts';
import { proposedAnswers } from '#domain/intake/intake-person.ts';
import { organisationsOf } from '#domain/people/organisation.ts';
import type { PersonAnswer, PersonAnswers } from '#domain/people/person-answer.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { useReady } from '#screens/use-store.ts';
import { plural } from './import-counts.ts';
import { ImportPeopleAll } from './import-people-all.tsx';
import { ImportPerson } from './import-person.tsx';
import { lackOf, partOf, updatersIn } from './import-people-words.ts';
import { partIds } from './import-summary.tsx';
import { peopleToChoose } from '#screens/admin/people/people-choice.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/**
 * The people, posts and groups whom a file names and the plan does not know, each to be told apart or described in one
 * step. `preview` is as it was read, before withPeople. What is wrong is shown at its field once `isChecked` is set; the
 * fields have the ids of answerField.
 */
export function ImportPeople(props: {
  preview: IntakePreview;
  answers: PersonAnswers;
  isChecked: boolean;
  onAnswers: (answers: PersonAnswers) => void;
}) {
  const styles = useStyles();
  const organisationsId = useId();
  const { snapshot, store } = useReady();
  const { preview, answers } = props;
  const today = store.today();
  const { people } = preview;
  const proposals = useMemo(() => proposedAnswers(preview, snapshot), [preview, snapshot]);
  const all = useMemo(
    () =>
      people.flatMap((person) => {
        const proposed = proposals.get(person.key);
        return proposed === undefined
          ? []
          : [{ person, part: partOf(person.key, preview.actions), proposed }];
      }),
    [people, preview, proposals],
  );
  const choices = useMemo(
    () => ({
      file: people.map(({ key, name }) => ({ key, words: name, search: '' })),
      plan: peopleToChoose(snapshot, today, { except: '', isPersonOnly: false }),
    }),
    [people, snapshot, today],
  );
  const plannedUpdaters = useMemo(
    () => peopleToChoose(snapshot, today, { except: '', isPersonOnly: true }),
    [snapshot, today],
  );
  const organisations = useMemo(() => organisationsOf(snapshot), [snapshot]);
  const refusals = props.isChecked ? checkAnswers(preview, answers, snapshot) : [];
  // whoever has a fault must be on the page, so that the way to the field leads there
  const reach = all.findLastIndex(({ person }) =>
    refusals.some((one) => one.field?.startsWith(`people.${person.key}.`)),
  );
  const { shown, grow } = useGrowing(all.length, 0, preview.importId);
  if (people.length === 0) return null;
  const said = new Map(all.map(({ person, proposed }) => [person.key, answers.get(person.key) ?? proposed]));
  const updaters = { file: updatersIn(people, said), plan: plannedUpdaters };
  const handleAnswer = (key: string, answer: PersonAnswer) =>
    props.onAnswers(new Map(answers).set(key, answer));
  return (
    <section className={styles.part} aria-labelledby={partIds.people}>
      <h2 id={partIds.people} tabIndex={-1} className={styles.heading}>
        {plural(people.length, 'name', 'names')} the plan does not know
      </h2>
      <Text>
        One Plan knows people by their e-mail address. Posts and groups are updated by a person who is named
        for them. What you leave out here is imported all the same, and can be given later in the People list.
      </Text>
      <Text role="status">{lackOf([...said.values()])}</Text>
      <datalist id={organisationsId}>
        {organisations.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <ImportPeopleAll
        said={said}
        choices={updaters}
        organisationsId={organisationsId}
        onSaid={(more) => props.onAnswers(new Map([...answers, ...more]))}
      />
      <ul className={styles.list} aria-label="Names the plan does not know">
        {all.slice(0, Math.max(shown, reach + 1)).map(({ person, part, proposed }) => (
          <ImportPerson
            key={person.key}
            person={person}
            part={part}
            answer={answers.get(person.key) ?? proposed}
            isProposed={!answers.has(person.key)}
            choices={choices}
            updaters={updaters}
            organisationsId={organisationsId}
            refusals={refusals}
            onAnswer={(answer) => handleAnswer(person.key, answer)}
          />
        ))}
      </ul>
      <EndOfList shown={Math.max(shown, reach + 1)} total={all.length} onNear={grow} />
    </section>
  );
}
