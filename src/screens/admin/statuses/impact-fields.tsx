import { makeStyles, tokens } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import type { ImpactRating } from '#domain/status.ts';
import { ChoiceField, LineField, TickField } from '#screens/parts/plain-fields.tsx';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  mark: { paddingTop: '26px' },
  word: { flexGrow: 1, flexBasis: '220px', maxWidth: '320px', minWidth: 0 },
});

const levels = ['No part', 'One part', 'Two parts', 'Three parts', 'All four parts'];

/** Everything about one impact rating, with how it looks beside its words. */
export function ImpactFields(props: {
  field: string;
  impact: ImpactRating;
  refusals: readonly Refusal[];
  onChange: (part: Partial<ImpactRating>) => void;
}) {
  const styles = useStyles();
  const { field, impact, refusals, onChange } = props;
  return (
    <>
      <div className={styles.line}>
        <div className={styles.word}>
          <LineField
            id={`${field}.label`}
            label="Words"
            value={impact.label}
            refusals={refusals}
            onChange={(label) => onChange({ label })}
          />
        </div>
        <ChoiceField
          id={`${field}.level`}
          label="Filled of its bar"
          value={String(impact.level)}
          options={levels.map((words, level) => ({ key: String(level), words }))}
          refusals={refusals}
          onChange={(value) => onChange({ level: Number(value) })}
        />
        <span className={styles.mark}>
          <ImpactMark impact={impact} />
        </span>
      </div>
      <LineField
        id={`${field}.definition`}
        label="What the board means by it"
        value={impact.definition}
        refusals={refusals}
        onChange={(definition) => onChange({ definition })}
      />
      <TickField
        id={`${field}.needsText`}
        label="Asks what changed, and how you know"
        isOn={impact.needsText}
        onChange={(needsText) => onChange({ needsText })}
      />
    </>
  );
}
