import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Snapshot } from '#domain/snapshot.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { SetUpReport } from '#store/setup.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { SetUpProgress } from './set-up-progress.tsx';
import { useSetUp } from './set-up-run.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  button: { alignSelf: 'flex-start' },
  doors: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  narrow: { maxWidth: '640px' },
});

/** Set-up of a site that has its lists: whether they are whole, and what to do with an empty plan. */
export function SetUpCheck() {
  const { me, snapshot } = useReady();
  const isAdmin = me.role === 'admin';
  const isEmpty = snapshot.actions.size === 0 && snapshot.sections.size === 0;
  return (
    <Page title={isEmpty ? 'One Plan is set up' : 'Set-up'}>
      {isAdmin ? <AdminPlaces /> : null}
      {isEmpty ? <Doors isAdmin={isAdmin} /> : null}
      {isAdmin ? <Check isMain={!isEmpty} /> : <Text>{whoMayCheck(snapshot)}</Text>}
    </Page>
  );
}

function Doors({ isAdmin }: { isAdmin: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          The lists are in place, and the plan is still empty.
          {isAdmin ? ' Bring in your plan from the Excel or Word file you have, or look around first.' : ''}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.doors}>
        {isAdmin ? (
          <Button as="a" appearance="primary" href={hrefOf({ at: 'admin', tab: 'import' })}>
            Bring in your plan
          </Button>
        ) : null}
        <Button as="a" href={hrefOf({ at: 'plan', tab: 'summary', filter: {} })}>
          See the empty plan
        </Button>
        {isAdmin ? (
          <Button as="a" href={hrefOf({ at: 'admin', tab: 'health' })}>
            Set who may write what
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Check({ isMain }: { isMain: boolean }) {
  const styles = useStyles();
  const [listsId, rowsId] = [useId(), useId()];
  const { snapshot, store } = useReady();
  const { run, start } = useSetUp(store);
  const handleStart = () => void start();
  return (
    <>
      <section className={styles.part} aria-labelledby={listsId}>
        <h2 id={listsId} className={styles.heading}>
          Lists
        </h2>
        <Text className={styles.narrow}>
          One Plan can look whether its lists and their columns are all there, and create what is missing, for
          example after a new version or when somebody deleted a column. Nothing else is changed.
        </Text>
        <Button
          className={styles.button}
          appearance={isMain ? 'primary' : 'secondary'}
          disabledFocusable={run.at === 'working'}
          onClick={handleStart}
        >
          Check the lists
        </Button>
        <SetUpProgress run={run} onRetry={handleStart} />
        <div role="status">{run.at === 'done' ? <Report report={run.report} /> : null}</div>
      </section>
      <section className={styles.part} aria-labelledby={rowsId}>
        <h2 id={rowsId} className={styles.heading}>
          Rights, versions and rows
        </h2>
        <Text className={styles.narrow}>
          {snapshot.problems.length === 0
            ? 'Every row of the lists can be read. '
            : `${String(snapshot.problems.length)} ${snapshot.problems.length === 1 ? 'row' : 'rows'} cannot be read. `}
          Whether SharePoint keeps earlier versions of rows can be seen once some have been changed.{' '}
          <Link inline href={hrefOf({ at: 'admin', tab: 'health' })}>
            {snapshot.problems.length === 0 ? 'See who may write what in Health' : 'See which in Health'}
          </Link>
        </Text>
      </section>
    </>
  );
}

function Report({ report }: { report: SetUpReport }) {
  const { lists, columns } = report;
  const isWhole = lists.length === 0 && columns.length === 0;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {isWhole
          ? 'Everything is in place. Nothing had to be created.'
          : 'What was missing has been created.'}
        {lists.length === 0 ? null : ` Lists: ${lists.join(', ')}.`}
        {columns.length === 0 ? null : ` Columns: ${columns.join(', ')}.`}
      </MessageBarBody>
    </MessageBar>
  );
}

function whoMayCheck(snapshot: Snapshot): string {
  const admins = [...snapshot.people.values()].filter((one) => one.role === 'admin' && one.isActive);
  return admins.length === 0
    ? 'Only a plan admin can check the lists, and this plan has none. Ask an owner of the site.'
    : `Only a plan admin can check the lists: ${admins.map((one) => one.name).join(', ')}.`;
}
