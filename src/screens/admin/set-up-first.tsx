import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Page } from '#screens/parts/page.tsx';
import { go } from '#screens/route.ts';
import { useSurroundings } from '#screens/use-store.ts';
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

/** The first page on a site without lists: what is missing, what will be made, and the button that makes it. */
export function SetUpFirst({ missing }: { missing: readonly string[] }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const { run, start } = useSetUp(store);
  const handleStart = () => {
    // once the lists are there the app shows the place in the address: the page that says what to do next
    go({ at: 'admin', tab: 'set-up' });
    void start();
  };
  return (
    <Page
      title="Set up One Plan"
      lead="One Plan keeps its data in lists on this SharePoint site. They are not there yet."
    >
      <div className={styles.part}>
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
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={run.at === 'working'}
          onClick={handleStart}
        >
          Set up One Plan
        </Button>
        <SetUpProgress run={run} onRetry={handleStart} />
      </div>
    </Page>
  );
}
