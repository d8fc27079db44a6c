import { Link, makeStyles } from '@fluentui/react-components';
import type { Person } from '#domain/people/person.ts';
import { nameOf } from '#domain/snapshot.ts';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { useReady } from '#screens/use-store.ts';
import { accountWords, deputyWords, kindNames, roleNames } from './owner-words.ts';
import { personHref } from './people-address.ts';
import { accountOf } from './people-row.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Who somebody is in the plan. */
export function PersonFacts({ person }: { person: Person }) {
  const { snapshot, store, account } = useReady();
  const styles = useStyles();
  const state = accountOf(person, account.emails[0] ?? '');
  const isPerson = person.kind === 'person';
  return (
    <FactList>
      {isPerson ? null : <Fact term="Kind">{kindNames[person.kind]}</Fact>}
      {isPerson ? null : (
        <Fact term="Updates by">
          {person.updaters.length === 0 ? 'Nobody is named' : <People keys={person.updaters} />}
        </Fact>
      )}
      <Fact term="Role">{roleNames[person.role]}</Fact>
      <Fact term="Signs in with">{accountWords(person, state)}</Fact>
      <Fact term="Organisation">{person.organisation === '' ? 'None named' : person.organisation}</Fact>
      {person.post === '' || person.post === person.name ? null : <Fact term="Post">{person.post}</Fact>}
      <Fact term="Deputies">
        {person.deputies.length === 0 ? (
          'None'
        ) : (
          <ul className={styles.list}>
            {person.deputies.map((deputy) => {
              const words = deputyWords(snapshot, deputy, store.today());
              return <li key={words}>{words}</li>;
            })}
          </ul>
        )}
      </Fact>
    </FactList>
  );
}

function People({ keys }: { keys: readonly string[] }) {
  const { snapshot } = useReady();
  return keys.map((key, index) => (
    <span key={key}>
      {index === 0 ? '' : ', '}
      <Link href={personHref(key)} inline>
        {nameOf(snapshot, key)}
      </Link>
    </span>
  ));
}
