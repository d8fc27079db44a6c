import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { columns, groupsOf, type ActionListProps } from './action-list.ts';
import { ActionRow } from './action-row.tsx';
import { openedHere } from './opened.ts';

const useStyles = makeStyles({
  // the longest words of the field, such as 'neurodevelopmental', stay whole: a narrower window scrolls
  table: { tableLayout: 'fixed', minWidth: '1140px' },
  grouped: { minWidth: '1040px' },
  head: { position: 'sticky', top: 0, zIndex: 1, padding: 0 },
  sort: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '4px',
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    // in high contrast the words need the colour that goes with the ground
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground3Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  tickHead: {
    width: '56px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * The actions as a table. The head sorts; by number the rows stand under their headings, else each says its own. Long lists
 * are drawn as far as they are scrolled.
 */
export function ActionTable(props: ActionListProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { rows, selection } = props;
  // in the order of the numbers, the rows of a heading stand together under it
  const isGrouped = props.sort === 'ref';
  const groups = useMemo(
    () => (isGrouped ? groupsOf(rows) : [{ name: '', from: 0, rows }]),
    [rows, isGrouped],
  );
  const shownColumns = isGrouped ? columns.filter(({ sort }) => sort !== 'section') : columns;
  const nHeadings = isGrouped ? groups.length : 0;
  const opened = openedHere();
  const { shown, grow } = useGrowing(
    rows.length,
    opened === null ? 0 : rows.findIndex((row) => row.ref === opened),
    props.view,
  );
  return (
    <ScrollRegion label={props.label}>
      <table
        className={mergeClasses(table.table, styles.table, isGrouped && styles.grouped)}
        aria-label={props.label}
        aria-rowcount={1 + nHeadings + rows.length}
      >
        <thead>
          <tr aria-rowindex={1}>
            {selection === null ? null : (
              <th scope="col" className={mergeClasses(table.cell, table.head, styles.head, styles.tickHead)}>
                Select
              </th>
            )}
            {shownColumns.map((column) => {
              const isSorted = column.sort === props.sort;
              return (
                <th
                  key={column.sort}
                  scope="col"
                  className={mergeClasses(table.cell, table.head, styles.head)}
                  style={{ width: column.width }}
                  aria-sort={isSorted ? props.direction : undefined}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() =>
                      props.onSort(
                        column.sort,
                        isSorted && props.direction === 'ascending' ? 'descending' : 'ascending',
                      )
                    }
                  >
                    {column.name}
                    <span aria-hidden="true">
                      {isSorted ? (props.direction === 'ascending' ? '▲' : '▼') : ''}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {groups
          .filter(({ from }) => from < shown)
          .map((group, index) => {
            const before = 1 + group.from + (isGrouped ? index + 1 : 0);
            // rows that come or go above leave those below as they are drawn
            const sameBefore = groups.slice(0, index).filter(({ name }) => name === group.name).length;
            return (
              <tbody key={`${group.name} ${String(sameBefore)}`}>
                {isGrouped ? (
                  <tr aria-rowindex={before}>
                    <th
                      scope="rowgroup"
                      colSpan={shownColumns.length + (selection === null ? 0 : 1)}
                      className={mergeClasses(table.cell, table.group)}
                    >
                      {group.name}
                    </th>
                  </tr>
                ) : null}
                {group.rows.slice(0, shown - group.from).map((row, position) => (
                  <ActionRow
                    key={row.ref}
                    row={row}
                    index={before + position + 1}
                    hasSection={!isGrouped}
                    isChosen={selection === null ? null : selection.chosen.has(row.ref)}
                    onTurn={selection?.onTurn ?? null}
                  />
                ))}
              </tbody>
            );
          })}
      </table>
      <EndOfList shown={shown} total={rows.length} onNear={grow} />
    </ScrollRegion>
  );
}
