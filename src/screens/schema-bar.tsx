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
import { ReloadButton } from './new-version.tsx';
import { hrefOf, useRoute } from './route.ts';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} 0`,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
});

/**
 * Says that this version of the app and the lists do not belong together: to everybody that they may only read, where the
 * lists are newer, and to admins that the lists can be brought up to date, where they are older.
 */
export function SchemaBar({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const route = useRoute();
  const { snapshot, me } = state;
  if (snapshot.isNewer === true)
    return (
      <div className={styles.bar}>
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>You can read this plan, but not change it.</MessageBarTitle> It was upgraded by a
            newer version of One Plan than this one. Nothing you typed or sent is lost: it waits on this
            device until you have the new version. If you see this again after reloading, tell your plan
            admin.
          </MessageBarBody>
          <MessageBarActions>
            <ReloadButton />
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  const isOnSetUp = route.at === 'admin' && route.tab === 'set-up';
  if (schemaIn(snapshot.stored) >= schemaVersion || me.role !== 'admin' || isOnSetUp) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          The lists of this plan were made for an earlier version of One Plan.{' '}
          <Link inline href={hrefOf({ at: 'admin', tab: 'set-up' })}>
            Bring them up to date
          </Link>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
