import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { createReleaseWatch, releaseFile, releaseOfPage, type ReleaseWatch } from '#host/release.ts';
import { useIsAnythingAtRisk } from './parts/warn-before-loss.ts';

const useStyles = makeStyles({
  offer: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/**
 * Offers the new version of the app once the site has one, and not while something typed would be lost. The site is
 * looked at when somebody comes back to the page. `isHeldBack` where what waits to be sent would not survive either.
 */
export function NewVersion({ isHeldBack }: { isHeldBack: boolean }) {
  const styles = useStyles();
  const isAtRisk = useIsAnythingAtRisk();
  const isThere = useNewVersion();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void watch().look();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return (
    <span role="status">
      {isThere && !isAtRisk && !isHeldBack ? (
        <span className={styles.offer}>
          <Text>There is a new version of One Plan.</Text>
          <ReloadButton />
        </span>
      ) : null}
    </span>
  );
}

/** Gets the new version: the same place in the app, and everything that this device keeps, are there after it. */
export function ReloadButton() {
  return (
    <Button size="small" onClick={() => window.location.reload()}>
      Reload to get the new version
    </Button>
  );
}

/** True once the site is known to have another version than this page. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (listener) => watch().subscribe(listener),
    () => watch().getNewer() !== null,
  );
}

/** Looks at once whether the site has another version: a part of this one did not come. */
export function lookForNewVersion(): void {
  void watch().lookNow();
}

let theOne: ReleaseWatch | null = null;

// one for the page, from when the first screen stands, because the page is what may be outdated
function watch(): ReleaseWatch {
  theOne ??= createReleaseWatch({
    running: releaseOfPage(document),
    read: async (): Promise<unknown> => (await fetch(`./${releaseFile}`)).json(),
    now: () => new Date(),
  });
  return theOne;
}
