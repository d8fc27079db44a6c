import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt, faultWords } from './fault.ts';

const useStyles = makeStyles({
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  words: { maxWidth: '640px' },
  day: { maxWidth: '220px' },
  choice: { maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)' },
  tick: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '28px' },
  box: {
    width: '18px',
    height: '18px',
    margin: 0,
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

type PlainProps = {
  /** The field's id, which is also the name rules know it by. */
  id: string;
  label: string;
  value: string;
  refusals: readonly Refusal[];
  hint?: string;
  onChange: (value: string) => void;
};

/** One line of words. */
export function LineField(props: PlainProps) {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      className={styles.words}
      {...hintOf(props)}
      {...faultAt(props.refusals, props.id)}
    >
      <Input id={props.id} value={props.value} onChange={(_, { value }) => props.onChange(value)} />
    </Field>
  );
}

/** Several lines of words. */
export function WordsField(props: PlainProps & { rows: number }) {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      className={styles.words}
      {...hintOf(props)}
      {...faultAt(props.refusals, props.id)}
    >
      <Textarea
        id={props.id}
        value={props.value}
        resize="vertical"
        textarea={{ rows: props.rows }}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

/** A day; '' for none. `isAlone` where nothing stands beside it: its hint is as wide as those of words then. */
export function DayField(props: PlainProps & { isAlone?: boolean }) {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      className={props.isAlone === true ? styles.words : styles.day}
      {...hintOf(props)}
      {...faultAt(props.refusals, props.id)}
    >
      <Input
        id={props.id}
        type="date"
        className={styles.day}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

/** One of a few. */
export function ChoiceField(
  props: PlainProps & { options: readonly { readonly key: string; readonly words: string }[]; none?: string },
) {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      className={styles.choice}
      {...hintOf(props)}
      {...faultAt(props.refusals, props.id)}
    >
      <Select id={props.id} value={props.value} onChange={(_, { value }) => props.onChange(value)}>
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A thing that is so or is not. */
export function TickField(props: {
  id: string;
  label: string;
  isOn: boolean;
  refusals?: readonly Refusal[];
  onChange: (isOn: boolean) => void;
}) {
  const styles = useStyles();
  const fault = faultWords(props.refusals ?? [], props.id);
  const faultId = `${props.id}-fault`;
  return (
    <span>
      <span className={styles.tick}>
        <input
          id={props.id}
          type="checkbox"
          className={styles.box}
          checked={props.isOn}
          {...(fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': faultId })}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <label htmlFor={props.id}>{props.label}</label>
      </span>
      {fault === null ? null : (
        <span id={faultId} className={styles.fault}>
          {fault}
        </span>
      )}
    </span>
  );
}

function hintOf(props: PlainProps): { hint?: string } {
  return props.hint === undefined ? {} : { hint: props.hint };
}
