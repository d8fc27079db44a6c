import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RiskCommand } from '#domain/command.ts';
import { decideRisk } from '#domain/risk/decide-risk.ts';
import type { Refusal, RefusalCode } from '#domain/refusal.ts';
import { goAndTell } from '#screens/admin/told.ts';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { withOwn } from '#screens/parts/fault.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import type { RiskTyping } from './risk-typing.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

// what nobody has come to yet is no mistake
const notYet: ReadonlySet<RefusalCode> = new Set([
  'not-given',
  'score-range',
  'merge-too-few',
  'nothing-to-write',
]);

/**
 * A form about the register that sends one command: the rules of the plan at its fields while it is filled in, all of them
 * once it was sent, and what went wrong. What was typed is found again until it is sent or left. Afterwards the entry `entry` is shown, and says `done`.
 */
export function RiskForm(props: {
  name: string;
  command: RiskCommand;
  /** What the person calls it, among what waits on this device. */
  label: string;
  verb: string;
  entry: string;
  done: string;
  /** Where one goes without saving. */
  back: string;
  typing: RiskTyping;
  children: (refusals: readonly Refusal[]) => ReactNode;
}) {
  const styles = useStyles();
  const { snapshot, store, me } = useReady();
  const { command, typing } = props;
  const { isTouched } = typing;
  const [isTried, setTried] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [ended, setEnded] = useState<{ readonly refusals: readonly Refusal[]; readonly error: unknown }>(
    nothing,
  );
  useWarnBeforeLoss(isTouched && !isRunning);
  const check = (): readonly Refusal[] => {
    const now = store.world.now().toISOString();
    const decision = decideRisk(snapshot, command, { today: store.today(), now, me, newId: store.newId });
    return decision.kind === 'refused' ? decision.refusals : [];
  };
  const found = isTried || isTouched ? check() : [];
  const own = isTried ? found : found.filter(({ code }) => !notYet.has(code));
  const refusals = withOwn(own, ended.refusals);
  const toSummary = () => requestAnimationFrame(() => focusOn('to-put-right'));
  const handleSend = async () => {
    if (isRunning) return;
    setTried(true);
    setEnded(nothing);
    if (check().length > 0) {
      toSummary();
      return;
    }
    setRunning(true);
    try {
      // what is new is compared with nothing
      const outcome = await (isNew(command)
        ? store.run(command, props.label)
        : store.run(command, props.label, typing.value.shown));
      if (outcome.kind !== 'refused') {
        typing.forget();
        goAndTell({ at: 'risk', ref: props.entry }, props.done);
        return;
      }
      setEnded({ refusals: outcome.refusals, error: null });
      const state = store.getState();
      // they have now been told that it changed, and see what it says
      if (state.phase === 'ready') typing.set({ shown: state.snapshot });
      toSummary();
    } catch (error) {
      setEnded({ refusals: [], error });
    } finally {
      setRunning(false);
    }
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
      <FoundBar isFound={typing.isFound} onDiscard={typing.forget} />
      <RefusalList refusals={refusals} />
      {props.children(refusals)}
      {ended.error === null ? null : (
        <TroubleBar
          error={ended.error}
          kept="What you filled in is still here; do not close this tab."
          onRetry={() => void handleSend()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={isRunning}>
          {props.verb}
        </Button>
        <Link href={props.back} onClick={typing.forget}>
          Leave without saving
        </Link>
        <span role="status">
          {isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : isTouched ? (
            <Text className={styles.quiet}>Not saved yet.</Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}

const nothing = { refusals: [], error: null };

// the form of an edit carries its row along; what is new has nothing that others could have changed
function isNew(command: RiskCommand): boolean {
  return command.kind === 'save-risk';
}
