import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { mayDecide } from '#domain/change/approval.ts';
import { awaiting } from '#domain/change/change-log.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { ReadyState } from '#store/state.ts';
import { useHereInSight, usePlaceRowStyles } from '#screens/parts/place-row.ts';
import { hrefOf, type Route } from '#screens/route.ts';
import { useRoute } from '#screens/route-from.ts';
import { useSurroundings } from '#screens/use-store.ts';

const useStyles = makeStyles({
  nav: { minWidth: 0 },
  row: {
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    '@media (max-width: 639px)': { paddingLeft: '4px', paddingRight: '4px' },
  },
  place: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
  },
});

/** The ways to the places of the app, the one we are at marked, and at Changes how many wait for this person. */
export function Places({ state }: { state: ReadyState }) {
  const styles = useStyles();
  const { store } = useSurroundings();
  const { snapshot, me } = state;
  const today = store.today();
  const nToDecide = useMemo(() => countToDecide(snapshot, me, today), [snapshot, me, today]);
  const route = useRoute();
  const rows = usePlaceRowStyles();
  const list = useHereInSight<HTMLUListElement>(route.at);
  const isAdmin = state.me.role === 'admin';
  return (
    <nav aria-label="One Plan" className={styles.nav}>
      <ul ref={list} className={mergeClasses(rows.row, styles.row)}>
        {places
          .filter((place) => isAdmin || !place.isForAdmins)
          .map((place) => {
            const isHere = place.holds.includes(route.at);
            return (
              <li key={place.name}>
                <a
                  href={hrefOf(snapshot.actions.size === 0 ? (place.whenEmpty ?? place.route) : place.route)}
                  className={mergeClasses(rows.place, styles.place, isHere && rows.here)}
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
    holds: ['board-pack', 'prepare-pack', 'issued-pack', 'compare-packs', 'in-meeting'],
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
