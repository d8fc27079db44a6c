import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { addHighlight, moveHighlight, removeHighlight } from '#domain/pack/curate.ts';
import { highlightChoices, proposedHighlights } from '#domain/pack/highlight-choice.ts';
import { checkCuration } from '#domain/pack/check-curation.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useReady } from '#screens/use-store.ts';
import { planAsAt } from './check-draft.ts';
import { HighlightCard, highlightId } from './highlight-card.tsx';
import { HighlightChoices, choiceButtonId } from './highlight-choices.tsx';
import { NextStep } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';

const chosenId = 'chosen-highlights';

/** Chooses and orders what is told first, in the leads' own words. */
export function HighlightsStep({ writing }: { writing: PackWriting }) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const [told, setTold] = useState('');
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const { draft, meeting, curate } = writing;
  const { curation, asAt } = draft;
  const { highlights } = curation;
  const choices = useMemo(() => highlightChoices(snapshot, asAt), [snapshot, asAt]);
  const eligible = useMemo(() => new Set(choices.map((one) => one.update.id)), [choices]);
  const proposed = useMemo(() => proposedHighlights(snapshot, asAt), [snapshot, asAt]);
  const then = useMemo(() => planAsAt(snapshot, asAt), [snapshot, asAt]);
  const refusals = checkCuration(curation, then).filter(({ field }) => field?.startsWith('highlights.'));
  const setEditing = (updateId: string, isOpen: boolean) =>
    setEdited(
      (now) => new Set([...[...now].filter((one) => one !== updateId), ...(isOpen ? [updateId] : [])]),
    );
  const mayLeave = () => {
    const field = refusals[0]?.field ?? null;
    const faulty = highlights[Number(field?.split('.')[1])];
    if (field === null || faulty === undefined) return true;
    const isInForm = field.split('.').length > 2;
    if (isInForm) setEditing(faulty.updateId, true);
    focusNext(isInForm ? field : highlightId(faulty.updateId));
    return false;
  };
  const takeOut = (updateId: string, ref: string) => {
    curate((now) => removeHighlight(now, updateId));
    setTold(`The highlight of ${ref} is taken out.`);
    focusNext(eligible.has(updateId) ? choiceButtonId(updateId) : chosenId);
  };
  return (
    <>
      <Text className={styles.text}>
        What is read first, in the leads’ own words. Six or so are read; good news and bad news both belong in
        it.
      </Text>
      <span role="status" className={styles.spoken}>
        {told}
      </span>
      <section className={styles.part} aria-labelledby={chosenId}>
        <h3 id={chosenId} tabIndex={-1} className={styles.small}>
          Chosen ({highlights.length})
        </h3>
        {highlights.length === 0 ? (
          <>
            <Text>Nothing is chosen yet.</Text>
            {proposed.length === 0 ? null : (
              <div className={styles.buttons}>
                <Button
                  onClick={() => {
                    curate((now) => ({ ...now, highlights: proposed }));
                    setTold(`${String(proposed.length)} highlights are chosen.`);
                    focusNext(chosenId);
                  }}
                >
                  {proposed.length === 1
                    ? 'Begin with the one that stands out'
                    : `Begin with the ${String(proposed.length)} that stand out`}
                </Button>
              </div>
            )}
          </>
        ) : (
          <ol className={styles.list} aria-labelledby={chosenId}>
            {highlights.map((highlight, index) => (
              <li key={highlight.updateId}>
                <HighlightCard
                  highlight={highlight}
                  index={index}
                  count={highlights.length}
                  isEligible={eligible.has(highlight.updateId)}
                  asAt={asAt}
                  refusals={refusals}
                  isOpen={edited.has(highlight.updateId)}
                  onOpen={(isOpen) => setEditing(highlight.updateId, isOpen)}
                  onCurate={curate}
                  onMove={(to) =>
                    curate((now) => moveHighlight(now, highlight.updateId, to < index ? 'up' : 'down'))
                  }
                  onTold={setTold}
                  onTakeOut={() => takeOut(highlight.updateId, highlight.actionRef)}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
      <HighlightChoices
        choices={choices}
        chosen={new Set(highlights.map((one) => one.updateId))}
        onChoose={({ update }) => {
          curate((now) => addHighlight(now, update));
          setTold(`The update of ${update.actionRef} is chosen, as number ${String(highlights.length + 1)}.`);
        }}
      />
      <NextStep meeting={meeting} part="highlights" mayLeave={mayLeave} />
    </>
  );
}
