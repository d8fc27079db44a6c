import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { leaversWithWork } from '#domain/people/handover.ts';
import { useReady } from '#screens/use-store.ts';
import { handsWords, leavingWords } from './owner-words.ts';
import { personHref } from './people-address.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  line: { minHeight: '24px', paddingTop: '2px' },
  // the brand colour is too faint on the dark theme's ground for warnings
  way: { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
});

/** Everybody who left with something still in their hands, each with the way to give it to others. */
export function LeaversBar() {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const today = store.today();
  const leavers = useMemo(() => leaversWithWork(snapshot, today), [snapshot, today]);
  if (leavers.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {leavers.length === 1
            ? 'One person who left, or is about to, still has work in their hands.'
            : `${String(leavers.length)} people who left, or are about to, still have work in their hands.`}
        </MessageBarTitle>
        <ul className={styles.list}>
          {leavers.map(({ person, handover }) => (
            <li key={person.key} className={styles.line}>
              {person.name}: {lowerFirst(leavingWords(person, today) ?? '')}, {handsWords(handover)}.{' '}
              <Link href={personHref(person.key, 'hand-over')} inline className={styles.way}>
                Give to others
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
