import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Account } from '#domain/people/person.ts';
import { Page } from '#screens/parts/page.tsx';
import { go } from '#screens/route.ts';
import { useSurroundings } from '#screens/use-store.ts';
import type { Earlier } from '#store/refresh.ts';
import { SetUpSite } from './set-up-site.tsx';
import { SetUpProgress } from './set-up-progress.tsx';
import { useSetUp } from './set-up-run.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '640px',
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  button: { alignSelf: 'flex-start' },
});

/**
 * The first page on a site that lacks lists, none of them there yet or, `earlier`, made by an earlier version: what is missing,
 * what will be made, and the button that makes it.
 */
export function SetUpFirst({
  account,
  missing,
  earlier,
}: {
  account: Account;
  missing: readonly string[];
  earlier: Earlier | null;
}) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const { run, start } = useSetUp(store);
  const handleStart = () => {
    // once the lists are there the app shows the place in the address: the page that says what to do next
    go({ at: 'admin', tab: 'set-up' });
    void start();
  };
  if (earlier !== null && !earlier.isAdmin)
    return (
      <Page
        title="One Plan has to be brought up to date"
        lead={`This version of One Plan keeps more than before, and the lists for it are not there yet. Ask ${earlier.admins.join(' or ')} to open One Plan and create them. Everything you sent is kept.`}
      >
        <Button className={styles.button} onClick={() => void store.load()}>
          Look again
        </Button>
      </Page>
    );
  return (
    <Page
      title={earlier === null ? 'Set up One Plan' : 'Bring One Plan up to date'}
      lead={
        earlier === null
          ? 'One Plan keeps its data in lists on this SharePoint site. They are not there yet.'
          : 'This version of One Plan keeps more than before. Your plan is untouched; the lists for what is new are not there yet.'
      }
    >
      <div className={styles.part}>
        <SetUpSite account={account} missing={missing} />
        <Text>
          {missing.length === 1
            ? 'This list is missing and will be created:'
            : 'These lists are missing and will be created:'}
        </Text>
        <ul className={styles.list} aria-label="Lists to create">
          {missing.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        <Text>
          Nothing that is on the site already is changed, and nothing leaves it. If nobody is in the plan yet,
          you become its first admin. Setting up needs the rights of a site owner and takes about a minute.
        </Text>
        <Text>
          If you are not an owner of the site, ask one to open One Plan and do this. There is nothing else for
          you to do here; once the lists are there, this page gives way to the plan.
        </Text>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={run.at === 'working'}
          onClick={handleStart}
        >
          {earlier === null ? 'Set up One Plan' : 'Create what is missing'}
        </Button>
        <SetUpProgress run={run} onRetry={handleStart} />
      </div>
    </Page>
  );
}
