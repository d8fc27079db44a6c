import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import type { Kept } from '#screens/parts/use-kept.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/**
 * A form that is a page of its own: what a rule refused in a summary, what went wrong, and the ways to save and to leave.
 * `onSave` says whether it went through; where it did not, the summary takes the focus.
 */
export function PageForm(props: {
  name: string;
  verb?: string;
  running: { readonly isRunning: boolean; readonly error: unknown };
  refusals: readonly Refusal[];
  /** What is filled in: found again by whoever goes elsewhere, until it is saved or left. */
  typing: Pick<Kept<unknown>, 'isTouched' | 'isFound' | 'forget'>;
  /** What is still there after something went wrong, such as 'What you filled in'. */
  kept: string;
  /** Where one goes without saving. */
  back: string;
  onSave: () => Promise<boolean>;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { running, typing } = props;
  useWarnBeforeLoss(typing.isTouched);
  const handleSave = async () => {
    if (await props.onSave()) typing.forget();
    else requestAnimationFrame(() => focusOn('to-put-right'));
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <FoundBar isFound={typing.isFound} onDiscard={typing.forget} />
      <RefusalList refusals={props.refusals} />
      {props.children}
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept={`${props.kept} is still here; do not close this tab.`}
          onRetry={() => void handleSave()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={running.isRunning}>
          {props.verb ?? 'Save'}
        </Button>
        <Link href={props.back} onClick={typing.forget}>
          Leave without saving
        </Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : typing.isTouched ? (
            <Text>Not saved yet.</Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}
