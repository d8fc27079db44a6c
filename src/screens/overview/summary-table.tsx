import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Summary, SummaryRow } from '#domain/overview.ts';
import type { RowFilter } from '#domain/row-filter.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { ShapeIcon } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { Count } from './count.tsx';
import { headingFilter, headingName, isDeepPlan } from './heading.ts';
import { levelChoice } from './level-words.ts';
import { actionsHref } from './plan-address.ts';

const useStyles = makeStyles({
  head: { minWidth: '56px', maxWidth: '84px', whiteSpace: 'normal' },
  heading: {
    minWidth: '150px',
    // with its indents it stays narrower than what the region scrolls a link clear of
    '@media (max-width: 639px)': {
      boxSizing: 'border-box',
      minWidth: '148px',
      maxWidth: '148px',
      fontSize: tokens.fontSizeBase200,
      // only a word that no column of this width could hold
      overflowWrap: 'anywhere',
    },
  },
  below: {
    paddingLeft: tokens.spacingHorizontalXL,
    '@media (max-width: 639px)': { paddingLeft: tokens.spacingHorizontalMNudge },
  },
  deeper: {
    paddingLeft: `calc(2 * ${tokens.spacingHorizontalXL})`,
    '@media (max-width: 639px)': { paddingLeft: tokens.spacingHorizontalM },
  },
  sum: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottom: 'none' },
});

/** Counts of live actions, a line for each priority and section and a column for each status, with totals. */
export function SummaryTable({ summary }: { summary: Summary }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { statuses, rows, total } = summary;
  const isDeep = isDeepPlan(rows);
  const table = useTableStyles();
  const headClass = mergeClasses(table.cell, table.figure, table.head, styles.head);
  return (
    <ScrollRegion label="Live actions by priority, section and status">
      <table className={table.table} aria-label="Live actions by priority, section and status">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.cell, table.first, table.head, styles.heading)}>
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
  const table = useTableStyles();
  const isStrong = row.kind === 'priority' || row.kind === 'total';
  const cell = mergeClasses(
    table.cell,
    table.figure,
    isStrong && table.group,
    row.kind === 'total' && styles.last,
  );
  const name = headingName(row, isDeep);
  const href = (more: Partial<RowFilter>) => actionsHref({ ...headingFilter(row), ...more });
  return (
    <tr>
      <th
        scope="row"
        className={mergeClasses(
          table.cell,
          table.first,
          styles.heading,
          isStrong && table.group,
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
