import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { handoverOf, hasSomething } from '#domain/people/handover.ts';
import { hasLeft, type Person } from '#domain/people/person.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { PersonForm } from '#screens/admin/forms/person-form.tsx';
import { ToldBar } from '#screens/admin/told-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { Page } from '#screens/parts/page.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { leavingWords } from './owner-words.ts';
import { peopleHref, personHref } from './people-address.ts';
import { PersonFacts } from './person-facts.tsx';
import { PersonHands } from './person-hands.tsx';
import { UnknownPerson } from './unknown-person.tsx';
import { UpdaterBar } from './updater-bar.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Everything about somebody: who they are, what is in their hands, and what can be done about it. */
export function PersonPage({ personKey }: { personKey: string }) {
  const { snapshot } = useReady();
  const person = snapshot.people.get(personKey);
  if (person === undefined) return <UnknownPerson personKey={personKey} />;
  return <Known person={person} />;
}

function Known({ person }: { person: Person }) {
  const styles = useStyles();
  const factsId = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  const handover = useMemo(() => handoverOf(snapshot, person.key, today), [snapshot, person.key, today]);
  const running = useRun();
  const leaving = leavingWords(person, today);
  const handleBack = () =>
    void running.run(
      { kind: 'save-person', person: { ...person, isActive: true, leftOn: null } },
      `${person.name} is here`,
    );
  return (
    <Page
      title={person.name}
      lead={[person.post === person.name ? '' : person.post, person.organisation].filter(Boolean).join(' · ')}
      actions={
        <Button as="a" appearance="primary" href={personHref(person.key, 'edit')}>
          Edit
        </Button>
      }
    >
      <AdminPlaces />
      <Link href={peopleHref()}>Back to everybody</Link>
      <ToldBar />
      {leaving === null ? null : (
        <MessageBar intent={hasSomething(handover) ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>
            {leaving}.{' '}
            {hasSomething(handover)
              ? 'What is in their hands has to go to somebody else.'
              : 'Nothing is left in their hands.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <UpdaterBar person={person} />
      <section className={styles.part} aria-labelledby={factsId}>
        <h2 id={factsId} className={styles.heading}>
          Details
        </h2>
        <PersonFacts person={person} />
      </section>
      <PersonHands person={person} handover={handover} />
      <RefusalList refusals={running.refusals} />
      {running.error === null ? null : <TroubleBar error={running.error} kept={null} onRetry={handleBack} />}
      <div className={styles.ways}>
        {hasSomething(handover) ? (
          <Button as="a" href={personHref(person.key, 'hand-over')}>
            Give to others
          </Button>
        ) : null}
        {person.isActive ? (
          <Button as="a" href={personHref(person.key, 'leave')}>
            {person.kind === 'person' ? 'Has left…' : 'Exists no more…'}
          </Button>
        ) : null}
        {hasLeft(person, today) || person.leftOn !== null ? (
          <Sure
            label={person.isActive ? 'Stays after all' : 'Is back'}
            name={`${person.name} ${person.isActive ? 'stays after all' : 'is back'}`}
            question={`Let ${person.name} sign in and update again?`}
            yes="Yes"
            onYes={handleBack}
          />
        ) : null}
        {running.isRunning ? <Text role="status">Saving…</Text> : null}
      </div>
      <PersonForm person={person} />
    </Page>
  );
}
