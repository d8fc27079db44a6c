import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { FormFrame } from '#screens/parts/form-frame.tsx';
import type { Running } from '#screens/parts/use-run.ts';

/** The form that proposals are sent with. `onSend` says whether a rule said no; then the summary takes the focus. */
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
  const handleSend = async () => {
    // the list is drawn in the same pass, so it can take the focus once that is on screen
    if ((await props.onSend()) === 'refused') focusNext('to-put-right');
  };
  return (
    <FormFrame
      name={props.name}
      verb={props.verb}
      isHeld={props.isEmpty === true}
      running={props.running}
      refusals={props.refusals}
      kept="What you filled in"
      notYet={
        props.isTouched
          ? 'Not sent yet. What you fill in stays here while this tab is open, wherever you go in One Plan.'
          : null
      }
      leave={{ href: props.back, words: 'Leave without sending' }}
      onSend={() => void handleSend()}
    >
      {props.children}
    </FormFrame>
  );
}
