import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import type { MilestoneDraft } from './measure-draft.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: `0 0 ${tokens.spacingVerticalXS}` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
  },
  // fields stand on one line also where one of them says what is wrong with it
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  // beside the box of a field, below the height of its label
  remove: { marginTop: '26px' },
  day: { width: '180px' },
  figure: { width: '140px' },
  words: { flexGrow: 1, flexBasis: '160px', maxWidth: '320px' },
});

/** The values on the way to the target, each by a day. */
export function MilestoneFields(props: {
  milestones: readonly MilestoneDraft[];
  refusals: readonly Refusal[];
  onChange: (milestones: readonly MilestoneDraft[]) => void;
}) {
  const styles = useStyles();
  const { milestones, refusals, onChange } = props;
  const set = (at: number, part: Partial<MilestoneDraft>) =>
    onChange(milestones.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Milestones on the way to the target</legend>
      {milestones.length === 0 ? null : (
        <ol className={styles.list}>
          {milestones.map((one, index) => {
            const number = String(index + 1);
            const id = (name: string) => `milestones.${String(index)}.${name}`;
            return (
              // oxlint-disable-next-line react/no-array-index-key -- a milestone being typed has nothing else to be known by
              <li key={index} className={styles.one}>
                <Field
                  label={`Milestone ${number}, by`}
                  className={styles.day}
                  {...faultAt(refusals, id('on'))}
                >
                  <Input
                    id={id('on')}
                    type="date"
                    value={one.on}
                    onChange={(_, { value }) => set(index, { on: value })}
                  />
                </Field>
                <Field label="Value" className={styles.figure} {...faultAt(refusals, id('value'))}>
                  <Input
                    id={id('value')}
                    value={one.value}
                    inputMode="decimal"
                    input={{ style: { minWidth: 0, width: '100%' } }}
                    onChange={(_, { value }) => set(index, { value })}
                  />
                </Field>
                <Field label="Note" className={styles.words} {...faultAt(refusals, id('words'))}>
                  <Input
                    id={id('words')}
                    value={one.words}
                    onChange={(_, { value }) => set(index, { words: value })}
                  />
                </Field>
                <Button
                  className={styles.remove}
                  aria-label={`Remove milestone ${number}`}
                  onClick={() => {
                    onChange(milestones.filter((_, other) => other !== index));
                    focusOn('milestones');
                  }}
                >
                  Remove
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      <Button id="milestones" onClick={() => onChange([...milestones, { on: '', value: '', words: '' }])}>
        Add a milestone
      </Button>
    </fieldset>
  );
}
