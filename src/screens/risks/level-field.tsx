import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import type { Score } from '#domain/risk/risk.ts';
import { isScore, levelFor } from '#domain/risk/risk-score.ts';
import { ChoiceField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  field: { width: '100%' },
});

/** Who looks after an entry, with what its score proposes. */
export function LevelField(props: {
  level: string;
  mitigated: Score;
  refusals: readonly Refusal[];
  onChange: (level: string) => void;
}) {
  const styles = useStyles();
  const { settings } = useReady().snapshot;
  const { level, mitigated } = props;
  const proposed = isScore(mitigated) ? levelFor(settings.risks, mitigated) : '';
  const levels = new Set([
    ...settings.risks.bands.map((band) => band.level),
    ...settings.bodies.filter((body) => body.isActive).map((body) => body.name),
    level,
  ]);
  return (
    <div className={styles.part}>
      <div className={styles.field}>
        <ChoiceField
          id="level"
          label="Looked after by"
          value={level}
          refusals={props.refusals}
          none="Choose"
          options={[...levels].filter((one) => one !== '').map((one) => ({ key: one, words: one }))}
          onChange={props.onChange}
        />
      </div>
      <Text role="status">
        {proposed === ''
          ? ''
          : proposed === level
            ? `By its score this belongs with the ${proposed}.`
            : `By its score this belongs with the ${proposed}, not the ${level === '' ? 'group chosen' : level}.`}
      </Text>
      {proposed === '' || proposed === level ? null : (
        <Button size="small" onClick={() => props.onChange(proposed)}>
          {`Choose the ${proposed}`}
        </Button>
      )}
    </div>
  );
}
