import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { sayTrouble } from './words.ts';
import { mayDecide } from '#domain/approval.ts';
import { awaiting } from '#domain/change-log.ts';
import { cycleOn, nextCycle, type Cycle } from '#domain/cycle.ts';
import { daysBetween, sayDate, sayInstant, type CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Entry } from '#store/outbox.ts';
import type { ReadyState } from '#store/state.ts';
import { NewVersion } from './new-version.tsx';
import { hrefOf, useRoute, type Route } from './route.ts';
import { SchemaBar } from './schema-bar.tsx';
import { useStoreState, useSurroundings } from './use-store.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  top: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `2px ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} 0`,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
  plan: { color: tokens.colorNeutralForeground1 },
  who: { marginLeft: 'auto', '@media (max-width: 639px)': { marginLeft: 0 } },
  waiting: { lineHeight: '24px', textDecorationLine: 'underline' },
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    '@media (max-width: 639px)': { padding: '0 4px' },
  },
  place: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // in forced colours 'transparent' is drawn like any border, and every place would look like this one
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  main: { flexGrow: 1 },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS, zIndex: 10 },
  },
});

/** What stands around every screen: the plan's name, the cycle, who is signed in, and the ways to go. */
export function Frame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const state = useStoreState(store);
  return (
    <div className={styles.frame}>
      <Link className={styles.skip} as="button" onClick={() => document.querySelector('h1')?.focus()}>
        Skip to the content
      </Link>
      <header className={styles.top}>
        {state.phase === 'ready' ? (
          <>
            <PlanLine state={state} today={store.today()} onRetry={() => void store.load()} />
            <SchemaBar state={state} />
            <Places state={state} />
          </>
        ) : (
          <div className={styles.line}>
            <Text weight="semibold" className={styles.plan}>
              One Plan
            </Text>
          </div>
        )}
      </header>
      <main className={styles.main}>{children}</main>
      <NewVersion isHeldBack={state.phase === 'ready' && !state.isDurable && state.outbox.length > 0} />
    </div>
  );
}

function PlanLine(props: { state: ReadyState; today: CivilDate; onRetry: () => void }) {
  const styles = useStyles();
  const { snapshot, me, isRefreshing, error, loadedAt, lastSaved, outbox } = props.state;
  const { store } = useSurroundings();
  const cycles = [...snapshot.cycles.values()];
  return (
    <div className={styles.line}>
      <Text weight="semibold" className={styles.plan}>
        {snapshot.plan.title}
      </Text>
      <Text>{cycleLine(cycleOn(cycles, props.today), nextCycle(cycles, props.today), props.today)}</Text>
      <Text className={styles.who}>
        {me.name} ·{' '}
        <Link href={hrefOf({ at: 'outbox' })} className={styles.waiting}>
          This device
        </Link>
      </Text>
      <span role="status">
        {isRefreshing && isOld(loadedAt, store.world.now()) ? (
          <Text>The plan of {sayInstant(loadedAt)}. Checking for changes…</Text>
        ) : outbox.length > 0 ? (
          <Text>
            <Link href={hrefOf({ at: 'outbox' })} className={styles.waiting}>
              {waitingLine(outbox)}
            </Link>
          </Text>
        ) : error === null ? (
          lastSaved === null ? null : (
            <Text>
              Action {lastSaved.ref}: update saved on {sayInstant(lastSaved.at)}
            </Text>
          )
        ) : (
          <Text>
            {sayTrouble(error).what} You see the plan of {sayInstant(loadedAt)}.{' '}
            <Button size="small" onClick={props.onRetry}>
              Try again
            </Button>
          </Text>
        )}
      </span>
    </div>
  );
}

// the look once a minute is nobody's concern; a plan painted from this device is
function isOld(loadedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(loadedAt) > 120_000;
}

