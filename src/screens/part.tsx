import { Button, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { lookForNewVersion, ReloadButton, useNewVersion } from './new-version.tsx';
import { Loading } from './parts/loading.tsx';
import { Page } from './parts/page.tsx';
import { HeardBar } from '#screens/parts/heard-bar.tsx';

/** A screen that is fetched when it is first wanted, or ahead by `fetch`, which rejects when it does not come. */
export type Part<P extends object> = ComponentType<P> & { readonly fetch: () => Promise<void> };

/**
 * A screen in a file of its own. One that does not come (no network, or a newer version was put in its place) is a
 * sentence where the screen would be, with a way to try again; everything around it goes on.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): Part<P> {
  let fetched: ComponentType<P> | null = null;
  const fetch = async (): Promise<void> => {
    fetched ??= await load();
  };
  const ask = async (end: (ended: { readonly isHere: boolean }) => void): Promise<void> =>
    fetch().then(
      () => end({ isHere: true }),
      () => end({ isHere: false }),
    );
  function Fetched(props: P) {
    const [ended, setEnded] = useState<{ readonly isHere: boolean } | null>(null);
    useEffect(() => {
      void ask(setEnded);
    }, []);
    const Screen = fetched;
    if (Screen !== null) return <Screen {...props} />;
    if (ended === null) return <Loading />;
    const handleRetry = () => {
      setEnded(null);
      void ask(setEnded);
    };
    return <NotFetched onRetry={handleRetry} />;
  }
  return Object.assign(Fetched, { fetch });
}

function NotFetched({ onRetry }: { onRetry: () => void }) {
  const isReplaced = useNewVersion();
  useEffect(() => lookForNewVersion(), []);
  return (
    <Page title="This part could not be fetched">
      <HeardBar isUrgent intent="error">
        <MessageBarBody>
          <MessageBarTitle>
            {isReplaced ? 'A new version has taken its place.' : 'One Plan could not be reached.'}
          </MessageBarTitle>{' '}
          Nothing you saved or typed is lost, and the other parts go on working.{' '}
          {isReplaced
            ? 'Reload to use the new version.'
            : 'Check your connection, then try again. If it does not come back, open the tab again.'}
        </MessageBarBody>
        <MessageBarActions>
          {isReplaced ? <ReloadButton /> : <Button onClick={onRetry}>Try again</Button>}
        </MessageBarActions>
      </HeardBar>
    </Page>
  );
}
