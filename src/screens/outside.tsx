import { Button, Link, makeStyles, Text, Title1, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Blocked } from './sign-in/blocked.tsx';

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

/** How signing in from here stands. A window that was closed tells nobody, so it may be opened again at any time. */
type SigningIn =
  | { readonly at: 'rest' }
  | { readonly at: 'window' }
  | { readonly at: 'failed'; readonly error: unknown };

/** Shown when the page is opened by itself: where people are signed in already, or sign in here. */
export function Outside({ openIn, signIn }: { openIn: string; signIn: () => Promise<void> }) {
  const styles = useStyles();
  const [state, setState] = useState<SigningIn>({ at: 'rest' });
  const attempts = useRef(0);
  const handleSignIn = () => {
    attempts.current += 1;
    const mine = attempts.current;
    setState({ at: 'window' });
    signIn().catch((error: unknown) => {
      // a window that another one took the place of has nothing to say any more
      if (attempts.current === mine) setState({ at: 'failed', error });
    });
  };
  if (state.at === 'failed')
    return (
      <main>
        <Blocked
          error={state.error}
          site={null}
          title="You could not be signed in"
          now={() => new Date()}
          onRetry={handleSignIn}
        />
      </main>
    );
  return (
    <main className={styles.page}>
      <Title1 as="h1">One Plan</Title1>
      {openIn === '' ? (
        <Text size={400}>
          One Plan is at home in Microsoft Teams, Outlook and the Microsoft 365 app, where you are signed in
          already: choose Apps there, and look for One Plan.
        </Text>
      ) : (
        <Text size={400}>
          One Plan is at home in Microsoft Teams, where you are signed in already.{' '}
          <Link href={openIn} inline>
            Open One Plan where you are signed in
          </Link>
        </Text>
      )}
      <Text size={400}>It works in this window too, once you have signed in with your work account.</Text>
      <Button appearance="primary" onClick={handleSignIn}>
        {state.at === 'window' ? 'Open the sign-in window again' : 'Sign in here'}
      </Button>
      <Text role="status">
        {state.at === 'window'
          ? 'Sign in in the window that has opened. If you have closed it or cannot find it, open it again.'
          : ''}
      </Text>
    </main>
  );
}

/** Shown when the app could not start: what happened, and what to do. */
export function Failure({ error }: { error: unknown }) {
  return (
    <main>
      <Blocked
        error={error}
        site={null}
        title="One Plan could not start"
        now={() => new Date()}
        onRetry={() => window.location.reload()}
      />
    </main>
  );
}
