import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { sayDate } from '#domain/date.ts';
import type { PlanRow, SortColumn } from '#domain/plan-row.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { linkId, noteOpened, openedHere } from './opened.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    tableLayout: 'fixed',
    // the longest words of the field, such as 'neurodevelopmental', stay whole: a narrower window scrolls
    minWidth: '1120px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: 0,
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
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
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  link: {
    // a link that takes the focus stays clear of the head that sticks above it
    scrollMarginTop: '48px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  ref: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  // a long status takes two lines rather than the room of the action's words
  mark: { '& > span': { whiteSpace: 'normal' } },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: 'block' },
  note: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  tickHead: {
    width: '56px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  box: {
    width: '20px',
    height: '20px',
    margin: '2px',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** What the list of actions is given, as a table or as cards. */
export type ActionListProps = {
  rows: readonly PlanRow[];
  /** Changes whenever other rows, or the same ones in another order, are asked for. */
  view: string;
  sort: SortColumn;
  direction: 'ascending' | 'descending';
  onSort: (column: SortColumn, direction: 'ascending' | 'descending') => void;
  /** What the list holds, for those who hear it: 'Live actions'. */
  label: string;
  /** The selected refs, and the way to select; null while nothing is to be selected. */
  selection: Selection | null;
};

/** Which actions are selected, to be changed together. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** The same function as long as the list lives, so that only rows that changed are drawn. */
  readonly onTurn: (ref: string, isOn: boolean) => void;
};

/** What the columns are called, in their order. */
export const columns: readonly {
  readonly sort: SortColumn;
  readonly name: string;
  readonly width: string;
}[] = [
  { sort: 'ref', name: 'Ref', width: '64px' },
  { sort: 'title', name: 'Action', width: 'auto' },
  { sort: 'section', name: 'Section', width: '160px' },
  { sort: 'status', name: 'Status', width: '156px' },
  { sort: 'impact', name: 'Impact', width: '122px' },
  { sort: 'lead', name: 'Lead', width: '168px' },
  { sort: 'completion', name: 'Complete by', width: '116px' },
  { sort: 'lastUpdated', name: 'Last updated', width: '122px' },
];

/** The actions as a table. The head sorts; long lists are drawn as far as they are scrolled. */
export function ActionTable(props: ActionListProps) {
  const styles = useStyles();
  const { selection } = props;
  const opened = openedHere();
  const { shown, grow } = useGrowing(
    props.rows.length,
    opened === null ? 0 : props.rows.findIndex((row) => row.ref === opened),
    props.view,
  );
  return (
    <ScrollRegion label={props.label}>
      <table className={styles.table} aria-label={props.label} aria-rowcount={props.rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {selection === null ? null : (
              <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.tickHead)}>
                Select
              </th>
            )}
            {columns.map((column) => {
              const isSorted = column.sort === props.sort;
              return (
                <th
                  key={column.sort}
                  scope="col"
                  className={mergeClasses(styles.cell, styles.head)}
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
        <tbody>
          {props.rows.slice(0, shown).map((row, index) => (
            <Row
              key={row.ref}
              row={row}
              index={index + 2}
              isChosen={selection === null ? null : selection.chosen.has(row.ref)}
              onTurn={selection?.onTurn ?? null}
            />
          ))}
        </tbody>
      </table>
      <EndOfList shown={shown} total={props.rows.length} onNear={grow} />
    </ScrollRegion>
  );
}

/** Selects one action, to be changed with others. */
export function SelectBox(props: { row: PlanRow; isChosen: boolean; onTurn: Selection['onTurn'] }) {
  const styles = useStyles();
  const { row, isChosen, onTurn } = props;
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={`Select ${row.ref} ${row.title}`}
      checked={isChosen}
      onChange={(event) => onTurn(row.ref, event.currentTarget.checked)}
    />
  );
}

const Row = memo(function Row(props: {
  row: PlanRow;
  index: number;
  /** Null while nothing is to be selected. */
  isChosen: boolean | null;
  onTurn: Selection['onTurn'] | null;
}) {
  const styles = useStyles();
  const { row, index, isChosen, onTurn } = props;
  return (
    <tr aria-rowindex={index}>
      {isChosen === null || onTurn === null ? null : (
        <td className={styles.cell}>
          <SelectBox row={row} isChosen={isChosen} onTurn={onTurn} />
        </td>
      )}
      <th scope="row" className={mergeClasses(styles.cell, styles.ref)}>
        {row.ref}
      </th>
      <td className={styles.cell}>
        <a
          id={linkId(row.ref)}
          className={styles.link}
          href={hrefOf({ at: 'action', ref: row.ref })}
          onClick={() => noteOpened(row.ref)}
        >
          {row.title === '' ? `Action ${row.ref}` : row.title}
        </a>
      </td>
      <td className={mergeClasses(styles.cell, styles.small)}>
        {row.sectionTitle === '' ? row.priorityTitle : `${row.section} ${row.sectionTitle}`}
      </td>
      <td className={mergeClasses(styles.cell, styles.mark)}>
        <StatusMark status={row.status} />
        {row.lifecycle === 'on-hold' && row.status.code !== 'on-hold' ? (
          <span className={styles.note}>On hold</span>
        ) : null}
      </td>
      <td className={styles.cell}>
        {row.impact === null ? (
          <span className={styles.quiet}>Not rated</span>
        ) : (
          <ImpactMark impact={row.impact} />
        )}
      </td>
      <td className={styles.cell}>
        {row.leadNames.length === 0 ? (
          <span className={styles.quiet}>Nobody named</span>
        ) : (
          row.leadNames.join(', ')
        )}
      </td>
      <td className={styles.cell}>
        {row.completionAsWritten === '' ? (
          <span className={styles.quiet}>No date given</span>
        ) : (
          row.completionAsWritten
        )}
        {row.isOverdue ? <span className={styles.note}>Overdue</span> : null}
        {row.isDateUnread ? (
          <span className={mergeClasses(styles.small, styles.line)}>Not understood as a date</span>
        ) : null}
        {row.isReDated ? <span className={mergeClasses(styles.small, styles.line)}>Re-dated</span> : null}
      </td>
      <td className={styles.cell}>
        {row.lastUpdatedOn === null ? (
          <span className={styles.quiet}>Never</span>
        ) : (
          sayDate(row.lastUpdatedOn)
        )}
        {row.isNotUpdated ? (
          <span className={styles.note}>
            {row.lastUpdatedOn === null ? 'Update due' : 'Carried forward, update due'}
          </span>
        ) : null}
      </td>
    </tr>
  );
});
