import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { RowFilter } from '#domain/row-filter.ts';
import { useFilterStyles } from '#screens/parts/filter-choice.tsx';

const useStyles = makeStyles({
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '28px',
  },
  box: {
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

type Ticked =
  | 'isOverdueOnly'
  | 'isNotUpdatedOnly'
  | 'isReDatedOnly'
  | 'isOpenEndedOnly'
  | 'isDateUnreadOnly'
  | 'isStatutoryOnly';

const ticks: readonly (readonly [part: Ticked, label: string])[] = [
  ['isOverdueOnly', 'Overdue only'],
  ['isNotUpdatedOnly', 'Not updated only'],
  ['isReDatedOnly', 'Re-dated only'],
  ['isOpenEndedOnly', 'No last day only'],
  ['isDateUnreadOnly', 'Date not understood only'],
  ['isStatutoryOnly', 'Required by law only'],
];

/** What of the list of actions can be asked for with a tick. */
export function FilterTicks(props: { filter: RowFilter; onFilter: (part: Partial<RowFilter>) => void }) {
  const styles = useFilterStyles();
  return (
    <div className={styles.ticks}>
      {ticks.map(([part, label]) => (
        <Tick
          key={part}
          label={label}
          isOn={props.filter[part]}
          onTurn={(isOn) => props.onFilter({ [part]: isOn })}
        />
      ))}
    </div>
  );
}

function Tick(props: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={props.isOn}
        onChange={(event) => props.onTurn(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
    </span>
  );
}
