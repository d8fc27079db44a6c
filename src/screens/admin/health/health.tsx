import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { releaseOfPage } from '#host/release.ts';
import { schemaIn, schemaVersion } from '#domain/schema-version.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { Facts, Panel } from '#screens/admin/panel.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayPauses } from './health-words.ts';
import { ListsHealth } from './lists-health.tsx';
import { OutsideHealth, UnreadHealth } from './outside-health.tsx';
import { PeopleHealth } from './people-health.tsx';
import { RightsGuide } from './rights-guide.tsx';
import { useHealth } from './use-health.ts';

/** How One Plan and its lists are: all of it for admins; for everybody else what they themselves may write. */
export function Health() {
  const { me } = useReady();
  const { run, start } = useHealth();
  const handleStart = () => void start();
  const isAdmin = me.role === 'admin' && me.isActive;
  return (
    <Page
      title="Health"
      lead={
        isAdmin
          ? 'Whether One Plan and its lists are as they should be, as far as One Plan can see.'
          : undefined
      }
    >
      {isAdmin ? <AdminPlaces /> : null}
      <ListsHealth run={run} onStart={handleStart} />
      {isAdmin ? (
        <>
          <RightsGuide />
          <PeopleHealth run={run} />
          <UnreadHealth />
          <OutsideHealth />
        </>
      ) : (
        <Text>What else there is to see here is for plan admins.</Text>
      )}
      <ThisPage />
    </Page>
  );
}

function ThisPage() {
  const { snapshot, store, isDurable, outbox } = useReady();
  const release = useMemo(() => releaseOfPage(document), []);
  const { count, lastAt } = store.world.pause.seen();
  return (
    <Panel title="Versions and this device">
      <Facts
        facts={[
          ['Version of One Plan', release === null ? 'Not a released version' : release.version],
          ['Version of the lists', sayLists(schemaIn(snapshot.stored))],
          ['Version of the scales', String(snapshot.scheme.version)],
          ['Waited for SharePoint', sayPauses(count, lastAt)],
          [
            'This device',
            isDurable
              ? 'Keeps what you type until it is sent'
              : 'Keeps nothing when this tab is closed: the browser does not allow it',
          ],
          ['Waiting on this device', outbox.length === 0 ? 'Nothing' : String(outbox.length)],
        ]}
      />
    </Panel>
  );
}

function sayLists(version: number): string {
  if (version === schemaVersion) return `${String(version)}, the one of this version of One Plan`;
  return version < schemaVersion
    ? `${String(version)}; this version of One Plan makes version ${String(schemaVersion)}. Check the lists in Set-up.`
    : `${String(version)}, newer than this version of One Plan. Reload to get the new version.`;
}
