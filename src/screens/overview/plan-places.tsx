import type { Snapshot } from '#domain/snapshot.ts';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf, type Route } from '#screens/route.ts';
import { levelWords } from './level-words.ts';

type PlanTab = Extract<Route, { at: 'plan' }>['tab'];

/** The ways between the pages of the plan; stands under the title of each. */
export function PlanPlaces({ snapshot, here }: { snapshot: Snapshot; here: PlanTab }) {
  const place = (name: string, tab: PlanTab) => ({
    name,
    href: hrefOf({ at: 'plan', tab, filter: {} }),
    isHere: tab === here,
  });
  return (
    <SubPlaces
      label="Plan"
      places={[
        place('Summary', 'summary'),
        place('All actions', 'actions'),
        place(levelWords(snapshot.settings.structure), 'outline'),
        place('Over the cycles', 'cycles'),
      ]}
    />
  );
}
