import { useState, type ReactNode } from 'react';
import type { RiskCommand } from '#domain/command.ts';
import { decideRisk } from '#domain/risk/decide-risk.ts';
import type { Refusal, RefusalCode } from '#domain/refusal.ts';
import { goAndTell } from '#screens/admin/told.ts';
import { FormFrame } from '#screens/parts/form-frame.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { withOwn } from '#screens/parts/fault.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useRun } from '#screens/parts/use-run.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import type { RiskTyping } from './risk-typing.ts';

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
  const { snapshot, store, me } = useReady();
  const { command, typing } = props;
  const { isTouched } = typing;
  const [isTried, setTried] = useState(false);
  const running = useRun();
  useWarnBeforeLoss(isTouched && !running.isRunning);
  const check = (): readonly Refusal[] => {
    const now = store.world.now().toISOString();
    const decision = decideRisk(snapshot, command, { today: store.today(), now, me, newId: store.newId });
    return decision.kind === 'refused' ? decision.refusals : [];
  };
  const found = isTried || isTouched ? check() : [];
  const own = isTried ? found : found.filter(({ code }) => !notYet.has(code));
  const refusals = withOwn(own, running.refusals);
  const toSummary = () => requestAnimationFrame(() => focusOn('to-put-right'));
  const handleSend = async () => {
    if (running.isRunning) return;
    setTried(true);
    running.forget();
    if (check().length > 0) {
      toSummary();
      return;
    }
    // what is new is compared with nothing
    const shown = isNew(command) ? undefined : typing.value.shown;
    const outcome = await running.run(command, props.label, shown);
    if (outcome === null) return;
    if (outcome.kind !== 'refused') {
      typing.forget();
      goAndTell({ at: 'risk', ref: props.entry }, props.done);
      return;
    }
    const state = store.getState();
    // they have now been told that it changed, and see what it says
    if (state.phase === 'ready') typing.set({ shown: state.snapshot });
    toSummary();
  };
  return (
    <FormFrame
      name={props.name}
      verb={props.verb}
      running={running}
      refusals={refusals}
      kept="What you filled in"
      notYet={isTouched ? 'Not saved yet.' : null}
      leave={{ href: props.back, words: 'Leave without saving', onLeave: typing.forget }}
      onSend={() => void handleSend()}
      above={<FoundBar isFound={typing.isFound} onDiscard={typing.forget} />}
    >
      {props.children(refusals)}
    </FormFrame>
  );
}

// the form of an edit carries its row along; what is new has nothing that others could have changed
function isNew(command: RiskCommand): boolean {
  return command.kind === 'save-risk';
}
