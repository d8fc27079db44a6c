import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { isAltering } from '#domain/change/change-part.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { RunOutcome } from '#store/state.ts';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { changeTitle } from '#screens/changes/change-words.ts';
import { effectOnCounts } from '#screens/changes/count-words.ts';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { useReady } from '#screens/use-store.ts';
import { ReasonFields } from '#screens/changes/fields/reason-fields.tsx';
import { SendForm } from './send-form.tsx';
import type { Filling } from './use-proposal.ts';
import { whatHappens, wouldBe } from './would-be.ts';

const useStyles = makeStyles({
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

/** A sent proposal: the change as it was shown before sending, and how the sending ended. */
export type SentProposal = {
  readonly change: PlanChange;
  readonly isAtOnce: boolean;
  readonly outcome: Exclude<RunOutcome, { kind: 'refused' }>;
};

/** A short form for one change: what is asked for its kind, why, what it would do and who decides. */
export function ProposeForm(props: {
  name: string;
  filling: Filling;
  /** Where one goes without sending. */
  back: string;
  children: ReactNode;
  onSent: (sent: SentProposal) => void;
}) {
  const styles = useStyles();
  const effectId = useId();
  const { snapshot, me, store } = useReady();
  const running = useRun();
  const { filling } = props;
  const { proposal } = filling;
  const change = wouldBe(snapshot, proposal, me);
  const { isAtOnce, words } = whatHappens(snapshot, change, me, store.today());
  const refusals = [...filling.refusals, ...running.refusals];
  const handleSend = async () => {
    filling.setTried();
    if (filling.check().length > 0) return 'refused';
    const outcome = await running.run(
      { kind: 'propose-changes', proposals: [proposal] },
      changeTitle(change, snapshot),
    );
    if (outcome === null) return 'over';
    if (outcome.kind === 'refused') return 'refused';
    filling.finish();
    props.onSent({ change, isAtOnce, outcome });
    return 'over';
  };
  return (
    <SendForm
      name={props.name}
      verb={isAtOnce ? 'Change it now' : 'Propose it'}
      isTouched={filling.isTouched}
      refusals={refusals}
      running={running}
      back={props.back}
      onSend={handleSend}
    >
      <FoundBar isFound={filling.isFound} onDiscard={filling.discard} />
      {props.children}
      <ReasonFields
        proposal={proposal}
        asksWeight={proposal.proposed.kind === 'reword'}
        refusals={refusals}
        onChange={filling.change}
      />
      <section className={styles.effect} aria-labelledby={effectId}>
        <h2 id={effectId} className={styles.heading}>
          What this does
        </h2>
        {change.parts.some(isAltering) ? (
          <>
            <ChangeParts change={change} />
            <Text>{effectOnCounts(change, snapshot, store.today())}</Text>
          </>
        ) : (
          <Text>Nothing is different yet.</Text>
        )}
        <Text weight="semibold">{words}</Text>
      </section>
    </SendForm>
  );
}
