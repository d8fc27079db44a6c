import { keysOfPeople } from '#domain/people/decide-person.ts';
import { blankPerson, personKey, type Person } from '#domain/people/person.ts';
import { useState } from 'react';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { useEdit, type Edits } from '#screens/admin/use-edit.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { peopleHref } from './people-address.ts';
import { PersonForm } from './person-form.tsx';
import { PickPerson } from './pick-person.tsx';

const typings = keepingOf<Edits<Person>>();

/** Adds a person, a post or a group: from the organisation's directory where the host offers it, else by hand. */
export function AddPerson() {
  const { snapshot } = useReady();
  const [blank] = useState<Person>(() => ({ ...blankPerson('', ''), role: 'lead' }));
  const { value, typing, set } = useEdit(typings, '', blank);
  const person = { ...value, key: personKey(value.name, keysOfPeople(snapshot)) };
  return (
    <Page title="Add a person, a post or a group" windowTitle="Add a person">
      <AdminPlaces />
      {person.kind === 'person' ? <PickPerson onPick={set} /> : null}
      <PersonForm
        name="New person"
        person={person}
        typing={typing}
        done={`${person.name.trim()} was added.`}
        back={peopleHref()}
        onChange={set}
      />
    </Page>
  );
}
