import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { schemaIn, schemaVersion } from '#domain/schema-version.ts';
import type { ReadyState } from '#store/state.ts';
import { ReloadButton } from '#screens/new-version.tsx';
import { hrefOf } from '#screens/route.ts';
import { useRoute } from '#screens/route-from.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} 0`,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
});

/**
 * Says that this version of the app and the lists do not belong together: to everybody that they may only read, where the
 * lists are newer, or were noted as older, and to admins how lists that are older are brought up to date.
 */
export function SchemaBar({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const route = useRoute();
  const { snapshot, me } = state;
  if (snapshot.isNewer === true)
    return (
      <div className={styles.bar}>
        <HeardBar intent="warning">
          <MessageBarBody>
            <MessageBarTitle>You can read this plan, but not change it.</MessageBarTitle> It was upgraded by a
            newer version of One Plan than this one. Nothing you typed or sent is lost: it waits on this
            device until you have the new version. If you see this again after reloading, tell your plan
            admin.
          </MessageBarBody>
          <MessageBarActions>
            <ReloadButton />
          </MessageBarActions>
        </HeardBar>
      </div>
    );
  const isOnSetUp = route.at === 'admin' && route.tab === 'set-up';
  if (schemaIn(snapshot.stored) >= schemaVersion || isOnSetUp) return null;
  const isAdmin = me.role === 'admin';
  const way = isAdmin ? (
    <Link inline href={hrefOf({ at: 'admin', tab: 'set-up' })}>
      Bring them up to date
    </Link>
  ) : (
    'A plan admin has to bring them up to date.'
  );
  if (snapshot.isOlder === true)
    return (
      <div className={styles.bar}>
        <HeardBar intent={isAdmin ? 'info' : 'warning'}>
          <MessageBarBody>
            <MessageBarTitle>You can read this plan, but not change it.</MessageBarTitle> Its lists were made
            for an earlier version of One Plan. Nothing you typed or sent is lost: it waits on this device
            until they are up to date. {way}
          </MessageBarBody>
        </HeardBar>
      </div>
    );
  if (!isAdmin) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          The lists of this plan were made for an earlier version of One Plan. {way}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
