import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { RefusalList } from './refusal-list.tsx';
import { TroubleBar } from './trouble-bar.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * The frame of a form that is a page of its own: what a rule refused in a summary, the fields, what went wrong, and below
 * them the ways to send and to leave with what becomes of it. The fields and what is sent are the caller's.
 */
export function FormFrame(props: {
  name: string;
  verb: string;
  /** The button is there and does nothing. */
  isHeld?: boolean;
  running: { readonly isRunning: boolean; readonly error: unknown };
  refusals: readonly Refusal[];
  /** What is still there after something went wrong, such as 'What you filled in'. */
  kept: string;
  /** What is said of what is filled in and not sent; null where nothing is. */
  notYet: string | null;
  /** The way out without sending. */
  leave: { readonly href: string; readonly words: string; readonly onLeave?: () => void };
  onSend: () => void;
  /** What stands above everything, such as that the form was found as it had been left. */
  above?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { running, leave } = props;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {props.above}
      <RefusalList refusals={props.refusals} />
      {props.children}
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept={`${props.kept} is still here; do not close this tab.`}
          onRetry={props.onSend}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          type="submit"
          aria-disabled={running.isRunning || props.isHeld === true}
        >
          {props.verb}
        </Button>
        <Link href={leave.href} onClick={leave.onLeave}>
          {leave.words}
        </Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : props.notYet === null ? null : (
            <Text className={styles.quiet}>{props.notYet}</Text>
          )}
        </span>
      </div>
    </form>
  );
}
