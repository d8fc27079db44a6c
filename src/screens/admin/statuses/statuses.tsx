import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import type { StatusScheme } from '#domain/status.ts';
import { RolesLackedBar } from './roles-lacked-bar.tsx';
import { ImpactTable, StatusTable } from './scale-tables.tsx';
import { SchemeEditor } from './scheme-editor.tsx';
import { SchemeHistory } from './scheme-history.tsx';
import { SchemePreview } from './scheme-preview.tsx';

const edit = 'scales';
const preview = 'preview';

/** Both scales as they look, the way to change them, and every version that was in force. */
export function Statuses() {
  const { snapshot } = useReady();
  const { scheme } = snapshot;
  const saving = useSaving();
  const [draft, setDraft] = useState<StatusScheme>(scheme);
  const begin = () => {
    setDraft(scheme);
    saving.begin(edit);
  };
  const isBusy = saving.open !== null;
  return (
    <AdminOnly title="Statuses">
      <Page
        title="Statuses"
        lead="Two scales, each with its own words and marks: the first says how the work of an action is going, the second what difference it made."
        isWide
        actions={
          isBusy ? null : (
            <Begin id={edit} onBegin={begin}>
              Change the scales
            </Begin>
          )
        }
      >
        <AdminPlaces />
        {saving.bar}
        {saving.open === edit ? (
          <SchemeEditor
            draft={draft}
            onDraft={setDraft}
            onPreview={() => saving.begin(preview)}
            onCancel={saving.cancel}
          />
        ) : saving.open === preview ? (
          <SchemePreview draft={draft} onSaved={saving.saved} onBack={() => saving.begin(edit)} />
        ) : (
          <>
            <Text>Version {scheme.version} is in force.</Text>
            <RolesLackedBar scheme={scheme} />
            <Panel title="How an action is going">
              <StatusTable label="How an action is going" statuses={scheme.statuses} />
              {scheme.retiredStatuses.length === 0 ? null : (
                <>
                  <Text>Retired: no longer offered, and still read where it was said.</Text>
                  <StatusTable label="Retired statuses" statuses={scheme.retiredStatuses} />
                </>
              )}
            </Panel>
            <Panel title="What difference it made">
              <ImpactTable label="What difference it made" impacts={scheme.impacts} />
              {scheme.retiredImpacts.length === 0 ? null : (
                <>
                  <Text>Retired: no longer offered, and still read where it was said.</Text>
                  <ImpactTable label="Retired impact ratings" impacts={scheme.retiredImpacts} />
                </>
              )}
            </Panel>
            <SchemeHistory />
          </>
        )}
      </Page>
    </AdminOnly>
  );
}
