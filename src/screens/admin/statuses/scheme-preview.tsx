import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { checkScheme } from '#domain/change/scheme-change.ts';
import type { StatusScheme } from '#domain/status.ts';
import { SaveForm } from '#screens/admin/save-form.tsx';
import type { Saved } from '#screens/admin/saved-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { RolesLackedBar } from './roles-lacked-bar.tsx';
import { ImpactTable, StatusTable } from './scale-tables.tsx';
import { differencesOf } from './scheme-draft.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A scheme as everybody would see it, what would be different, and the button that puts it in force. */
export function SchemePreview(props: {
  draft: StatusScheme;
  onSaved: (saved: Saved) => void;
  onBack: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { draft } = props;
  const differences = differencesOf(snapshot.scheme, draft);
  const version = String(Math.max(...snapshot.schemes.keys()) + 1);
  return (
    <SaveForm
      isTop
      title={`Version ${version} as it would look`}
      verb={`Put version ${version} in force`}
      cancelVerb="Back to editing"
      effect="From then on everybody chooses from these, and every screen and new pack shows these words and marks. No action changes its status. Packs already issued keep the version they were made with."
      check={() => checkScheme(snapshot, draft)}
      wish={() => ({
        command: { kind: 'save-scheme', scheme: draft },
        label: `Version ${version} of the statuses`,
      })}
      onSaved={props.onSaved}
      onCancel={props.onBack}
    >
      {() => (
        <>
          {differences.length === 0 ? (
            <Text>Nothing is different from the version in force.</Text>
          ) : (
            <ul className={styles.list} aria-label="What is different">
              {differences.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
          <RolesLackedBar scheme={draft} />
          <StatusTable label="How an action is going, as it would look" statuses={draft.statuses} />
          <ImpactTable label="What difference it made, as it would look" impacts={draft.impacts} />
        </>
      )}
    </SaveForm>
  );
}
