import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { writersOf } from '#domain/people/who-writes.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Panel } from '#screens/admin/panel.tsx';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import type { ListHealth } from '#store/health.ts';
import { isWrong, sayColumns, sayMay, sayVersions, sayWriters } from './health-words.ts';
import type { HealthRun } from './use-health.ts';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  text: { maxWidth: '75ch' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** The lists as SharePoint describes them to the person signed in, once they asked for it. */
export function ListsHealth({ run, onStart }: { run: HealthRun; onStart: () => void }) {
  const styles = useStyles();
  const isAdmin = useReady().me.role === 'admin';
  return (
    <Panel title={isAdmin ? 'Lists' : 'What you may write'}>
      <Text className={styles.text}>
        {isAdmin
          ? 'Asks SharePoint about every list: its columns and indexes, whether it keeps versions, and what you yourself may do. Nothing is changed.'
          : 'Asks SharePoint which lists you yourself may change, so that an admin can see whether the rights are set as they should be. Nothing is changed.'}
      </Text>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={run.at === 'reading'}
        onClick={onStart}
      >
        Check now
      </Button>
      {run.at === 'failed' ? <TroubleBar error={run.error} kept={null} onRetry={onStart} /> : null}
      <div role="status" className={styles.part}>
        {run.at === 'reading' ? <Spinner label="Asking SharePoint" size="tiny" /> : null}
        {run.at === 'read' ? <Verdict lists={run.health.lists} isAdmin={isAdmin} /> : null}
      </div>
      {run.at === 'read' ? <ListTable lists={run.health.lists} isAdmin={isAdmin} /> : null}
    </Panel>
  );
}

function Verdict({ lists, isAdmin }: { lists: readonly ListHealth[]; isAdmin: boolean }) {
  const wrongRights = lists.filter((one) => isWrong(one.mayChange, writersOf[one.noun], isAdmin));
  const taken = isAdmin ? lists.filter((one) => one.isNameTaken) : [];
  const toMend = isAdmin ? lists.filter((one) => !one.isNameTaken && sayColumns(one) !== 'In order') : [];
  const withoutVersions = isAdmin ? lists.filter((one) => one.keepsVersions === 'no') : [];
  const said = [
    ...(taken.length > 0
      ? [
          `Another list has the name of ${titles(taken)}, so that One Plan reads the wrong one on devices that are new to the plan, and saves nothing there. Rename the other list in SharePoint, then give ours its name back.`,
        ]
      : []),
    ...(toMend.length > 0
      ? [
          `Columns of ${titles(toMend)} are not in order. What is missing, ‘Check the lists’ in Set-up adds; an index is set in the settings of the list.`,
        ]
      : []),
    ...(withoutVersions.length > 0
      ? [
          `SharePoint keeps no versions of ${titles(withoutVersions)}: what somebody changes by hand there cannot be looked up or restored. Turn versioning on in the settings of the list.`,
        ]
      : []),
    ...(wrongRights.length > 0
      ? [
          isAdmin
            ? `You may not change ${titles(wrongRights)}, which a plan admin has to. Ask an owner of the site.`
            : `Your rights are not as they should be for ${titles(wrongRights)}. Tell your plan admin.`,
        ]
      : []),
  ];
  if (said.length === 0)
    return (
      <MessageBar intent="success">
        <MessageBarBody>Nothing is wrong, as far as SharePoint tells.</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {said.map((one) => (
        <MessageBar key={one} intent="warning" layout="multiline">
          <MessageBarBody>{one}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function ListTable({ lists, isAdmin }: { lists: readonly ListHealth[]; isAdmin: boolean }) {
  const rights = (one: ListHealth) => [
    sayWriters(writersOf[one.noun]),
    sayMay(one.mayChange, writersOf[one.noun], isAdmin),
  ];
  return isAdmin ? (
    <AdminTable
      label="How the lists stand"
      cards={{ unsaid: ['In SharePoint'] }}
      head={['List', 'Columns and indexes', 'Versions', 'Who should change rows', 'You may', 'In SharePoint']}
      rows={lists.map((one) => ({
        key: one.noun,
        cells: [
          one.title,
          sayColumns(one),
          sayVersions(one.keepsVersions),
          ...rights(one),
          <Settings key="link" list={one} />,
        ],
      }))}
    />
  ) : (
    <AdminTable
      label="What you may write"
      cards={{ unsaid: ['In SharePoint'] }}
      head={['List', 'Who should change rows', 'You may']}
      rows={lists.map((one) => ({ key: one.noun, cells: [one.title, ...rights(one)] }))}
    />
  );
}

function Settings({ list }: { list: ListHealth }) {
  if (list.settingsUrl === null) return <>–</>;
  return <OutsideLink url={list.settingsUrl}>Settings of {list.title}</OutsideLink>;
}

function titles(lists: readonly ListHealth[]): string {
  const names = lists.map((one) => one.title);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
