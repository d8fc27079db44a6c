import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { Day } from '#screens/parts/day.tsx';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { hrefOf } from '#screens/route.ts';
import { underWhat, type ActionRowProps } from './action-list.ts';
import { linkId, noteOpened } from './opened.ts';
import { SelectBox } from './select-box.tsx';

const useStyles = makeStyles({
  cell: { hyphens: 'auto' },
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
});

/**
 * An action as a row of the table. `index` is the number of the row in the whole table, counted from 1; `hasSection` where
 * it has to say under which heading it stands.
 */
export const ActionRow = memo(function ActionRow(
  props: ActionRowProps & { index: number; hasSection: boolean },
) {
  const styles = useStyles();
  const table = useTableStyles();
  const { row, index, isChosen, onTurn } = props;
  const cell = mergeClasses(table.cell, styles.cell);
  return (
    <tr aria-rowindex={index}>
      {isChosen === null || onTurn === null ? null : (
        <td className={cell}>
          <SelectBox row={row} isChosen={isChosen} onTurn={onTurn} />
        </td>
      )}
      <th scope="row" className={mergeClasses(cell, styles.ref)}>
        {row.ref}
      </th>
      <td className={cell}>
        <a
          id={linkId(row.ref)}
          className={styles.link}
          href={hrefOf({ at: 'action', ref: row.ref })}
          onClick={() => noteOpened(row.ref)}
        >
          {row.title === '' ? `Action ${row.ref}` : row.title}
        </a>
      </td>
      {props.hasSection ? <td className={mergeClasses(cell, styles.small)}>{underWhat(row)}</td> : null}
      <td className={mergeClasses(cell, styles.mark)}>
        <StatusMark status={row.status} />
        {row.lifecycle === 'on-hold' && row.status.code !== 'on-hold' ? (
          <span className={styles.note}>On hold</span>
        ) : null}
      </td>
      <td className={cell}>
        {row.impact === null ? (
          <span className={styles.quiet}>Not rated</span>
        ) : (
          <ImpactMark impact={row.impact} />
        )}
      </td>
      <td className={cell}>
        {row.leadNames.length === 0 ? (
          <span className={styles.quiet}>Nobody named</span>
        ) : (
          row.leadNames.join(', ')
        )}
      </td>
      <td className={cell}>
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
      <td className={cell}>
        {row.lastUpdatedOn === null ? (
          <span className={styles.quiet}>Never</span>
        ) : (
          <Day on={row.lastUpdatedOn} />
        )}
        {row.isNotUpdated ? (
          <span className={mergeClasses(styles.small, styles.line)}>Update due</span>
        ) : null}
      </td>
    </tr>
  );
});
