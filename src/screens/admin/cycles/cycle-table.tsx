import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { phaseOf, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { useCardStyles } from '#screens/parts/card-style.ts';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { Day } from '#screens/parts/day.tsx';
import { useReady } from '#screens/use-store.ts';
import { phaseWords } from './cycle-words.ts';
import { cycleHref } from './cycles-address.ts';

type RowsProps = { readonly cycles: readonly Cycle[]; readonly today: CivilDate };

/** Every cycle with its days, as a table or, where the window is too narrow, as cards. */
export function CycleTable(props: RowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

const columns = ['Cycle', 'State', 'Opens', 'Cut-off', 'Freeze', 'Papers out', 'Meetings', 'Updates'];

function Table({ cycles, today }: RowsProps) {
  const counts = useUpdateCounts();
  return (
    <AdminTable
      label="Cycles"
      hasPlainHeads
      head={columns}
      firm={['Cycle', 'State']}
      figures={['Updates']}
      rows={cycles.map((cycle) => ({
        key: cycle.key,
        cells: [
          <Title key="title" cycle={cycle} />,
          phaseWords[phaseOf(cycle, today).phase],
          <Day key="opens" on={cycle.opensOn} />,
          <Day key="cut-off" on={cycle.cutOffOn} />,
          <Day key="freeze" on={cycle.freezeOn} />,
          <Day key="papers" on={cycle.circulateOn} />,
          <Meetings key="meetings" cycle={cycle} />,
          counts.get(cycle.key) ?? 0,
        ],
      }))}
    />
  );
}

function Title({ cycle }: { cycle: Cycle }) {
  const styles = useCardStyles();
  return (
    <Link href={cycleHref(cycle.key)} className={styles.name}>
      {cycle.title}
    </Link>
  );
}

function Meetings({ cycle, className }: { cycle: Cycle; className?: string }) {
  if (cycle.meetings.length === 0) return <span className={className}>No meeting</span>;
  return cycle.meetings.map(({ body, on }) => (
    <div key={`${body} ${on}`} className={className}>
      {body}, <Day on={on} />
    </div>
  ));
}

function Cards({ cycles, today }: RowsProps) {
  const styles = useCardStyles();
  const table = useTableStyles();
  const counts = useUpdateCounts();
  return (
    <ul className={styles.list} aria-label="Cycles">
      {cycles.map((cycle) => (
        <li key={cycle.key} className={styles.card}>
          <Title cycle={cycle} />
          <span>
            {phaseWords[phaseOf(cycle, today).phase]} · {counts.get(cycle.key) ?? 0} updates
          </span>
          <span className={table.quiet}>
            Open from <Day on={cycle.opensOn} />, cut-off <Day on={cycle.cutOffOn} />, freeze{' '}
            <Day on={cycle.freezeOn} />, papers <Day on={cycle.circulateOn} />
          </span>
          <Meetings cycle={cycle} className={table.quiet} />
        </li>
      ))}
    </ul>
  );
}

function useUpdateCounts(): ReadonlyMap<string, number> {
  const { snapshot } = useReady();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { cycle } of snapshot.updates.values()) counts.set(cycle, (counts.get(cycle) ?? 0) + 1);
    return counts;
  }, [snapshot.updates]);
}
