import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Summary, SummaryRow } from '#domain/overview.ts';
import type { RowFilter } from '#domain/plan-row.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { ShapeIcon } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { Count } from './count.tsx';
import { headingFilter, headingName, isDeepPlan } from './heading.ts';
import { levelChoice } from './level-words.ts';
import { actionsHref } from './plan-address.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'right',
    verticalAlign: 'middle',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: '56px',
    maxWidth: '84px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '150px',
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { minWidth: '120px', maxWidth: '140px', overflowWrap: 'anywhere' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  priority: { backgroundColor: tokens.colorNeutralBackground3 },
  below: { paddingLeft: tokens.spacingHorizontalXL },
  deeper: { paddingLeft: `calc(2 * ${tokens.spacingHorizontalXL})` },
  sum: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottom: 'none' },
});

/** Counts of live actions, a line for each priority and section and a column for each status, with totals. */
export function SummaryTable({ summary }: { summary: Summary }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { statuses, rows, total } = summary;
  const isDeep = isDeepPlan(rows);
  const headClass = mergeClasses(styles.cell, styles.head);
  return (
    <ScrollRegion label="Live actions by priority, section and status">
      <table className={styles.table} aria-label="Live actions by priority, section and status">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.heading, styles.strong)}>
              {levelChoice(snapshot.settings.structure)}
            </th>
            {statuses.map((status) => (
              <th key={status.code} scope="col" className={headClass}>
                <ShapeIcon shape={status.shape} />
                <br />
                {status.label} ({status.letter})
              </th>
            ))}
            <th scope="col" className={mergeClasses(headClass, styles.sum)}>
              Live
            </th>
            <th scope="col" className={headClass}>
              Overdue
            </th>
            <th scope="col" className={headClass}>
              Not updated
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.key}`} row={row} statuses={statuses} isDeep={isDeep} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} statuses={statuses} isDeep={isDeep} />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Row({
  row,
  statuses,
  isDeep,
}: {
  row: SummaryRow;
  statuses: Summary['statuses'];
  /** True when each heading has to say its level. */
  isDeep: boolean;
}) {
  const styles = useStyles();
  const isStrong = row.kind === 'priority' || row.kind === 'total';
  const cell = mergeClasses(
    styles.cell,
    isStrong && styles.strong,
    isStrong && styles.priority,
    row.kind === 'total' && styles.last,
  );
  const name = headingName(row, isDeep);
  const href = (more: Partial<RowFilter>) => actionsHref({ ...headingFilter(row), ...more });
  return (
    <tr>
      <th
        scope="row"
        className={mergeClasses(
          styles.cell,
          styles.heading,
          isStrong && styles.strong,
          isStrong && styles.priority,
          row.level > 0 && styles.below,
          row.level > 1 && styles.deeper,
          row.kind === 'total' && styles.last,
        )}
      >
        {name}
      </th>
      {statuses.map((status, index) => (
        <td key={status.code} className={cell}>
          <Count
            n={row.byStatus[index] ?? 0}
            of={`${status.label}, ${name}`}
            href={href({ status: status.code })}
          />
        </td>
      ))}
      <td className={mergeClasses(cell, styles.sum)}>
        <Count n={row.live} of={`live, ${name}`} href={href({})} />
      </td>
      <td className={cell}>
        <Count n={row.overdue} of={`overdue, ${name}`} href={href({ isOverdueOnly: true })} />
      </td>
      <td className={cell}>
        <Count n={row.notUpdated} of={`not updated, ${name}`} href={href({ isNotUpdatedOnly: true })} />
      </td>
    </tr>
  );
}
