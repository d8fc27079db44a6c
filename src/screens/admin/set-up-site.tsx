import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Account } from '#domain/person.ts';
import { listCount } from '#store/list-titles.ts';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useSurroundings } from '#screens/use-store.ts';
import { lookAtSite, type SiteFound } from '#store/site-check.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    // what is found comes into its own place, and moves nothing
    minHeight: '96px',
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)', minHeight: '176px' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Before set-up: who is about to do it, on which site, and what stands there already. Nothing is changed by looking. */
export function SetUpSite({ account, missing }: { account: Account; missing: readonly string[] }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const [found, setFound] = useState<SiteFound | { readonly error: unknown } | null>(null);
  const wanted = missing.join();
  const look = useCallback(
    async () =>
      lookAtSite(store.world, wanted.split(',')).then(setFound, (error: unknown) => setFound({ error })),
    [store, wanted],
  );
  useEffect(() => void look(), [look]);
  const [email] = account.emails;
  const nThere = listCount - missing.length;
  const site = found !== null && 'name' in found ? found : null;
  return (
    <>
      <dl className={styles.facts} aria-label="Before you begin">
        <dt className={styles.name}>You are</dt>
        <dd className={styles.value}>{email === undefined ? account.name : `${account.name}, ${email}`}</dd>
        <dt className={styles.name}>The site</dt>
        <dd className={styles.value}>
          {site === null ? (
            store.world.site.replace(':', '')
          ) : site.webUrl === '' ? (
            site.name
          ) : (
            <OutsideLink url={site.webUrl}>{site.name}</OutsideLink>
          )}
        </dd>
        <dt className={styles.name}>Lists there already</dt>
        <dd className={styles.value}>
          {nThere === 0 ? 'None' : `${String(nThere)} of ${String(listCount)}`}
        </dd>
        <dt className={styles.name}>You may create lists</dt>
        <dd className={styles.value}>
          If you are an owner of the site. SharePoint says so only when you begin.
        </dd>
      </dl>
      {found !== null && 'error' in found ? (
        <TroubleBar error={found.error} kept={null} onRetry={() => void look()} />
      ) : null}
      {site !== null && site.strange.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>The site may use these names for something else:</MessageBarTitle>{' '}
            {site.strange.join(', ')}. What is in such a list stays as it is, but set-up adds the columns of
            One Plan to it. Is it not One Plan’s? Rename it in SharePoint first, or use a site of its own.
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
