import { Link, Text } from '@fluentui/react-components';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { Page } from '#screens/parts/page.tsx';
import { peopleHref } from './people-address.ts';

/** An address that names nobody in the plan. */
export function UnknownPerson({ personKey }: { personKey: string }) {
  return (
    <Page title="Nobody by this key">
      <AdminPlaces />
      <Text>
        The plan has nobody with the key ‘{personKey}’. <Link href={peopleHref()}>See everybody</Link>
      </Text>
    </Page>
  );
}
