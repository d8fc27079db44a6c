import {
  Field,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { memo } from 'react';
import { useCardStyles } from '#screens/parts/card-style.ts';
import { Day } from '#screens/parts/day.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { columns, type ActionListProps, type ActionRowProps } from './action-list.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { sayDue } from './due-words.ts';
import { linkId, noteOpened, openedHere } from './opened.ts';
import { SelectBox } from './select-box.tsx';

const useStyles = makeStyles({
  card: {
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
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
  const cards = useCardStyles();
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
      <ul className={cards.list} aria-label={props.label}>
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

const Card = memo(function Card(props: ActionRowProps) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { row, isChosen, onTurn } = props;
  return (
    <li className={mergeClasses(cards.card, styles.card)}>
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
        {row.isOverdue ? (
          <>
            , <strong>overdue</strong>
          </>
        ) : null}
        {row.isDateUnread ? ', not understood as a date' : ''}
        {row.isReDated ? ', re-dated' : ''}
      </span>
      <span className={styles.quiet}>
        {row.leadNames.length === 0 ? 'Nobody named as lead' : row.leadNames.join(', ')}
        {' · '}
        {row.lastUpdatedOn === null ? (
          'Never updated'
        ) : (
          <>
            Updated <Day on={row.lastUpdatedOn} />
          </>
        )}
        {row.isNotUpdated ? ', update due' : ''}
      </span>
    </li>
  );
});
