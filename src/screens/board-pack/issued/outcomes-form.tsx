import { Button, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ask } from '#domain/curation.ts';
import type { IssuedPack, Outcome } from '#domain/issued-pack.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { keptWords } from '#screens/parts/kept-words.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayPack } from '#screens/board-pack/pack-words.ts';
import { AskWords } from './ask-words.tsx';

// what is typed outlives a look at another page of the app
const typedBefore = new Map<string, Readonly<Record<string, string>>>();

/** Writes down what a meeting decided, ask by ask. Only what was changed is sent, so that no other admin's words are lost. */
export function OutcomesForm({ pack, asks }: { pack: IssuedPack; asks: readonly Ask[] }) {
  const styles = usePackStyles();
  const running = useRun();
  const [typed, setTyped] = useState(() => typedBefore.get(pack.key) ?? {});
  const [told, setTold] = useState('');
  const [sent, setSent] = useState<readonly Outcome[]>([]);
  // the rules know an outcome by its place among those that were sent
  const refusals = running.refusals.map((one) => {
    const outcome = sent[Number.parseInt(one.field ?? '', 10)];
    return outcome === undefined ? one : { ...one, field: fieldId(outcome.ask) };
  });
  const savedWords = (ask: string) => pack.outcomes.find((one) => one.ask === ask)?.words ?? '';
  const changed: readonly Outcome[] = asks.flatMap(({ id }) => {
    const words = typed[id];
    return words === undefined || words === savedWords(id) ? [] : [{ ask: id, words }];
  });
  useWarnBeforeLoss(changed.length > 0);
  const type = (next: Readonly<Record<string, string>>) => {
    typedBefore.set(pack.key, next);
    setTyped(next);
  };
  const handleSave = async () => {
    setTold('');
    setSent(changed);
    const outcome = await running.run(
      { kind: 'record-outcomes', key: pack.key, outcomes: changed },
      `What was decided about ${sayPack(pack)}`,
    );
    if (outcome === null || outcome.kind === 'refused') {
      focusNext('to-put-right');
      return;
    }
    type({});
    setTold(outcome.kind === 'written' ? 'What was decided is saved.' : keptWords(outcome.entry));
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
          kept="What you wrote is still here; do not close this tab."
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
              value={typed[ask.id] ?? savedWords(ask.id)}
              refusals={refusals}
              onChange={(words) => type({ ...typed, [ask.id]: words })}
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
          {changed.length > 0 && !running.isRunning ? 'Not saved yet.' : null}
        </span>
      </div>
      {told === '' ? null : (
        <MessageBar intent="success" politeness="polite">
          <MessageBarBody>{told}</MessageBarBody>
        </MessageBar>
      )}
    </form>
  );
}

function fieldId(ask: string): string {
  return `decided-${ask}`;
}
