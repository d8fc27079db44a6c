import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { figuresOverCycles, type CycleFigures } from '#domain/cycle/cycle-figures.ts';
import { sayDate } from '#domain/date.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { CycleMovement, hasMovement } from './cycle-movement.tsx';
import { CycleTable } from './cycle-table.tsx';
import { PlanPlaces } from './plan-places.tsx';

/**
 * The plan over its reporting cycles: how the number of live actions came about, how they stood at each freeze, what came
 * in, and which of them moved. The open cycle counts as of today.
 */
export function PlanCycles({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const cycles = useMemo(() => figuresOverCycles(snapshot, today), [snapshot, today]);
  const asked = useMemo(
    () =>
      cycles.find((one) => one.cycle.key === filter['cycle']) ??
      // a cycle that has just opened has nothing to tell yet
      cycles.findLast((one) => hasMovement(snapshot, one.cycle, today)) ??
      cycles.at(-1),
    [cycles, filter, snapshot, today],
  );
  return (
    <Page title="Plan" windowTitle="Plan: over the cycles">
      <PlanPlaces snapshot={snapshot} here="cycles" />
      {asked === undefined ? (
        <Text>No reporting cycle has opened yet.</Text>
      ) : (
        <>
          <Text>
            Each cycle counts as of its freeze
            {cycles.every((one) => one.isFrozen) ? '' : `, the open one as of ${sayDate(today)}`}.
          </Text>
          <CycleTable
            title="How the number of live actions came about"
            cycles={cycles}
            columns={[
              ['Opening', (one) => one.opening],
              ['New', (one) => one.added],
              ['Split', (one) => one.split],
              ['Merged away', (one) => one.merged],
              ['Withdrawn', (one) => one.withdrawn],
              ['Live', (one) => one.live],
            ]}
            note="Opening, with what is new and split off, less what was merged away and withdrawn, is live."
          />
          <CycleTable
            title="How the live actions stood"
            cycles={cycles}
            columns={[
              ...statusColumns(cycles),
              ['Overdue', (one) => one.overdue],
              ['Completed after their date', (one) => one.lateComplete],
            ]}
            note={null}
          />
          <CycleTable
            title="Updates and dates"
            cycles={cycles}
            columns={[
              ['Due', (one) => one.returns.due],
              ['On time', (one) => one.returns.onTime],
              ['Late', (one) => one.returns.late],
              ['None', (one) => one.returns.none],
              ['Re-dates decided', (one) => one.reDated],
              ['Re-dates declined', (one) => one.reDatesDeclined],
            ]}
            note={null}
          />
          <CycleMovement cycles={cycles} shown={asked} />
        </>
      )}
    </Page>
  );
}

type Columns = Parameters<typeof CycleTable>[0]['columns'];

// every status that live actions had in any of the cycles, in the order of the scheme
function statusColumns(cycles: readonly CycleFigures[]): Columns {
  const held = new Map(cycles.flatMap((one) => one.byStatus.map(({ status }) => [status.code, status])));
  return [...held.values()].map((status) => [
    `${status.label} (${status.letter})`,
    (one) => one.byStatus.find((count) => count.status.code === status.code)?.count ?? 0,
  ]);
}
