import type { Person } from '#domain/people/person.ts';
import { nameOf } from '#domain/snapshot.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { OvertakenBar } from '#screens/admin/overtaken-bar.tsx';
import { useEdit, type Edits } from '#screens/admin/use-edit.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { deputyWords, kindNames, roleNames } from './owner-words.ts';
import { personHref } from './people-address.ts';
import { PersonForm } from './person-form.tsx';
import { UnknownPerson } from './unknown-person.tsx';

const typings = keepingOf<Edits<Person>>();

/** Edits somebody. What another admin changes meanwhile in other fields is kept, and in the same ones is shown. */
export function EditPerson({ personKey }: { personKey: string }) {
  const { snapshot } = useReady();
  const person = snapshot.people.get(personKey);
  if (person === undefined) return <UnknownPerson personKey={personKey} />;
  return <Known person={person} />;
}

function Known({ person }: { person: Person }) {
  const { snapshot, store } = useReady();
  const { value, typing, overtaken, set } = useEdit(typings, person.key, person);
  const says = overtaken.map((field) => ({
    field: fieldNames[field] ?? field,
    now: valueWords(field),
  }));
  function valueWords(field: keyof Person): string {
    if (field === 'role') return roleNames[person.role];
    if (field === 'kind') return kindNames[person.kind];
    if (field === 'updaters') return person.updaters.map((key) => nameOf(snapshot, key)).join(', ');
    if (field === 'deputies')
      return person.deputies.map((one) => deputyWords(snapshot, one, store.today())).join('; ');
    const text = person[field];
    return typeof text === 'string' ? text : '';
  }
  return (
    <Page title={`Edit ${person.name}`}>
      <AdminPlaces />
      <OvertakenBar by={person.row?.modifiedBy.name ?? 'Somebody'} says={says} />
      <PersonForm
        name={`Edit ${person.name}`}
        person={value}
        typing={typing}
        done="Saved."
        back={personHref(person.key)}
        onChange={set}
      />
    </Page>
  );
}

const fieldNames: Readonly<Record<string, string>> = {
  name: 'The name',
  post: 'The post',
  kind: 'What owns the actions',
  organisation: 'The organisation',
  email: 'The e-mail address',
  role: 'The role',
  updaters: 'Who updates for it',
  deputies: 'The list of deputies',
};
