import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Cycle } from '#domain/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { countingCycle } from '#domain/overview.ts';
import { planRows } from '#domain/plan-row.ts';
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
  return (
    <Text>
      {received} of {received + missing} updates for {cycle.title} received.{' '}
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

/** The cycle that counts, with its updates received and missing; null before the first one opened. */
function returnsOf(
  snapshot: Snapshot,
  today: CivilDate,
): { readonly cycle: Cycle; readonly received: number; readonly missing: number } | null {
  const cycle = countingCycle(snapshot.cycles.values(), today);
  if (cycle === null) return null;
  const rows = planRows(snapshot, today);
  return {
    cycle,
    received: rows.filter((row) => row.isUpdatedThisCycle).length,
    missing: rows.filter((row) => row.isNotUpdated).length,
  };
}
