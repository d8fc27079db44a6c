import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { colours, glyphs, type Colour, type Shape, type Status } from '#domain/status.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, LineField, TickField } from '#screens/parts/plain-fields.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  letter: { width: '120px' },
  // as narrow as what it holds
  character: { width: '72px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  word: { flexGrow: 1, flexBasis: '220px', maxWidth: '320px', minWidth: 0 },
  mark: { paddingTop: '26px' },
});

/** The keys of the record are the shapes, which Object.keys forgets. */
const shapes = Object.keys(glyphs) as Shape[];

const shapeWords: Readonly<Record<Shape, string>> = {
  ring: 'Ring',
  disc: 'Disc',
  triangle: 'Triangle',
  diamond: 'Diamond',
  square: 'Square',
  star: 'Star',
  bars: 'Two bars',
};

/** Everything about one status, with how it looks beside its words. */
export function StatusFields(props: {
  field: string;
  status: Status;
  refusals: readonly Refusal[];
  onChange: (part: Partial<Status>) => void;
}) {
  const styles = useStyles();
  const { field, status, refusals, onChange } = props;
  const colour = (value: string) => colours.find((one) => one === value) ?? status.colour;
  const shape = (value: string) => shapes.find((one) => one === value) ?? status.shape;
  return (
    <>
      <div className={styles.line}>
        <div className={styles.word}>
          <LineField
            id={`${field}.label`}
            label="Word"
            value={status.label}
            refusals={refusals}
            onChange={(label) => onChange({ label })}
          />
        </div>
        <Field label="Letter" className={styles.letter} {...faultAt(refusals, `${field}.letter`)}>
          <Input
            id={`${field}.letter`}
            className={styles.character}
            value={status.letter}
            onChange={(_, { value }) => onChange({ letter: value.toLocaleUpperCase('en-GB') })}
          />
        </Field>
        <ChoiceField
          id={`${field}.look`}
          label="Colour"
          value={status.colour}
          options={colours.map((one: Colour) => ({ key: one, words: upperFirst(one) }))}
          refusals={refusals}
          onChange={(value) => onChange({ colour: colour(value) })}
        />
        <ChoiceField
          id={`${field}.shape`}
          label="Shape"
          value={status.shape}
          options={shapes.map((one) => ({ key: one, words: shapeWords[one] }))}
          refusals={refusals}
          onChange={(value) => onChange({ shape: shape(value) })}
        />
        <span className={styles.mark}>
          <StatusMark status={status} />
        </span>
      </div>
      <LineField
        id={`${field}.definition`}
        label="What the board means by it"
        value={status.definition}
        refusals={refusals}
        onChange={(definition) => onChange({ definition })}
      />
      <div className={styles.line}>
        <TickField
          id={`${field}.countsAs`}
          label="Counts as done"
          isOn={status.countsAs === 'done'}
          onChange={(isOn) => onChange({ countsAs: isOn ? 'done' : 'open' })}
        />
        <TickField
          id={`${field}.needsReason`}
          label="Asks why"
          isOn={status.needsReason}
          onChange={(needsReason) => onChange({ needsReason })}
        />
        <TickField
          id={`${field}.needsForecast`}
          label="Asks when it will be done"
          isOn={status.needsForecast}
          onChange={(needsForecast) => onChange({ needsForecast })}
        />
        <TickField
          id={`${field}.chosenBy`}
          label="Only plan admins choose it, because it records a decision"
          isOn={status.chosenBy === 'admin'}
          onChange={(isOn) => onChange({ chosenBy: isOn ? 'admin' : 'lead' })}
        />
      </div>
    </>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
