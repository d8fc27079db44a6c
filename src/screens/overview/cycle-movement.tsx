import { Field, Link, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo, type ReactNode } from 'react';
import type { Action } from '#domain/action.ts';
import type { CycleFigures } from '#domain/cycle-figures.ts';
import { spanOf } from '#domain/history.ts';
import { movementOf } from '#domain/movement.ts';
import { statusOf } from '#domain/status.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { go, hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  choice: { maxWidth: '320px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Which actions moved in a cycle since the freeze before it, from where to where and why; what joined and what left. */
export function CycleMovement(props: { cycles: readonly CycleFigures[]; shown: CycleFigures }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot, store } = useReady();
  const { cycle } = props.shown;
  const today = store.today();
  const { moved, joined, left, unchanged } = useMemo(() => {
    const { from, asAt } = spanOf(snapshot, cycle, today);
    return movementOf(snapshot, from, asAt);
  }, [snapshot, cycle, today]);
  const mark = (code: string) => <StatusMark status={statusOf(snapshot.scheme, code)} />;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        What moved
      </h2>
      <Field label="Cycle" className={styles.choice}>
        <Select
          value={cycle.key}
          onChange={(_, { value }) => go({ at: 'plan', tab: 'cycles', filter: { cycle: value } })}
        >
          {props.cycles.toReversed().map((one) => (
            <option key={one.cycle.key} value={one.cycle.key}>
              {one.cycle.title}
            </option>
          ))}
        </Select>
      </Field>
      <Text role="status">
        {`${String(moved.length)} moved, ${String(joined.length)} joined, ${String(left.length)} left, ${String(unchanged)} stayed as they were.`}
      </Text>
      <ul className={styles.list} aria-label="What moved">
        {moved.map(({ ref, from, to, reason }) => (
          <Line key={ref} action={snapshot.actions.get(ref)} reason={reason}>
            {mark(from)}
            <span aria-hidden="true">→</span>
            <Text>to</Text>
            {mark(to)}
          </Line>
        ))}
        {joined.map((action) => (
          <Line key={action.ref} action={action} reason="">
            <Text>{action.splitFrom === null ? 'Joined the plan' : `Split from ${action.splitFrom}`}</Text>
            {mark(action.status)}
          </Line>
        ))}
        {left.map(({ action, as }) => (
          <Line key={action.ref} action={action} reason="">
            {mark(action.status)}
            <Text>{as === 'merged' ? 'Merged away' : 'Withdrawn'}</Text>
          </Line>
        ))}
      </ul>
    </section>
  );
}

function Line(props: { action: Action | undefined; reason: string; children: ReactNode }) {
  const styles = useStyles();
  const { action, reason } = props;
  if (action === undefined) return null;
  return (
    <li className={styles.one}>
      <Link href={hrefOf({ at: 'action', ref: action.ref })}>
        {action.ref} {action.title}
      </Link>
      <div className={styles.marks}>{props.children}</div>
      {reason === '' ? null : <LongText text={reason} what={`reason of ${action.ref}`} />}
    </li>
  );
}
