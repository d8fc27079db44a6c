import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { FormFrame } from '#screens/parts/form-frame.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import type { Kept } from '#screens/parts/use-kept.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';

/**
 * A form of Admin that is a page of its own, and is found again as it was left. `onSave` says whether it went through;
 * where it did not, the summary takes the focus.
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
  const { typing } = props;
  useWarnBeforeLoss(typing.isTouched);
  const handleSave = async () => {
    if (await props.onSave()) typing.forget();
    else requestAnimationFrame(() => focusOn('to-put-right'));
  };
  return (
    <FormFrame
      name={props.name}
      verb={props.verb ?? 'Save'}
      running={props.running}
      refusals={props.refusals}
      kept={props.kept}
      notYet={typing.isTouched ? 'Not saved yet.' : null}
      leave={{ href: props.back, words: 'Leave without saving', onLeave: typing.forget }}
      onSend={() => void handleSave()}
      above={<FoundBar isFound={typing.isFound} onDiscard={typing.forget} />}
    >
      {props.children}
    </FormFrame>
  );
}
