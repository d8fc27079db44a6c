import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sayDate, type CivilDate } from '#domain/date.ts';
import {
  countReturns,
  returnRates,
  returnsByOrganisation,
  returnsByPerson,
  returnsOf,
} from '#domain/cycle/returns.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { Page } from '#screens/parts/page.tsx';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { ReturnsChoices } from './returns-choices.tsx';
import { ReturnsFigures } from './returns-figures.tsx';
import { ReturnsGroups } from './returns-groups.tsx';
import { ReturnsList } from './returns-list.tsx';
import { ReturnsRates } from './returns-rates.tsx';
import { ReturnsSilent } from './returns-silent.tsx';
import {
  isStillOpen,
  returnsHref,
  returnsShown,
  returnsViewFrom,
  stateName,
  type ReturnsTab,
  type ReturnsView,
} from './returns-view.ts';

/** Who returned their update in a cycle and who did not, by action, person and organisation, and over the cycles. */
export function Returns({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const view = returnsViewFrom(filter, snapshot.cycles, today);
  if (view === null)
    return (
      <AdminOnly title="Returns">
        <Page title="Returns">
          <AdminPlaces />
          <Text>No reporting cycle has opened yet, so no updates are due.</Text>
        </Page>
      </AdminOnly>
    );
  return (
    <AdminOnly title="Returns">
      <Board snapshot={snapshot} view={view} today={today} />
    </AdminOnly>
  );
}

function Board({ snapshot, view, today }: { snapshot: Snapshot; view: ReturnsView; today: CivilDate }) {
  const { cycle } = view;
  const returns = useMemo(() => returnsOf(snapshot, cycle, today), [snapshot, cycle, today]);
  // over all cycles there is much to count: only where it is shown
  const rates = useMemo(
    () => (view.tab === 'cycles' ? returnRates(snapshot, today) : []),
    [snapshot, today, view.tab],
  );
  const cycles = [...snapshot.cycles.values()]
    .filter((one) => one.opensOn <= today)
    .sort((a, b) => a.freezeOn.localeCompare(b.freezeOn));
  const counts = countReturns(returns);
  const isOpen = isStillOpen(cycle, snapshot.cycles, today);
  return (
    <Page
      title="Returns"
      lead={leadLine(view, counts, isOpen, today)}
      actions={
        isOpen && counts.none > 0 ? (
          <Button as="a" appearance="primary" href={hrefOf({ at: 'admin', tab: 'reminders' })}>
            Remind the missing…
          </Button>
        ) : null
      }
    >
      <AdminPlaces />
      {isOpen && counts.none > 0 && cycle.remindOn.includes(today) ? (
        <Text weight="semibold">Reminders are planned for today. They go out once an admin sends them.</Text>
      ) : null}
      <ReturnsFigures
        counts={counts}
        view={{ ...view, tab: 'updates', person: null, organisation: null }}
        isListed={view.tab === 'updates'}
        today={today}
      />
      <SubPlaces
        label="Returns by"
        places={places.map(([tab, name]) => ({
          name,
          href: returnsHref({ ...view, tab, person: null, organisation: null }),
          isHere: view.tab === tab,
        }))}
      />
      {view.tab === 'cycles' ? (
        <>
          <ReturnsRates
            rates={rates}
            openKey={isOpen ? cycle.key : null}
            href={(one) => returnsHref({ ...view, tab: 'updates', cycle: one })}
          />
          <ReturnsSilent snapshot={snapshot} cycle={cycle} today={today} />
        </>
      ) : (
        <ByCycle snapshot={snapshot} view={view} today={today} cycles={cycles} />
      )}
    </Page>
  );
}

/** The returns of one cycle, update by update or summed up; every count leads to what it counts. */
function ByCycle(props: {
  snapshot: Snapshot;
  view: ReturnsView;
  today: CivilDate;
  cycles: readonly ReturnsView['cycle'][];
}) {
  const { snapshot, view, today } = props;
  const { cycle } = view;
  const returns = useMemo(() => returnsOf(snapshot, cycle, today), [snapshot, cycle, today]);
  const shown = useMemo(() => returnsShown(returns, view, snapshot), [returns, view, snapshot]);
  const missingName = stateName('missing', cycle, today);
  const personName = (key: string) => (key === '' ? 'Nobody is named' : nameOf(snapshot, key));
  const organisationName = (key: string) => (key === '' ? 'No organisation' : key);
  const all: ReturnsView = { tab: 'updates', cycle, show: null, person: null, organisation: null };
  const byPerson = returnsByPerson(returns);
  const byOrganisation = returnsByOrganisation(returns, snapshot, cycle.freezeOn);
  return (
    <>
      <ReturnsChoices
        view={view}
        cycles={props.cycles.toReversed()}
        people={byPerson.map(({ key }) => [key, personName(key)] as const)}
        organisations={byOrganisation.map(({ key }) => [key, organisationName(key)] as const)}
      />
      {view.tab === 'updates' ? (
        <ReturnsList snapshot={snapshot} returns={shown} view={view} today={today} />
      ) : view.tab === 'people' ? (
        <ReturnsGroups
          title="By person"
          of="Person"
          groups={byPerson}
          nameOf={personName}
          missingName={missingName}
          href={(person, show) => returnsHref({ ...all, person, show })}
        />
      ) : (
        <ReturnsGroups
          title="By organisation"
          of="Organisation"
          groups={byOrganisation}
          nameOf={organisationName}
          missingName={missingName}
          href={(organisation, show) => returnsHref({ ...all, organisation, show })}
        />
      )}
    </>
  );
}

const places: readonly (readonly [ReturnsTab, string])[] = [
  ['updates', 'Updates'],
  ['people', 'By person'],
  ['organisations', 'By organisation'],
  ['cycles', 'Over the cycles'],
];

function leadLine(
  { cycle }: ReturnsView,
  counts: ReturnType<typeof countReturns>,
  isOpen: boolean,
  today: CivilDate,
): string {
  const came = counts.onTime + counts.late;
  const received = `${String(came)} of ${String(counts.due)} ${counts.due === 1 ? 'update' : 'updates'} for ${cycle.title} received.`;
  if (!isOpen) return `${received} The cycle was frozen on ${sayDate(cycle.freezeOn)}.`;
  return today <= cycle.cutOffOn
    ? `${received} They are due by ${sayDate(cycle.cutOffOn)}.`
    : `${received} They were due by ${sayDate(cycle.cutOffOn)}; late ones count until ${sayDate(cycle.freezeOn)}.`;
}
