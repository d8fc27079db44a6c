import { makeStyles, tokens } from '@fluentui/react-components';
import { sayInstant } from '#domain/date.ts';
import { schemeKey } from '#domain/setting-text.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { Panel } from '#screens/admin/panel.tsx';
import { useReady } from '#screens/use-store.ts';
import { ImpactTable, StatusTable } from './scale-tables.tsx';

const useStyles = makeStyles({
  version: { maxWidth: '1100px' },
  summary: { minHeight: '28px', cursor: 'pointer' },
  tables: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Every version of the scales, newest first, each to be read as it was. */
export function SchemeHistory() {
  const styles = useStyles();
  const { snapshot } = useReady();
  const versions = [...snapshot.schemes.values()].sort((a, b) => b.version - a.version);
  return (
    <Panel title="Versions">
      {versions.map((scheme) => (
        <details key={scheme.version} className={styles.version}>
          <summary className={styles.summary}>
            Version {scheme.version}
            {scheme.version === snapshot.scheme.version ? ', in force' : ''},{' '}
            {origin(snapshot, scheme.version)}
          </summary>
          <div className={styles.tables}>
            <StatusTable label={`Statuses of version ${String(scheme.version)}`} statuses={scheme.statuses} />
            <ImpactTable
              label={`Impact ratings of version ${String(scheme.version)}`}
              impacts={scheme.impacts}
            />
          </div>
        </details>
      ))}
    </Panel>
  );
}

function origin(snapshot: Snapshot, version: number): string {
  const row = snapshot.stored.get(schemeKey(version))?.row;
  if (row === undefined) return 'which a plan begins with';
  if (row === null) return 'on its way to SharePoint';
  return `by ${row.createdBy.name} on ${sayInstant(row.createdAt)}`;
}
