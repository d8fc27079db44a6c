import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import type { Running } from '#screens/parts/use-run.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * The form that proposals are sent with: what a rule refused in a summary, what went wrong, and the ways to send and to
 * leave. `onSend` says whether a rule said no; then the summary takes the focus.
 */
export function SendForm(props: {
  name: string;
  verb: string;
  /** Nothing would be sent as it stands. */
  isEmpty?: boolean;
  isTouched: boolean;
  refusals: readonly Refusal[];
  running: Running;
  /** Where one goes without sending. */
  back: string;
  onSend: () => Promise<'refused' | 'over'>;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { running } = props;
  const handleSend = async () => {
    // the list is drawn in the same pass, so it can take the focus once that is on screen
    if ((await props.onSend()) === 'refused') focusNext('to-put-right');
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSend();
      }}
    >
      <RefusalList refusals={props.refusals} />
      {props.children}
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept="What you filled in is still here; do not close this tab."
          onRetry={() => void handleSend()}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          type="submit"
          aria-disabled={running.isRunning || props.isEmpty === true}
        >
          {props.verb}
        </Button>
        <Link href={props.back}>Leave without sending</Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : props.isTouched ? (
            <Text className={styles.quiet}>
              Not sent yet. What you fill in stays here while this tab is open, wherever you go in One Plan.
            </Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}
