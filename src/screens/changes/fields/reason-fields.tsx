import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { LineField, WordsField } from '#screens/parts/plain-fields.tsx';

/** Why the change is wanted, and what drove it from outside. A rewording also says whether it alters what was promised. */
export function ReasonFields(props: {
  proposal: Pick<Proposal, 'reason' | 'driver' | 'weight'>;
  /** Rewording is minor or material by what it says; every other kind has its usual weight. */
  asksWeight: boolean;
  refusals: readonly Refusal[];
  onChange: (set: Partial<Pick<Proposal, 'reason' | 'driver' | 'weight'>>) => void;
}) {
  const { proposal, refusals, onChange } = props;
  return (
    <>
      {props.asksWeight ? (
        <Field label="Does it change what was promised?">
          <RadioGroup
            id="weight"
            value={proposal.weight}
            onChange={(_, { value }) => onChange({ weight: value === 'material' ? 'material' : 'minor' })}
          >
            <Radio value="minor" label="No, it says the same more clearly (minor)" />
            <Radio value="material" label="Yes, the commitment is another one (material)" />
          </RadioGroup>
        </Field>
      ) : null}
      <WordsField
        id="reason"
        label="Why?"
        hint="Stands in the log and in the next pack. No names of children or families."
        rows={3}
        value={proposal.reason}
        refusals={refusals}
        onChange={(reason) => onChange({ reason })}
      />
      <LineField
        id="driver"
        label="What outside the plan drove it? (optional)"
        hint="Such as a change of national policy."
        value={proposal.driver}
        refusals={refusals}
        onChange={(driver) => onChange({ driver })}
      />
    </>
  );
}
