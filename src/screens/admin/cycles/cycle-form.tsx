import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Cycle } from '#domain/cycle.ts';
import { goAndTell } from '#screens/admin/told.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { CycleFields } from './cycle-fields.tsx';
import { cyclesHref } from './cycles-address.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The form for a cycle, and its sending. `children` stand above its fields. */
export function CycleForm(props: {
  name: string;
  cycle: Cycle;
  bodiesBefore: readonly string[];
  isTouched: boolean;
  /** What is said once it is saved. */
  done: string;
  onChange: (part: Partial<Cycle>) => void;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const running = useRun();
  useWarnBeforeLoss(props.isTouched);
  const { cycle } = props;
  const handleSave = async () => {
    const outcome = await running.run({ kind: 'save-cycle', cycle }, cycle.title);
    if (outcome === null || outcome.kind === 'refused') requestAnimationFrame(() => focusOn('to-put-right'));
    else goAndTell({ at: 'admin', tab: 'cycles' }, props.done);
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
      <RefusalList refusals={running.refusals} />
      {props.children}
      <CycleFields
        cycle={cycle}
        bodiesBefore={props.bodiesBefore}
        refusals={running.refusals}
        onChange={props.onChange}
      />
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept="What you filled in is still here; do not close this tab."
          onRetry={() => void handleSave()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={running.isRunning}>
          Save
        </Button>
        <Link href={cyclesHref()}>Leave without saving</Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : props.isTouched ? (
            <Text>Not saved yet.</Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}
