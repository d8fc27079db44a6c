import type { Refusal } from '#domain/refusal.ts';
import type { ImpactRating } from '#domain/status.ts';
import { ChoiceField, TickField } from '#screens/parts/plain-fields.tsx';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { ScaleFields } from './scale-fields.tsx';

const levels = ['No part', 'One part', 'Two parts', 'Three parts', 'All four parts'];

/** Everything about one impact rating, with how it looks beside its words. */
export function ImpactFields(props: {
  field: string;
  impact: ImpactRating;
  refusals: readonly Refusal[];
  onChange: (part: Partial<ImpactRating>) => void;
}) {
  const { field, impact, refusals, onChange } = props;
  return (
    <ScaleFields
      field={field}
      label="Words"
      step={impact}
      refusals={refusals}
      onChange={onChange}
      mark={<ImpactMark impact={impact} />}
      looks={
        <ChoiceField
          id={`${field}.level`}
          label="Filled of its bar"
          value={String(impact.level)}
          options={levels.map((words, level) => ({ key: String(level), words }))}
          refusals={refusals}
          onChange={(value) => onChange({ level: Number(value) })}
        />
      }
    >
      <TickField
        id={`${field}.needsText`}
        label="Asks what changed, and how you know"
        isOn={impact.needsText}
        onChange={(needsText) => onChange({ needsText })}
      />
    </ScaleFields>
  );
}
