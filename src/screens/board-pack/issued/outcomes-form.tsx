import { Button, MessageBarBody, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ask } from '#domain/pack/curation.ts';
import type { IssuedPack, Outcome } from '#domain/pack/issued-pack.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { keptWords } from '#screens/parts/kept-words.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useTyping, type Typing } from '#screens/parts/use-typing.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayPack } from '#screens/board-pack/pack-words.ts';
import { AskWords } from './ask-words.tsx';
import { changedOutcomes, savedWords, withoutSent, type TypedOutcomes } from './outcome-words.ts';

/** Writes down what a meeting decided, ask by ask. Only what was changed is sent, so that no other admin's words are lost. */
export function OutcomesForm({ pack, asks }: { pack: IssuedPack; asks: readonly Ask[] }) {
  const typing = useTyping('outcomes', pack.key);
  return typing === 'opening' ? (
    <Spinner label="Opening what you typed" style={{ padding: '48px' }} />
  ) : (
    <Form pack={pack} asks={asks} typing={typing} />
  );
}

function Form(props: { pack: IssuedPack; asks: readonly Ask[]; typing: Typing<TypedOutcomes> }) {
  const { pack, asks, typing } = props;
  const styles = usePackStyles();
  const running = useRun();
  const typed = typing.words ?? {};
  const [told, setTold] = useState<Told | null>(null);
  const [sent, setSent] = useState<readonly Outcome[]>([]);
  // the rules know an outcome by its place among those that were sent
  const refusals = running.refusals.map((one) => {
    const outcome = sent[Number.parseInt(one.field ?? '', 10)];
    return outcome === undefined ? one : { ...one, field: fieldId(outcome.ask) };
  });
  const changed = changedOutcomes(typed, pack.outcomes, asks);
  useWarnBeforeLoss(changed.length > 0 && !typing.isKept);
  const handleSave = async () => {
    setTold(null);
    setSent(changed);
    const outcome = await running.run(
      { kind: 'record-outcomes', key: pack.key, outcomes: changed },
      `What was decided about ${sayPack(pack)}`,
    );
    if (outcome === null || outcome.kind === 'refused') {
      focusNext('to-put-right');
      return;
    }
    typing.change((now) => withoutSent(now ?? {}, changed));
    setTold(
      outcome.kind === 'written'
        ? { intent: 'success', words: 'What was decided is saved.' }
        : { intent: 'warning', words: keptWords(outcome.entry) },
    );
  };
  return (
    <form
      className={styles.part}
      noValidate
      aria-labelledby="outcomes"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <h2 id="outcomes" className={styles.heading}>
        What was decided
      </h2>
      <Text className={styles.text}>
        Write down what the meeting made of each ask. The pack itself stays as it was issued; the next one
        tells what became of these.
      </Text>
      <RefusalList refusals={refusals} />
      {running.error === null ? null : (
        <TroubleBar
          error={running.error}
          kept={
            typing.isKept
              ? 'What you wrote is kept on this device.'
              : 'What you wrote is still here; do not close this tab.'
          }
          onRetry={() => void handleSave()}
        />
      )}
      <ol className={styles.list}>
        {asks.map((ask, index) => (
          <li key={ask.id} className={styles.card}>
            <AskWords ask={ask} />
            <WordsField
              id={fieldId(ask.id)}
              label={`What was decided about ask ${String(index + 1)}`}
              rows={2}
              value={typed[ask.id] ?? savedWords(pack.outcomes, ask.id)}
              refusals={refusals}
              onChange={(words) => typing.change((now) => ({ ...now, [ask.id]: words }))}
            />
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={running.isRunning || changed.length === 0}
        >
          Save what was decided
        </Button>
        <span role="status">
          {running.isRunning ? <Spinner size="tiny" label="Saving…" /> : null}
          {changed.length > 0 && !running.isRunning ? unsavedWords(typing.isKept) : null}
        </span>
      </div>
      {told === null ? null : (
        <HeardBar intent={told.intent}>
          <MessageBarBody>{told.words}</MessageBarBody>
        </HeardBar>
      )}
    </form>
  );
}

// what SharePoint does not have is no success yet
type Told = { readonly intent: 'success' | 'warning'; readonly words: string };

function unsavedWords(isKept: boolean): string {
  return isKept
    ? 'Not saved yet. Kept on this device.'
    : 'Not saved yet. This browser keeps nothing here: do not close this tab.';
}

function fieldId(ask: string): string {
  return `decided-${ask}`;
}
