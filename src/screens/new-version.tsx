import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { createReleaseWatch, releaseFile, releaseOfPage, type ReleaseWatch } from '#host/release.ts';
import { useIsAnythingAtRisk } from './parts/warn-before-loss.ts';

const useStyles = makeStyles({
  // over the foot of the page: it comes while somebody is about to click, and must move nothing
  place: { position: 'sticky', bottom: 0, zIndex: 5, '@media print': { display: 'none' } },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
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
  const isOffered = isThere && !isAtRisk && !isHeldBack;
  useEffect(() => {
    if (!isOffered) return undefined;
    // what the keyboard goes to is not scrolled to behind it
    const { style } = document.documentElement;
    style.scrollPaddingBottom = '96px';
    return () => void style.removeProperty('scroll-padding-bottom');
  }, [isOffered]);
  return (
    <div role="status" className={styles.place}>
      {isOffered ? (
        <div className={styles.offer}>
          <Text>There is a new version of One Plan.</Text>
          <ReloadButton />
        </div>
      ) : null}
    </div>
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
