import { Field, Link, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CycleFigures } from '#domain/cycle/cycle-figures.ts';
import { spanOf } from '#domain/history.ts';
import { movementOf, type Move } from '#domain/movement.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
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
  const { moved, joined, left, unchanged } = useMemo(
    () => movementIn(snapshot, cycle, today),
    [snapshot, cycle, today],
  );
  const lines: readonly Told[] = [
    ...moved.map((move) => ({ kind: 'moved', ref: move.ref, move }) as const),
    ...joined.map((action) => ({ kind: 'joined', ref: action.ref, action }) as const),
    ...left.map(({ action, as }) => ({ kind: 'left', ref: action.ref, action, as }) as const),
  ];
  const { shown, grow } = useGrowing(lines.length, 0, cycle.key);
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
        {lines.slice(0, shown).map((told) => (
          <Line key={told.ref} told={told} />
        ))}
      </ul>
      <EndOfList shown={shown} total={lines.length} onNear={grow} />
    </section>
  );
}

/** True for a cycle in which at least one action moved, joined or left. */
export function hasMovement(snapshot: Snapshot, cycle: Cycle, today: CivilDate): boolean {
  const { moved, joined, left } = movementIn(snapshot, cycle, today);
  return moved.length + joined.length + left.length > 0;
}

function movementIn(snapshot: Snapshot, cycle: Cycle, today: CivilDate): ReturnType<typeof movementOf> {
  const { from, asAt } = spanOf(snapshot, cycle, today);
  return movementOf(snapshot, from, asAt);
}

type Told =
  | { readonly kind: 'moved'; readonly ref: string; readonly move: Move }
  | { readonly kind: 'joined'; readonly ref: string; readonly action: Action }
  | {
      readonly kind: 'left';
      readonly ref: string;
      readonly action: Action;
      readonly as: Action['lifecycle'];
    };

function Line({ told }: { told: Told }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const action = told.kind === 'moved' ? snapshot.actions.get(told.ref) : told.action;
  const reason = told.kind === 'moved' ? told.move.reason : '';
  if (action === undefined) return null;
  return (
    <li className={styles.one}>
      <Link href={hrefOf({ at: 'action', ref: action.ref })}>
        {action.ref} {action.title}
      </Link>
      <div className={styles.marks}>
        <Marks told={told} />
      </div>
      {reason === '' ? null : <LongText text={reason} what={`reason of ${action.ref}`} />}
    </li>
  );
}

function Marks({ told }: { told: Told }) {
  const { scheme } = useReady().snapshot;
  const mark = (code: string) => <StatusMark status={statusOf(scheme, code)} />;
  switch (told.kind) {
    case 'moved':
      return (
        <>
          {mark(told.move.from)}
          <span aria-hidden="true">→</span>
          <Text>to</Text>
          {mark(told.move.to)}
        </>
      );
    case 'joined': {
      const { splitFrom, status } = told.action;
      return (
        <>
          <Text>{splitFrom === null ? 'Joined the plan' : `Split from ${splitFrom}`}</Text>
          {mark(status)}
        </>
      );
    }
    case 'left':
      return (
        <>
          {mark(told.action.status)}
          <Text>{told.as === 'merged' ? 'Merged away' : 'Withdrawn'}</Text>
        </>
      );
  }
}
