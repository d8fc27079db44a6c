import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { Person } from '#domain/people/person.ts';
import { useReady } from '#screens/use-store.ts';
import { gapSentence } from './owner-words.ts';
import { peopleHref, personHref } from './people-address.ts';
import { peopleHere, updaterGap, type PersonRow } from './people-row.ts';

const useStyles = makeStyles({
  // the brand colour is too faint on the dark theme's ground for warnings
  way: { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
});

/** That nobody can update for a post or a group, and the way to name somebody. Nothing where somebody can. */
export function UpdaterBar({ person }: { person: Person }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const gap = updaterGap(snapshot, person, store.today());
  if (gap === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{gapSentence(gap, person.kind)}</MessageBarTitle>{' '}
        <Link href={personHref(person.key, 'edit')} inline className={styles.way}>
          Name an updater
        </Link>
        , so that somebody is reminded of its actions and can update them.
      </MessageBarBody>
    </MessageBar>
  );
}

/** Which or how many posts and groups lead open actions and have no updater, and the way to them. */
export function UpdatersBar({ rows }: { rows: readonly PersonRow[] }) {
  const styles = useStyles();
  const lacking = rows.filter((row) => row.gap !== null && row.nLed > 0);
  const [first] = lacking;
  if (first === undefined) return null;
  const { name } = first.person;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {lacking.length === 1
            ? `${name} leads open actions, and has nobody who updates for it.`
            : `${String(lacking.length)} posts or groups lead open actions, and have nobody who updates for them.`}
        </MessageBarTitle>{' '}
        <Link
          href={
            lacking.length === 1
              ? personHref(first.person.key, 'edit')
              : peopleHref({ ...peopleHere, state: 'no-updater' })
          }
          inline
          className={styles.way}
        >
          {lacking.length === 1 ? 'Name an updater' : 'Show them'}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
