import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { askKinds, type Ask } from '#domain/pack/curation.ts';
import type { Refusal } from '#domain/refusal.ts';
import { openRisks } from '#domain/risk/risk-register.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { actionChoices } from '#screens/parts/choices.ts';
import { ChoiceField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice, type Choice } from '#screens/parts/search-choice.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { askWords } from '#screens/board-pack/pack-words.ts';
import { useReady } from '#screens/use-store.ts';
import { MoveButtons } from './move-buttons.tsx';

/** One thing the body is asked: what kind, in which words, and about what. */
export function AskCard(props: {
  ask: Ask;
  refusals: readonly Refusal[];
  index: number;
  count: number;
  onChange: (part: Partial<Ask>) => void;
  onMove: (to: number) => void;
  onTold: (words: string) => void;
  onTakeOut: () => void;
}) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const { ask, index, count } = props;
  const choices = useMemo(() => aboutChoices(snapshot), [snapshot]);
  const name = `ask ${String(index + 1)}`;
  return (
    <div className={styles.card} role="group" aria-label={`Ask ${String(index + 1)} of ${String(count)}`}>
      <ChoiceField
        id={`ask-kind-${ask.id}`}
        label="What it is for"
        value={ask.kind}
        options={askKinds.map((kind) => ({ key: kind, words: askWords[kind] }))}
        refusals={[]}
        onChange={(value) => {
          const kind = askKinds.find((one) => one === value);
          if (kind !== undefined) props.onChange({ kind });
        }}
      />
      <WordsField
        id={`asks.${String(index)}.text`}
        label="What the body is asked"
        hint="Begin with a verb: agree, note, release, ask somebody to."
        rows={2}
        value={ask.text}
        refusals={props.refusals}
        onChange={(text) => props.onChange({ text })}
      />
      <SearchChoice
        id={`ask-about-${ask.id}`}
        label="About which actions and risks"
        noun="action or risk"
        all={choices}
        chosen={ask.about}
        fault={{}}
        onChange={(about) => props.onChange({ about })}
      />
      <div className={styles.buttons}>
        <MoveButtons
          id={ask.id}
          name={name}
          index={index}
          count={count}
          onMove={props.onMove}
          onTold={props.onTold}
        />
        <Button size="small" aria-label={`Take out ${name}`} onClick={props.onTakeOut}>
          Take out
        </Button>
      </div>
    </div>
  );
}

function aboutChoices(snapshot: Snapshot): readonly Choice[] {
  const risks = openRisks(snapshot).map(({ ref, title }) => ({
    key: ref,
    words: `${ref} ${title}`,
    search: `${ref} ${title}`.toLowerCase(),
  }));
  return [...risks, ...actionChoices(snapshot)];
}
