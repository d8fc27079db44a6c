import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangeState } from '#domain/change/change.ts';
import { stateWords } from './change-words.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  // not in force: broken lines say so without colour
  open: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
});

/** What became of a change; a proposed one also says that it is not in force. */
export function StateMark({ state }: { state: ChangeState }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, state === 'proposed' && styles.open)}>
      {state === 'proposed' ? 'Proposed: not in force' : stateWords[state]}
    </span>
  );
}
