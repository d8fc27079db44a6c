import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { changeNames } from '#domain/change/change-words.ts';
import type { Action } from '#domain/action.ts';
import { changesOf } from '#domain/change/change-log.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { changeTitle, decidedLine, proposedLine } from '#screens/changes/change-words.ts';
import { StateMark } from '#screens/changes/state-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  open: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every change that concerns an action, those that wait first and marked as not in force. */
export function ActionChanges({ action }: { action: Action }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const changes = useMemo(() => changesOf(snapshot, action.ref), [snapshot, action.ref]);
  const waiting = changes.filter((change) => change.state === 'proposed');
  const decided = changes.filter((change) => change.state !== 'proposed');
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {changes.length === 0 ? 'Changes' : `Changes (${String(changes.length)})`}
      </h2>
      {changes.length === 0 ? (
        <Text>The plan says of this action what it said at first. Changes of it will stand here.</Text>
      ) : (
        <ol className={styles.list}>
          {[...waiting, ...decided].map((change) => (
            <One key={change.id} change={change} actionRef={action.ref} />
          ))}
        </ol>
      )}
    </section>
  );
}

function One({ change, actionRef }: { change: PlanChange; actionRef: string }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const isWaiting = change.state === 'proposed';
  // of a change to several actions, what it does to this one
  const own = { ...change, parts: change.parts.filter((part) => part.ref === actionRef) };
  return (
    <li className={isWaiting ? `${styles.one} ${styles.open}` : styles.one}>
      <span className={styles.head}>
        <Link href={hrefOf({ at: 'change', id: change.id })}>
          {change.parts.length > 1 ? changeTitle(change, snapshot) : changeNames[change.kind]}
        </Link>
        <StateMark state={change.state} />
      </span>
      <ChangeParts change={own} isNamed={false} />
      {change.reason === '' ? null : <Text>Why: {change.reason}</Text>}
      <Text className={styles.quiet}>{decidedLine(change, snapshot) || proposedLine(change, snapshot)}</Text>
    </li>
  );
}
