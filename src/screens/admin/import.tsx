import { Text } from '@fluentui/react-components';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { AdminPlaces } from './admin-places.tsx';
import { ImportChoose } from './import-choose.tsx';
import { ImportPast } from './import-past.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReview } from './import-review.tsx';
import { useReading } from './use-reading.ts';

/** Brings actions in from a plan in Excel, Word or CSV: choose, look at everything, confirm, and undo if need be. */
export function Import() {
  const { me, snapshot, store, outbox } = useReady();
  const { reading, read, cancel, forget } = useReading(store.newId);
  const isAdmin = me.role === 'admin' && me.isActive;
  const admins = [...snapshot.people.values()].filter((one) => one.role === 'admin' && one.isActive);
  if (!isAdmin)
    return (
      <Page title="Import a plan">
        <Text>
          {admins.length === 0
            ? 'Only a plan admin can import actions, and this plan has none. Ask whoever set it up.'
            : `Only a plan admin can import actions: ${admins.map((one) => one.name).join(', ')}.`}
        </Text>
      </Page>
    );
  const current = reading.at === 'read' ? reading.importId : '';
  const underWay = outbox.filter((entry) => entry.kind === 'import' && entry.id !== `import ${current}`);
  return (
    <Page title="Import a plan" lead="Add the actions of a plan in Excel or Word to this one." isWide>
      <AdminPlaces />
      {underWay.map((entry) => (
        <ImportProgress key={entry.id} what={`Writing the actions of ${entry.label}`} entry={entry} />
      ))}
      {reading.at === 'read' ? (
        <ImportReview key={reading.importId} {...reading} onAnother={forget} />
      ) : (
        <ImportChoose reading={reading} onFile={(file) => void read(file)} onCancel={cancel} />
      )}
      <ImportPast except={current} />
    </Page>
  );
}
