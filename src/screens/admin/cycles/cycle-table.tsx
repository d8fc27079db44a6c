import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { phaseOf, type Cycle } from '#domain/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { useTableStyles } from '#screens/admin/import-table.ts';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useReady } from '#screens/use-store.ts';
import { phaseWords } from './cycle-words.ts';
import { cycleHref } from './cycles-address.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  figure: { textAlign: 'right' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

type RowsProps = { readonly cycles: readonly Cycle[]; readonly today: CivilDate };

/** Every cycle with its days, as a table or, where the window is too narrow, as cards. */
export function CycleTable(props: RowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

const columns = ['Cycle', 'State', 'Opens', 'Cut-off', 'Freeze', 'Papers out', 'Meetings'];

function Table({ cycles, today }: RowsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const counts = useUpdateCounts();
  const head = mergeClasses(table.cell, table.head);
  return (
    <ScrollRegion label="Cycles">
      <table className={table.table} aria-label="Cycles">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={head}>
                {name}
              </th>
            ))}
            <th scope="col" className={mergeClasses(head, styles.figure)}>
              Updates
            </th>
          </tr>
        </thead>
        <tbody>
          {cycles.map((cycle) => (
            <tr key={cycle.key}>
              <th scope="row" className={table.cell}>
                <Link href={cycleHref(cycle.key)} className={styles.name}>
                  {cycle.title}
                </Link>
              </th>
              <td className={mergeClasses(table.cell, table.firm)}>
                {phaseWords[phaseOf(cycle, today).phase]}
              </td>
              {[cycle.opensOn, cycle.cutOffOn, cycle.freezeOn, cycle.circulateOn].map((on, index) => (
                // the columns have an order of their own
                <td key={columns[index + 2]} className={mergeClasses(table.cell, table.firm)}>
                  {sayDate(on)}
                </td>
              ))}
              <td className={table.cell}>
                {meetingWords(cycle).map((words) => (
                  <div key={words}>{words}</div>
                ))}
              </td>
              <td className={mergeClasses(table.cell, styles.figure)}>{counts.get(cycle.key) ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cards({ cycles, today }: RowsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const counts = useUpdateCounts();
  return (
    <ul className={styles.list} aria-label="Cycles">
      {cycles.map((cycle) => (
        <li key={cycle.key} className={styles.card}>
          <Link href={cycleHref(cycle.key)} className={styles.name}>
            {cycle.title}
          </Link>
          <span>
            {phaseWords[phaseOf(cycle, today).phase]} · {counts.get(cycle.key) ?? 0} updates
          </span>
          <span className={table.quiet}>
            Open from {sayDate(cycle.opensOn)}, cut-off {sayDate(cycle.cutOffOn)}, freeze{' '}
            {sayDate(cycle.freezeOn)}, papers {sayDate(cycle.circulateOn)}
          </span>
          {meetingWords(cycle).map((words) => (
            <span key={words} className={table.quiet}>
              {words}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function meetingWords(cycle: Cycle): readonly string[] {
  if (cycle.meetings.length === 0) return ['No meeting'];
  return cycle.meetings.map(({ body, on }) => `${body}, ${sayDate(on)}`);
}

function useUpdateCounts(): ReadonlyMap<string, number> {
  const { snapshot } = useReady();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { cycle } of snapshot.updates.values()) counts.set(cycle, (counts.get(cycle) ?? 0) + 1);
    return counts;
  }, [snapshot.updates]);
}
