import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Account } from '#domain/people/person.ts';
import { listCount } from '#store/list-titles.ts';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useSurroundings } from '#screens/use-store.ts';
import { lookAtSite, type SiteFound } from '#store/site-check.ts';

const useStyles = makeStyles({
  // what is found comes into its own place, and moves nothing
  facts: { minHeight: '96px', '@media (max-width: 639px)': { minHeight: '220px' } },
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
      <div className={styles.facts} role="group" aria-label="Before you begin">
        <FactList>
          <Fact term="You are">{email === undefined ? account.name : `${account.name}, ${email}`}</Fact>
          <Fact term="The site">
            {site === null ? (
              store.world.site.replace(':', '')
            ) : site.webUrl === '' ? (
              site.name
            ) : (
              <OutsideLink url={site.webUrl}>{site.name}</OutsideLink>
            )}
          </Fact>
          <Fact term="Lists there already">
            {nThere === 0 ? 'None' : `${String(nThere)} of ${String(listCount)}`}
          </Fact>
          <Fact term="You may create lists">
            If you are an owner of the site. SharePoint says so only when you begin.
          </Fact>
        </FactList>
      </div>
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
