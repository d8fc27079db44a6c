import { Link, Text } from '@fluentui/react-components';
import { cycleOn, nextCycle } from '#domain/cycle/cycle.ts';
import { sayDate } from '#domain/date.ts';
import { schemaRefusal } from '#domain/schema-refusal.ts';
import { Page } from '#screens/parts/page.tsx';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { ChaseBoard } from './chase-board.tsx';

const title = 'Reminders';

/** Reminds those who owe an update, and tells accountable officers what did not come; each message is seen before it goes. */
export function Chase({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const cycles = [...snapshot.cycles.values()];
  const cycle = cycleOn(cycles, today);
  const next = nextCycle(cycles, today);
  const otherVersion = schemaRefusal(snapshot);
  const to = filter['to'] === 'officers' ? 'officers' : 'leads';
  return (
    <AdminOnly title={title}>
      <Page
        title={title}
        lead="Nobody is written to twice in a day by mistake, whichever admin sends. Each message names only what its reader owes."
      >
        <AdminPlaces />
        {otherVersion !== null ? (
          <Text>{sayRefusal(otherVersion)}</Text>
        ) : cycle === null ? (
          <Text>
            No cycle is open, so nobody owes an update.
            {next === null ? '' : ` ${next.title} opens on ${sayDate(next.opensOn)}.`}
          </Text>
        ) : (
          <>
            <SubPlaces
              label="Whom to write to"
              places={[
                {
                  name: 'Those who owe an update',
                  href: hrefOf({ at: 'admin', tab: 'reminders' }),
                  isHere: to === 'leads',
                },
                {
                  name: 'Accountable officers',
                  href: hrefOf({ at: 'admin', tab: 'reminders', filter: { to: 'officers' } }),
                  isHere: to === 'officers',
                },
              ]}
            />
            {to === 'officers' && today <= cycle.cutOffOn ? (
              <Text>
                Updates for {cycle.title} are due by {sayDate(cycle.cutOffOn)}. After that day, accountable
                officers can be told here which ones did not come.{' '}
                <Link href={hrefOf({ at: 'admin', tab: 'returns' })} inline>
                  See the returns
                </Link>
              </Text>
            ) : (
              <ChaseBoard key={`${to} ${cycle.key}`} cycle={cycle} to={to} />
            )}
          </>
        )}
      </Page>
    </AdminOnly>
  );
}
