import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanRow } from '#domain/plan-row.ts';
import type { Selection } from './action-list.ts';

const useStyles = makeStyles({
  box: {
    width: '20px',
    height: '20px',
    margin: '2px',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

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
