import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** One step of a scale: its fields, and the ways to move it or to take it out. */
export function StepCard(props: {
  field: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  isUsed: boolean;
  onMove: (by: -1 | 1) => void;
  onTakeOut: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { field, name, isUsed } = props;
  return (
    <li className={styles.card}>
      {props.children}
      <div className={styles.buttons}>
        <Button
          id={`${field}.up`}
          size="small"
          aria-label={`Move ${name} up`}
          disabledFocusable={props.isFirst}
          onClick={() => props.onMove(-1)}
        >
          Up
        </Button>
        <Button
          id={`${field}.down`}
          size="small"
          aria-label={`Move ${name} down`}
          disabledFocusable={props.isLast}
          onClick={() => props.onMove(1)}
        >
          Down
        </Button>
        <Button size="small" aria-label={`${isUsed ? 'Retire' : 'Remove'} ${name}`} onClick={props.onTakeOut}>
          {isUsed ? 'Retire' : 'Remove'}
        </Button>
      </div>
    </li>
  );
}
