import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usualPlaceholder } from '#domain/decide-section.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Placeholder } from '#domain/section.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, flexBasis: '220px', maxWidth: '320px', minWidth: 0 },
  legend: { padding: 0 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
});

/** Stated absences of a heading, each with its phase where it has one. */
export function PlaceholderFields(props: {
  placeholders: readonly Placeholder[];
  refusals: readonly Refusal[];
  onChange: (placeholders: readonly Placeholder[]) => void;
}) {
  const styles = useStyles();
  const { placeholders, onChange } = props;
  const put = (index: number, part: Partial<Placeholder>) =>
    onChange(placeholders.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Stated absences: they are shown here, and count as no action</legend>
      {placeholders.map((one, index) => {
        const field = `placeholders.${String(index)}`;
        const nth = `absence ${String(index + 1)}`;
        return (
          // two that say the same are the same; their place is all that parts them
          <div key={field} className={styles.line}>
            <div className={styles.words}>
              <LineField
                id={`${field}.phase`}
                label={`Phase, if any (${nth})`}
                value={one.phase}
                refusals={props.refusals}
                onChange={(phase) => put(index, { phase })}
              />
            </div>
            <div className={styles.words}>
              <LineField
                id={`${field}.words`}
                label={`What is said (${nth})`}
                value={one.words}
                refusals={props.refusals}
                onChange={(words) => put(index, { words })}
              />
            </div>
            <Button
              aria-label={`Remove ${nth}`}
              onClick={() => {
                onChange(placeholders.filter((_, at) => at !== index));
                focusOn('add-absence');
              }}
            >
              Remove
            </Button>
          </div>
        );
      })}
      <Button
        id="add-absence"
        onClick={() => onChange([...placeholders, { phase: '', words: usualPlaceholder }])}
      >
        Add a stated absence
      </Button>
    </fieldset>
  );
}
