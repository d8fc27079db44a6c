import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AddPerson } from './add-person.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { Organisations } from './organisations.tsx';
import { peoplePlace, type PeoplePlace } from './people-address.ts';
import { PeopleList } from './people-list.tsx';
import { EditPerson } from './edit-person.tsx';
import { PersonPage } from './person-page.tsx';

/** Everything under Admin, People: the list, the organisations, and each person with what can be done about them. */
export function People({ address }: { address: Readonly<Record<string, string>> }) {
  return (
    <AdminOnly title="People">
      <Placed place={peoplePlace(address)} />
    </AdminOnly>
  );
}

function Placed({ place }: { place: PeoplePlace }) {
  switch (place.at) {
    case 'list':
      return <PeopleList filter={place.filter} />;
    case 'organisations':
      return <Organisations />;
    case 'add':
      return <AddPerson />;
    case 'person':
      if (place.doing === 'edit') return <EditPerson key={place.key} personKey={place.key} />;
      return place.doing === 'look' ? (
        <PersonPage key={place.key} personKey={place.key} />
      ) : (
        <HandOverPage key={place.key} personKey={place.key} isLeaving={place.doing === 'leave'} />
      );
  }
}
