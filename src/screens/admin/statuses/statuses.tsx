import { Text } from '@fluentui/react-components';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { Page } from '#screens/parts/page.tsx';
import { useKept } from '#screens/parts/use-kept.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import type { StatusScheme } from '#domain/status.ts';
import { EarlierDraftBar } from './earlier-draft-bar.tsx';
import { RolesLackedBar } from './roles-lacked-bar.tsx';
import { ImpactTable, StatusTable } from './scale-tables.tsx';
import { SchemeEditor } from './scheme-editor.tsx';
import { SchemeHistory } from './scheme-history.tsx';
import { SchemePreview } from './scheme-preview.tsx';

const drafts = keepingOf<StatusScheme>();

const edit = 'scales';
const preview = 'preview';

/** Both scales as they look, the way to change them, and every version that was in force. */
export function Statuses() {
  const { snapshot, store } = useReady();
  const { scheme } = snapshot;
  const saving = useSaving();
  // of the version in force alone: what was begun upon an earlier one would take back what came since
  const drafted = useKept(drafts, String(scheme.version), scheme);
  const begun = [...snapshot.schemes.values()].findLast(
    ({ version }) => version !== scheme.version && drafts.at(store, String(version)) !== undefined,
  );
  const earlier = useKept(drafts, String(begun?.version), scheme);
  const forget = () => {
    drafted.forget();
    earlier.forget();
  };
  const handleDraft = (next: StatusScheme) => drafted.change(() => next);
  const isBusy = saving.open !== null;
  useWarnBeforeLoss(isBusy && (drafted.isTouched || earlier.isTouched));
  return (
    <AdminOnly title="Statuses">
      <Page
        title="Statuses"
        lead="Two scales, each with its own words and marks: the first says how the work of an action is going, the second what difference it made."
        actions={
          isBusy ? null : (
            <Begin id={edit} onBegin={() => saving.begin(edit)}>
              Change the scales
            </Begin>
          )
        }
      >
        <AdminPlaces />
        {saving.bar}
        {isBusy ? <FoundBar isFound={drafted.isFound} onDiscard={drafted.forget} /> : null}
        {saving.open === edit && begun !== undefined ? (
          <EarlierDraftBar
            version={scheme.version}
            begun={begun}
            draft={earlier.value}
            onForget={earlier.forget}
          />
        ) : null}
        {saving.open === edit ? (
          <SchemeEditor
            draft={drafted.value}
            onDraft={handleDraft}
            onPreview={() => saving.begin(preview)}
            onCancel={() => {
              forget();
              saving.cancel();
            }}
          />
        ) : saving.open === preview ? (
          <SchemePreview
            draft={drafted.value}
            onSaved={(saved) => {
              forget();
              saving.saved(saved);
            }}
            onBack={() => saving.begin(edit)}
          />
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
