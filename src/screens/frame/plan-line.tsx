import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cycleOn, nextCycle } from '#domain/cycle/cycle.ts';
import { daysBetween, sayDate, type CivilDate } from '#domain/date.ts';
import type { ReadyState } from '#store/state.ts';
import { hrefOf } from '#screens/route.ts';
import { useSurroundings } from '#screens/use-store.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `2px ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 1023px)': { rowGap: 0 },
  },
  // a narrow window shows the work first
  small: {
    '@media (max-width: 1023px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  plan: { color: tokens.colorNeutralForeground1 },
  roomy: { '@media (max-width: 1023px)': { display: 'none' } },
  who: { color: tokens.colorNeutralForeground2 },
  device: { lineHeight: '24px', textDecorationLine: 'underline' },
});

/** The plan's name and when updates are due, and beside them what `children` say. */
export function PlanLine({ state, children }: { state: ReadyState; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Text weight="semibold" className={mergeClasses(styles.small, styles.plan)}>
        {state.snapshot.plan.title}
      </Text>
      <Text className={styles.small}>
        <CycleWords state={state} />
      </Text>
      {children}
    </div>
  );
}

/** Who is signed in, and the way to what this device keeps for them. */
export function Who({ state }: { state: ReadyState }) {
  const styles = useStyles();
  return (
    <Text className={mergeClasses(styles.small, styles.who)}>
      {state.me.name} ·{' '}
      <Link href={hrefOf({ at: 'outbox' })} className={styles.device}>
        This device
      </Link>
    </Text>
  );
}

// 'Updates for July 2026 are due by 27 July 2026, in 5 days'; where there is little room, without the name of the cycle
function CycleWords({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const today = store.today();
  const cycles = [...state.snapshot.cycles.values()];
  const cycle = cycleOn(cycles, today);
  if (cycle === null) {
    const next = nextCycle(cycles, today);
    return next === null
      ? 'No reporting cycle is open'
      : `No cycle is open. ${next.title} opens on ${sayDate(next.opensOn)}`;
  }
  return (
    <>
      Updates <span className={styles.roomy}>for {cycle.title} </span>
      {`${today <= cycle.cutOffOn ? 'are' : 'were'} due by ${sayDate(cycle.cutOffOn)}, ${sayFar(today, cycle.cutOffOn)}`}
    </>
  );
}

function sayFar(today: CivilDate, day: CivilDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days > 0) return days === 1 ? 'tomorrow' : `in ${String(days)} days`;
  return days === -1 ? '1 day ago' : `${String(-days)} days ago`;
}
