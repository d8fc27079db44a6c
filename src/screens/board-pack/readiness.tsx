import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Cycle } from '#domain/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { summaryOf } from '#domain/overview.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** Whether the updates for the pack are there: 'x of y received', with the way to those that are not. */
export function Readiness() {
  const { snapshot, store } = useReady();
  const today = store.today();
  // counted once, not at every step of a pack being written
  const returns = useMemo(() => returnsOf(snapshot, today), [snapshot, today]);
  if (returns === null) return <Text>No reporting cycle has opened yet, so no updates are due.</Text>;
  const { cycle, received, missing } = returns;
  const due = received + missing;
  return (
    <Text>
      {received} of {due} {due === 1 ? 'update' : 'updates'} for {cycle.title} received.{' '}
      {missing === 0 ? (
        'Nothing is missing.'
      ) : (
        <>
          <Link href={hrefOf({ at: 'plan', tab: 'actions', filter: { 'not-updated': 'yes' } })} inline>
            {missing === 1 ? '1 action is not updated' : `${String(missing)} actions are not updated`}
          </Link>
          {today <= cycle.cutOffOn
            ? `; updates are due by ${sayDate(cycle.cutOffOn)}.`
            : ', and will be shown as carried forward.'}
        </>
      )}
    </Text>
  );
}

/** The cycle that counts, with the open actions updated in it and not, as the pack counts them; null before the first one. */
function returnsOf(
  snapshot: Snapshot,
  today: CivilDate,
): { readonly cycle: Cycle; readonly received: number; readonly missing: number } | null {
  const { cycle, total } = summaryOf(snapshot, today);
  if (cycle === null) return null;
  return { cycle, received: total.open - total.notUpdated, missing: total.notUpdated };
}
