import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { colours, glyphs, type Colour, type Shape, type Status } from '#domain/status.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, TickField } from '#screens/parts/plain-fields.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { sentence } from '#screens/parts/sentence.ts';
import { ScaleFields } from './scale-fields.tsx';

const useStyles = makeStyles({
  letter: { width: '120px' },
  // as narrow as what it holds
  character: { width: '72px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
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
    <ScaleFields
      field={field}
      label="Word"
      step={status}
      refusals={refusals}
      onChange={onChange}
      mark={<StatusMark status={status} />}
      looks={
        <>
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
            options={colours.map((one: Colour) => ({ key: one, words: sentence(one) }))}
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
        </>
      }
    >
      <TickField
        id={`${field}.countsAs`}
        refusals={refusals}
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
        refusals={refusals}
        label="Only plan admins choose it, because it records a decision"
        isOn={status.chosenBy === 'admin'}
        onChange={(isOn) => onChange({ chosenBy: isOn ? 'admin' : 'lead' })}
      />
    </ScaleFields>
  );
}
