import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf, useRoute } from '#screens/route.ts';

/** The ways between the pages of Admin; stands under the title of each. */
export function AdminPlaces() {
  const route = useRoute();
  const tab = route.at === 'admin' ? route.tab : null;
  return (
    <SubPlaces
      label="Admin"
      places={[
        { name: 'Returns', href: hrefOf({ at: 'admin', tab: 'returns' }), isHere: tab === 'returns' },
        { name: 'Reminders', href: hrefOf({ at: 'admin', tab: 'reminders' }), isHere: tab === 'reminders' },
        { name: 'Questions', href: hrefOf({ at: 'admin', tab: 'questions' }), isHere: tab === 'questions' },
        { name: 'Import a plan', href: hrefOf({ at: 'admin', tab: 'import' }), isHere: tab === 'import' },
        { name: 'Set-up', href: hrefOf({ at: 'admin', tab: 'set-up' }), isHere: tab === 'set-up' },
      ]}
    />
  );
}
