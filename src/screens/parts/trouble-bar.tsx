import {
  Button,
  makeStyles,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { sayTrouble } from '#screens/trouble-words.ts';
import { HeardBar } from './heard-bar.tsx';

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What went wrong, what was kept, what to do next, and the facts for the help desk folded away. */
export function TroubleBar(props: {
  error: unknown;
  /** What became of the person's own work, or null when there was none. */
  kept: string | null;
  onRetry: (() => void) | null;
}) {
  const styles = useStyles();
  const trouble = sayTrouble(props.error);
  return (
    <HeardBar isUrgent intent="error">
      <MessageBarBody>
        <MessageBarTitle>{trouble.what}</MessageBarTitle> {props.kept === null ? '' : `${props.kept} `}
        {trouble.next}
        <details className={styles.details}>
          <summary>Details for the help desk</summary>
          {trouble.forHelpDesk}
        </details>
      </MessageBarBody>
      {props.onRetry === null ? null : (
        <MessageBarActions>
          <Button onClick={props.onRetry}>Try again</Button>
        </MessageBarActions>
      )}
    </HeardBar>
  );
}
