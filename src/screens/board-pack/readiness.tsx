import { Link, Text } from '@fluentui/react-components';
import { sayDate } from '#domain/date.ts';
import { countingCycle } from '#domain/overview.ts';
import { planRows } from '#domain/plan-row.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** Whether the updates for the pack are there: 'x of y received', with the way to those that are not. */
export function Readiness() {
  const { snapshot, store } = useReady();
  const today = store.today();
  const cycle = countingCycle(snapshot.cycles.values(), today);
  if (cycle === null) return <Text>No reporting cycle has opened yet, so no updates are due.</Text>;
  const rows = planRows(snapshot, today);
  const received = rows.filter((row) => row.isUpdatedThisCycle).length;
  const missing = rows.filter((row) => row.isNotUpdated).length;
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
