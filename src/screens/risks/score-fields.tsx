import { Field, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import type { RiskKind, Score } from '#domain/risk/risk.ts';
import { isScore } from '#domain/risk/risk-score.ts';
import { faultAt, type FieldFault } from '#screens/parts/fault.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { numbered } from './risk-words.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: `0 0 ${tokens.spacingVerticalXS}` },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 200px) minmax(0, 200px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  // its words stand where those of a field do
  fixed: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingTop: '2px' },
  product: { paddingTop: '30px', '@media (max-width: 639px)': { paddingTop: 0 } },
});

/** The scores as far as they are chosen: a part that is not chosen yet is 0. */
export type ChosenScores = {
  readonly unmitigated: Score;
  readonly mitigated: Score;
  readonly target: Score | null;
  readonly scoreReason: string;
};

/** The three scores of an entry with the words for each number, and what they come to. */
export function ScoreFields(props: {
  kind: RiskKind;
  scores: ChosenScores;
  refusals: readonly Refusal[];
  onChange: (part: Partial<ChosenScores>) => void;
}) {
  const { kind, scores, refusals, onChange } = props;
  const common = { kind, refusals };
  const isAsked = scores.scoreReason !== '' || refusals.some(({ field }) => field === 'scoreReason');
  return (
    <>
      <Pair
        id="unmitigated"
        legend="Unmitigated: before anything is done"
        score={scores.unmitigated}
        onChange={(score) => onChange({ unmitigated: score ?? none })}
        {...common}
      />
      <Pair
        id="mitigated"
        legend="Mitigated: with the controls in place"
        score={scores.mitigated}
        onChange={(score) => onChange({ mitigated: score ?? none })}
        {...common}
      />
      {isAsked ? (
        <WordsField
          id="scoreReason"
          label="Why is it scored higher with the controls than without them?"
          rows={2}
          value={scores.scoreReason}
          refusals={refusals}
          onChange={(scoreReason) => onChange({ scoreReason })}
        />
      ) : null}
      <Pair
        id="target"
        legend="Target: where it is meant to get (may be left open)"
        score={scores.target}
        isOptional
        onChange={(target) => onChange({ target })}
        {...common}
      />
    </>
  );
}

const none: Score = { likelihood: 0, impact: 0 };

function Pair(props: {
  id: 'unmitigated' | 'mitigated' | 'target';
  legend: string;
  score: Score | null;
  kind: RiskKind;
  isOptional?: boolean;
  refusals: readonly Refusal[];
  onChange: (score: Score | null) => void;
}) {
  const styles = useStyles();
  const { risks: rules } = useReady().snapshot.settings;
  const { id, kind } = props;
  const score = props.score ?? none;
  const isHappening = kind === 'issue' && id !== 'target';
  const set = (part: Partial<Score>) => {
    const next = { ...score, ...part };
    const isLeftOpen = props.isOptional === true && next.likelihood === 0 && next.impact === 0;
    props.onChange(isLeftOpen ? null : next);
  };
  const fault = faultAt(props.refusals, id);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={styles.pair}>
        {isHappening ? (
          <div className={styles.fixed}>
            <Text>Likelihood</Text>
            <Text>{`${numbered(rules.likelihoods, 4)}: it is happening now`}</Text>
          </div>
        ) : (
          <Part
            id={id}
            label="Likelihood"
            words={rules.likelihoods}
            value={score.likelihood}
            fault={fault}
            onChange={(likelihood) => set({ likelihood })}
          />
        )}
        <Part
          id={isHappening ? id : `${id}-impact`}
          label="Impact"
          words={rules.impacts}
          value={score.impact}
          fault={isHappening ? fault : {}}
          onChange={(impact) => set({ impact })}
        />
        <div className={styles.product} role="status">
          {isScore(score) ? (
            <BandMark score={score} kind={kind} />
          ) : (
            <Text>{props.isOptional === true ? 'No target' : 'Not scored yet'}</Text>
          )}
        </div>
      </div>
    </fieldset>
  );
}

function Part(props: {
  id: string;
  label: string;
  words: readonly string[];
  /** 0 for not chosen. */
  value: number;
  fault: FieldFault;
  onChange: (value: number) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={styles.choice} {...props.fault}>
      <Select
        id={props.id}
        value={String(props.value)}
        onChange={(_, { value }) => props.onChange(Number(value))}
      >
        <option value="0">Choose</option>
        {props.words.map((_, index) => (
          <option key={props.words[index]} value={index + 1}>
            {numbered(props.words, index + 1)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
