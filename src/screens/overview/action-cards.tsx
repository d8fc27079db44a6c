import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { sayDate } from '#domain/date.ts';
import type { PlanRow } from '#domain/plan-row.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { columns, SelectBox, type ActionListProps, type Selection } from './action-table.tsx';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { sayDue } from './due-words.ts';
import { linkId, noteOpened, openedHere } from './opened.ts';

const useStyles = makeStyles({
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
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    // cards out of sight cost nothing until they are scrolled to
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 128px',
  },
  link: {
    ...typographyStyles.body1Strong,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  sort: { gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The actions as cards, for windows too narrow for their table. */
export function ActionCards(props: ActionListProps) {
  const styles = useStyles();
  const { selection } = props;
  const opened = openedHere();
  const { shown, grow } = useGrowing(
    props.rows.length,
    opened === null ? 0 : props.rows.findIndex((row) => row.ref === opened),
    props.view,
  );
  return (
    <>
      <Field label="Sort by" className={styles.sort}>
        <Select
          value={`${props.sort} ${props.direction}`}
          onChange={(_, { value }) => {
            const [sort, direction] = value.split(' ');
            const column = columns.find((one) => one.sort === sort)?.sort ?? 'ref';
            props.onSort(column, direction === 'descending' ? 'descending' : 'ascending');
          }}
        >
          {columns.flatMap((column) => [
            <option key={`${column.sort} up`} value={`${column.sort} ascending`}>
              {column.name}
            </option>,
            <option key={`${column.sort} down`} value={`${column.sort} descending`}>
              {column.name}, last first
            </option>,
          ])}
        </Select>
      </Field>
      <ul className={styles.list} aria-label={props.label}>
        {props.rows.slice(0, shown).map((row) => (
          <Card
            key={row.ref}
            row={row}
            isChosen={selection === null ? null : selection.chosen.has(row.ref)}
            onTurn={selection?.onTurn ?? null}
          />
        ))}
      </ul>
      <EndOfList shown={shown} total={props.rows.length} onNear={grow} />
    </>
  );
}

const Card = memo(function Card(props: {
  row: PlanRow;
  /** Null while nothing is to be selected. */
  isChosen: boolean | null;
  onTurn: Selection['onTurn'] | null;
}) {
  const styles = useStyles();
  const { row, isChosen, onTurn } = props;
  return (
    <li className={styles.card}>
      {isChosen === null || onTurn === null ? null : (
        <SelectBox row={row} isChosen={isChosen} onTurn={onTurn} />
      )}
      <a
        id={linkId(row.ref)}
        className={styles.link}
        href={hrefOf({ at: 'action', ref: row.ref })}
        onClick={() => noteOpened(row.ref)}
      >
        {row.ref} {row.title}
      </a>
      <StatusMark status={row.status} />
      <span>
        {sayDue(row)}
        {row.isOverdue ? <strong>, overdue</strong> : null}
        {row.isDateUnread ? ', not understood as a date' : ''}
        {row.isReDated ? ', re-dated' : ''}
      </span>
      <span className={styles.quiet}>
        {row.leadNames.length === 0 ? 'Nobody named as lead' : row.leadNames.join(', ')}
        {' · '}
        {row.lastUpdatedOn === null ? 'Never updated' : `Updated ${sayDate(row.lastUpdatedOn)}`}
        {row.isNotUpdated ? `${row.lastUpdatedOn === null ? '' : ', carried forward'}, update due` : ''}
      </span>
    </li>
  );
});
