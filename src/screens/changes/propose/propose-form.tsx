import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { isAltering } from '#domain/change-part.ts';
import type { PlanChange } from '#domain/change.ts';
import type { RunOutcome } from '#store/state.ts';
import { ChangeParts } from '#screens/changes/change-parts.tsx';
import { changeTitle } from '#screens/changes/change-words.ts';
import { effectOnCounts } from '#screens/changes/count-words.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { ReasonFields } from '#screens/changes/fields/reason-fields.tsx';
import type { Filling } from './use-proposal.ts';
import { whatHappens, wouldBe } from './would-be.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
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
    if (filling.check().length > 0) {
      // the list is drawn in the same pass, so it can take the focus once that is on screen
      requestAnimationFrame(() => focusOn('to-put-right'));
      return;
    }
    const outcome = await running.run(
      { kind: 'propose-changes', proposals: [proposal] },
      changeTitle(change, snapshot),
    );
    if (outcome === null) return;
    if (outcome.kind === 'refused') {
      requestAnimationFrame(() => focusOn('to-put-right'));
      return;
    }
    filling.finish();
    props.onSent({ change, isAtOnce, outcome });
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
      {filling.isFound ? (
        <MessageBar layout="multiline">
          <MessageBarBody>You began this earlier. What you typed is still here.</MessageBarBody>
          <MessageBarActions>
            <Button onClick={filling.discard}>Begin anew</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <RefusalList refusals={refusals} />
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
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept="What you filled in is still here; do not close this tab."
          onRetry={() => void handleSend()}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" type="submit" aria-disabled={running.isRunning}>
          {isAtOnce ? 'Change it now' : 'Propose it'}
        </Button>
        <Link href={props.back}>Leave without sending</Link>
        <span role="status">
          {running.isRunning ? (
            <Spinner size="tiny" label="Saving…" />
          ) : filling.isTouched ? (
            <Text className={styles.quiet}>
              Not sent yet. What you type stays here while this tab is open, wherever you go in One Plan.
            </Text>
          ) : null}
        </span>
      </div>
    </form>
  );
}
