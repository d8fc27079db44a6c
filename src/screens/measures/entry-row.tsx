import { Field, Input, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { sayPeriod, sayValue } from '#domain/measure/measure-words.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { TickField } from '#screens/parts/plain-fields.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { sentence } from '#screens/parts/sentence.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { ...typographyStyles.body1Strong, padding: 0, overflowWrap: 'anywhere' },
  last: { color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  // as wide as its label at least, so that the fields of a row stand on one line
  figure: { minWidth: '150px', maxWidth: '100%' },
  note: { flexGrow: 1, flexBasis: '200px', maxWidth: '480px' },
  figureInput: { minWidth: 0, width: '100%' },
});

/** The fields of one measure's value. `at` is its place among those that are sent; null while nothing was typed. */
export function EntryRow(props: {
  measure: Measure;
  at: number | null;
  draft: EntryDraft;
  last: MeasureValue | null;
  /** The value that the period already has, which this one would take the place of. */
  known: MeasureValue | null;
  refusals: readonly Refusal[];
  onChange: (draft: EntryDraft) => void;
}) {
  const styles = useStyles();
  const { measure, draft, last, known } = props;
  const id = (field: string) => `${props.at === null ? measure.key : String(props.at)}.${field}`;
  const hasParts = measure.unitKind === 'percent' || measure.unitKind === 'rate';
  const set = (part: Partial<EntryDraft>) => props.onChange({ ...draft, ...part });
  const number = (field: 'value' | 'numerator' | 'denominator', label: string) => (
    <Field label={label} className={styles.figure} {...faultAt(props.refusals, id(field))}>
      <Input
        id={id(field)}
        value={draft[field]}
        inputMode="decimal"
        autoComplete="off"
        input={{ className: styles.figureInput, size: 8 }}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </Field>
  );
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>
        {measure.key} {measure.title}
      </legend>
      <Text className={styles.last}>
        {[
          last === null
            ? 'No value yet'
            : last.id === known?.id
              ? ''
              : `Last: ${sentence(sayValue(measure, last))}, ${sayPeriod(measure, { words: last.period, endsOn: last.endsOn })}`,
          known === null
            ? ''
            : `This period ${known.value === null ? 'is marked as not yet available' : `has ${sayValue(measure, known)}`}: saving corrects it`,
        ]
          .filter((words) => words !== '')
          .join('. ')}
      </Text>
      <div className={styles.fields}>
        {number('value', `Value (${measure.unitKind === 'percent' ? '%' : measure.unit || 'number'})`)}
        {hasParts ? number('numerator', 'Numerator') : null}
        {hasParts ? number('denominator', 'Denominator') : null}
        <Field label="Note" className={styles.note} {...faultAt(props.refusals, id('note'))}>
          <Input id={id('note')} value={draft.note} onChange={(_, { value }) => set({ note: value })} />
        </Field>
      </div>
      <div className={styles.fields}>
        <TickField
          id={id('isProvisional')}
          label="Provisional"
          isOn={draft.isProvisional}
          onChange={(isProvisional) => set({ isProvisional })}
        />
        <TickField
          id={id('isBreak')}
          label="The definition changed here"
          isOn={draft.isBreak}
          onChange={(isBreak) => set({ isBreak })}
        />
      </div>
    </fieldset>
  );
}
