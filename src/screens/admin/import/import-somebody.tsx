import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import type { PersonChoice } from '#screens/admin/people/people-choice.ts';

// however long the longest name is, the field is as wide as its place
const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' } });

/** Who can be chosen for somebody of a file: others whom the file names, and those who are in the plan. */
export type SomebodyChoices = {
  readonly file: readonly PersonChoice[];
  readonly plan: readonly PersonChoice[];
};

/** Chooses somebody by key; '' is nobody yet. `more` stands before the names. */
export function ImportSomebody(props: {
  id: string;
  label: string;
  value: string;
  choices: SomebodyChoices;
  /** The key of somebody who cannot be chosen. */
  except: string;
  none: string;
  more?: readonly PersonChoice[];
  hint?: string;
  refusals: readonly Refusal[];
  onChange: (key: string) => void;
}) {
  const styles = useStyles();
  const { choices, except } = props;
  const groups = [
    { label: 'In this file', all: choices.file.filter((one) => one.key !== except) },
    { label: 'In the plan', all: choices.plan },
  ];
  return (
    <Field
      label={props.label}
      className={styles.field}
      {...faultAt(props.refusals, props.id)}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
    >
      <Select id={props.id} value={props.value} onChange={(_, { value }) => props.onChange(value)}>
        <option value="">{props.none}</option>
        {props.more?.map((one) => (
          <option key={one.key} value={one.key}>
            {one.words}
          </option>
        ))}
        {groups.map(({ label, all }) =>
          all.length === 0 ? null : (
            <optgroup key={label} label={label}>
              {all.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.words}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </Select>
    </Field>
  );
}
