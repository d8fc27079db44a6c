import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import { ChoiceField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import type { Thing } from './hand-over-plan.ts';
import { peopleToChoose, type PersonChoice } from './people-choice.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 420px)',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { overflowWrap: 'anywhere' },
});

type Kind = { readonly as: Thing['as']; readonly title: string };

const kinds: readonly Kind[] = [
  { as: 'lead', title: 'Actions led' },
  { as: 'accountable', title: 'Actions to answer for' },
  { as: 'section', title: 'Headings to answer for' },
  { as: 'updater', title: 'Posts and groups to update for' },
];

/** Everything that can be given, kind by kind: all of a kind to somebody, or one by one. */
export function HandOverThings(props: {
  person: Person;
  things: readonly Thing[];
  given: Readonly<Record<string, string>>;
  refusals: readonly Refusal[];
  onGive: (given: Readonly<Record<string, string>>) => void;
}) {
  const { snapshot, store } = useReady();
  const { person } = props;
  const today = store.today();
  const [owners, people] = useMemo(
    () =>
      [false, true].map((isPersonOnly) =>
        peopleToChoose(snapshot, today, { except: person.key, isPersonOnly }),
      ),
    [snapshot, today, person.key],
  );
  return kinds.map((kind) => {
    const things = props.things.filter((thing) => thing.as === kind.as);
    const choices = (kind.as === 'lead' ? owners : people) ?? [];
    return things.length === 0 ? null : (
      <Things key={kind.as} kind={kind} {...props} things={things} choices={choices} />
    );
  });
}

function Things(props: {
  kind: Kind;
  things: readonly Thing[];
  choices: readonly PersonChoice[];
  given: Readonly<Record<string, string>>;
  refusals: readonly Refusal[];
  onGive: (given: Readonly<Record<string, string>>) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { kind, things, choices, given } = props;
  const all = new Set(things.map((thing) => given[thing.id] ?? ''));
  const give = (some: readonly Thing[], to: string) =>
    props.onGive({ ...given, ...Object.fromEntries(some.map((thing) => [thing.id, to])) });
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {kind.title} ({things.length})
      </h2>
      <ul className={styles.list}>
        {things.length === 1 ? null : (
          <li className={styles.one}>
            <Text weight="semibold">All {things.length}</Text>
            <ChoiceField
              id={`give all ${kind.as}`}
              label="Give all of them to"
              none={all.size > 1 ? 'One by one, as below' : 'Nobody yet'}
              value={all.size === 1 ? ([...all][0] ?? '') : ''}
              refusals={[]}
              options={choices}
              onChange={(to) => give(things, to)}
            />
          </li>
        )}
        {things.map((thing) => (
          <li key={thing.id} className={styles.one}>
            <span className={styles.words}>{thing.words}</span>
            <ChoiceField
              id={thing.id}
              label={`Give ${thing.as === 'updater' ? thing.words : thing.of} to`}
              none="Nobody yet"
              value={given[thing.id] ?? ''}
              refusals={props.refusals}
              options={choices}
              onChange={(to) => give([thing], to)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
