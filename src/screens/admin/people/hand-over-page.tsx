import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hasLeft, type Person } from '#domain/people/person.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { thingsOf } from './hand-over-plan.ts';
import { personHref } from './people-address.ts';
import { UnknownPerson } from './unknown-person.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Gives what is in somebody's hands to others, in one step with one reason; `isLeaving` records their last day with it. */
export function HandOverPage(props: { personKey: string; isLeaving: boolean }) {
  const { snapshot } = useReady();
  const person = snapshot.people.get(props.personKey);
  if (person === undefined) return <UnknownPerson personKey={props.personKey} />;
  return <Known person={person} isLeaving={props.isLeaving && person.isActive} />;
}

function Known({ person, isLeaving }: { person: Person; isLeaving: boolean }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const today = store.today();
  const things = useMemo(() => thingsOf(snapshot, person, today), [snapshot, person, today]);
  const title = isLeaving
    ? person.kind === 'person'
      ? `${person.name} has left`
      : `${person.name} exists no more`
    : `Give what ${person.name} ${hasLeft(person, today) ? 'had' : 'has'} to others`;
  return (
    <Page
      title={title}
      lead={
        isLeaving
          ? 'Their last day, and who takes over what is in their hands. They stay in the plan’s history, and can come back.'
          : 'Who takes over what. Each action keeps its history, and the change of its lead is in its log.'
      }
    >
      <AdminPlaces />
      <div className={styles.part}>
        {things.length === 0 && !isLeaving ? (
          <Text>
            Nothing that is open is in these hands. <Link href={personHref(person.key)}>Back</Link>
          </Text>
        ) : (
          <HandOverForm person={person} things={things} isLeaving={isLeaving} />
        )}
      </div>
    </Page>
  );
}
