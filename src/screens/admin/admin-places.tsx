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
        { name: 'Cycles', href: hrefOf({ at: 'admin', tab: 'cycles' }), isHere: tab === 'cycles' },
        { name: 'Returns', href: hrefOf({ at: 'admin', tab: 'returns' }), isHere: tab === 'returns' },
        { name: 'Reminders', href: hrefOf({ at: 'admin', tab: 'reminders' }), isHere: tab === 'reminders' },
        { name: 'Questions', href: hrefOf({ at: 'admin', tab: 'questions' }), isHere: tab === 'questions' },
        { name: 'People', href: hrefOf({ at: 'admin', tab: 'people' }), isHere: tab === 'people' },
        { name: 'Plan facts', href: hrefOf({ at: 'admin', tab: 'plan' }), isHere: tab === 'plan' },
        { name: 'Structure', href: hrefOf({ at: 'admin', tab: 'structure' }), isHere: tab === 'structure' },
        { name: 'Statuses', href: hrefOf({ at: 'admin', tab: 'statuses' }), isHere: tab === 'statuses' },
        { name: 'Rules', href: hrefOf({ at: 'admin', tab: 'rules' }), isHere: tab === 'rules' },
        {
          name: 'Earlier plans',
          href: hrefOf({ at: 'admin', tab: 'predecessors' }),
          isHere: tab === 'predecessors',
        },
        { name: 'Import a plan', href: hrefOf({ at: 'admin', tab: 'import' }), isHere: tab === 'import' },
        { name: 'Health', href: hrefOf({ at: 'admin', tab: 'health' }), isHere: tab === 'health' },
        { name: 'Set-up', href: hrefOf({ at: 'admin', tab: 'set-up' }), isHere: tab === 'set-up' },
      ]}
    />
  );
}
