import { GroupedPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf, type AdminTab } from '#screens/route.ts';
import { useRoute } from '#screens/route-from.ts';

type TabName = readonly [tab: AdminTab, name: string];

/** By when they are needed: each cycle, when the plan alters, and now and then. */
const groups: readonly { readonly name: string; readonly tabs: readonly TabName[] }[] = [
  {
    name: 'Each cycle',
    tabs: [
      ['cycles', 'Cycles'],
      ['returns', 'Returns'],
      ['reminders', 'Reminders'],
      ['questions', 'Questions'],
    ],
  },
  {
    name: 'The plan',
    tabs: [
      ['plan', 'Plan facts'],
      ['structure', 'Structure'],
      ['statuses', 'Statuses'],
      ['rules', 'Rules'],
      ['predecessors', 'Earlier plans'],
      ['import', 'Import a plan'],
    ],
  },
  {
    name: 'People and site',
    tabs: [
      ['people', 'People'],
      ['health', 'Health'],
      ['set-up', 'Set-up'],
    ],
  },
];

/** The ways between the pages of Admin; stands under the title of each. */
export function AdminPlaces() {
  const route = useRoute();
  const here = route.at === 'admin' ? route.tab : null;
  return (
    <GroupedPlaces
      label="Admin"
      groups={groups.map(({ name, tabs }) => ({
        name,
        places: tabs.map(([tab, title]) => ({
          name: title,
          href: hrefOf({ at: 'admin', tab }),
          isHere: tab === here,
        })),
      }))}
    />
  );
}
