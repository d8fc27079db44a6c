import { Link, makeStyles, Text, Title1, tokens } from '@fluentui/react-components';
import { TroubleBar } from './parts/trouble-bar.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    alignItems: 'flex-start',
    maxWidth: '640px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
  },
});

/** Shown when the page is opened by itself: how to sign in. */
export function Outside({ openIn }: { openIn: string }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title1 as="h1">One Plan</Title1>
      <Text size={400}>
        One Plan signs you in through Microsoft Teams, Outlook or the Microsoft 365 app, so it works inside
        them and not on a page of its own.
      </Text>
      {openIn === '' ? (
        <Text size={400}>Open Microsoft Teams, choose Apps, and look for One Plan.</Text>
      ) : (
        <Text size={400}>
          <Link href={openIn} inline>
            Open One Plan where you are signed in
          </Link>
        </Text>
      )}
    </main>
  );
}

/** Shown when the app could not start: what happened, and what to do. */
export function Failure({ error }: { error: unknown }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title1 as="h1">One Plan could not start</Title1>
      <TroubleBar error={error} kept={null} onRetry={() => window.location.reload()} />
    </main>
  );
}