/** '2 waiting to send, 1 needs you'. */
export function waitingLine(outbox: readonly Entry[]): string {
  const nStuck = outbox.filter((entry) => entry.state !== 'waiting').length;
  const nWaiting = outbox.length - nStuck;
  const parts = [
    ...(nWaiting > 0 ? [`${String(nWaiting)} waiting to send`] : []),
    ...(nStuck > 0 ? [`${String(nStuck)} ${nStuck === 1 ? 'needs' : 'need'} you`] : []),
  ];
  return parts.join(', ');
}

/** 'Updates for July 2026 are due by 27 July 2026, in 5 days'. */
export function cycleLine(cycle: Cycle | null, next: Cycle | null, today: CivilDate): string {
  if (cycle === null)
    return next === null
      ? 'No reporting cycle is open'
      : `No cycle is open. ${next.title} opens on ${sayDate(next.opensOn)}`;
  const days = daysBetween(today, cycle.cutOffOn);
  const when =
    days > 1
      ? `, in ${String(days)} days`
      : days === 1
        ? ', tomorrow'
        : days === 0
          ? ', today'
          : `, ${String(-days)} ${days === -1 ? 'day' : 'days'} ago`;
  const due = days >= 0 ? 'are due by' : 'were due by';
  return `Updates for ${cycle.title} ${due} ${sayDate(cycle.cutOffOn)}${when}`;
}

function Places({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const { snapshot, me } = state;
  const today = store.today();
  const nToDecide = useMemo(() => countToDecide(snapshot, me, today), [snapshot, me, today]);
  const route = useRoute();
  const isAdmin = state.me.role === 'admin';
  return (
    <nav aria-label="One Plan">
      <ul className={styles.nav}>
        {places
          .filter((place) => isAdmin || !place.isForAdmins)
          .map((place) => {
            const isHere = place.holds.includes(route.at);
            return (
              <li key={place.name}>
                <a
                  href={hrefOf(snapshot.actions.size === 0 ? (place.whenEmpty ?? place.route) : place.route)}
                  className={mergeClasses(styles.place, isHere && styles.here)}
                  aria-current={isHere ? 'page' : undefined}
                >
                  {place.name}
                  {place.name === 'Changes' && nToDecide > 0 ? ` (${String(nToDecide)} to decide)` : ''}
                </a>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

// those that wait for a decision this person may make
function countToDecide(snapshot: Snapshot, me: Person, today: CivilDate): number {
  return awaiting(snapshot).filter((change) => mayDecide(snapshot, change, me, today) === null).length;
}

type Place = {
  readonly name: string;
  readonly route: Route;
  /** Where it leads as long as the plan has no actions, when that is elsewhere. */
  readonly whenEmpty?: Route;
  readonly holds: readonly Route['at'][];
  readonly isForAdmins: boolean;
};

const places: readonly Place[] = [
  { name: 'My actions', route: { at: 'my-actions' }, holds: ['my-actions', 'update'], isForAdmins: false },
  {
    name: 'Plan',
    route: { at: 'plan', tab: 'summary', filter: {} },
    holds: ['plan', 'action', 'propose', 'add-action', 'change-several'],
    isForAdmins: false,
  },
  {
    name: 'Changes',
    route: { at: 'changes', tab: 'awaiting', filter: {} },
    holds: ['changes', 'change'],
    isForAdmins: false,
  },
  {
    name: 'Risks',
    route: { at: 'risks', tab: 'threats', filter: {} },
    holds: ['risks', 'add-risk', 'merge-risks', 'risk', 'risk-form'],
    isForAdmins: false,
  },
  {
    name: 'Measures',
    route: { at: 'measures', tab: 'list', filter: {} },
    holds: ['measures', 'measure', 'measure-form'],
    isForAdmins: false,
  },
  {
    name: 'Board pack',
    route: { at: 'board-pack' },
    holds: ['board-pack', 'prepare-pack', 'issued-pack', 'compare-packs'],
    isForAdmins: false,
  },
  {
    name: 'Admin',
    route: { at: 'admin', tab: 'cycles' },
    whenEmpty: { at: 'admin', tab: 'import' },
    holds: ['admin'],
    isForAdmins: true,
  },
];
