import { Field, Textarea } from '@fluentui/react-components';
import { updateLimits } from '#domain/decide-update.ts';
import { fault } from '#screens/parts/fault.ts';

/** A question that is answered in words, with what is left of the space for them when it becomes scarce. */
export function WordsField(props: {
  id: 'reason' | 'activity' | 'impact' | 'nextSteps';
  /** Tells the fields of several updates on one page apart: what their ids begin with. */
  under?: string;
  label: string;
  value: string;
  message: string | null;
  rows: number;
  hint?: string;
  isReadOnly: boolean;
  onChange: (value: string) => void;
}) {
  const left = updateLimits[props.id] - props.value.length;
  const scarce = left < 500 && left >= 0 ? `${String(left)} characters left` : undefined;
  const hint = [props.hint, scarce].filter(Boolean).join(' ');
  return (
    <Field label={props.label} {...fault(props.message)} {...(hint === '' ? {} : { hint })}>
      <Textarea
        id={`${props.under ?? ''}${props.id}`}
        value={props.value}
        readOnly={props.isReadOnly}
        resize="vertical"
        textarea={{ rows: props.rows }}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}
