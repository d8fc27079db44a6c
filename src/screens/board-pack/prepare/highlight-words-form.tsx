import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { editHighlight, restoreOriginal } from '#domain/pack/curate.ts';
import type { Curation, Highlight } from '#domain/pack/curation.ts';
import type { Refusal } from '#domain/refusal.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { HighlightText } from './highlight-text.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  original: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Edits what the body reads of a highlight, beside what the lead wrote. */
export function HighlightWordsForm(props: {
  highlight: Highlight;
  index: number;
  refusals: readonly Refusal[];
  onCurate: (next: (now: Curation) => Curation) => void;
  onTold: (words: string) => void;
  onClose: () => void;
}) {
  const styles = usePackStyles();
  const own = useStyles();
  const { highlight, refusals, onCurate } = props;
  const { updateId, actionRef, edited, original } = highlight;
  const field = `highlights.${String(props.index)}`;
  const isSame = original.activity === edited.activity && original.impact === edited.impact;
  return (
    <>
      <div className={own.both}>
        <div className={styles.part}>
          <WordsField
            id={`${field}.activity`}
            label="What was done, as the body reads it"
            rows={5}
            value={edited.activity}
            refusals={refusals}
            onChange={(activity) => onCurate((now) => editHighlight(now, updateId, { activity }))}
          />
          <WordsField
            id={`${field}.impact`}
            label="What difference it made, as the body reads it"
            rows={5}
            value={edited.impact}
            refusals={refusals}
            onChange={(impact) => onCurate((now) => editHighlight(now, updateId, { impact }))}
          />
        </div>
        <div className={own.original} role="group" aria-label={`The lead’s own words on ${actionRef}`}>
          <Text weight="semibold">The lead’s own words</Text>
          <HighlightText words={original} />
        </div>
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={props.onClose}>
          Done
        </Button>
        <Button
          size="small"
          disabledFocusable={isSame}
          onClick={() => {
            onCurate((now) => restoreOriginal(now, updateId));
            props.onTold(`The lead’s own words of ${actionRef} are back.`);
          }}
        >
          Back to the lead’s words
        </Button>
      </div>
    </>
  );
}
