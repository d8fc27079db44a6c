import { polarityWords } from '#domain/measure/measure-words.ts';
import { polarities } from '#domain/measure/measure.ts';
import { ChoiceField, DayField, LineField } from '#screens/parts/plain-fields.tsx';
import { NumberLine, Part, Row, type FieldsProps } from './field-part.tsx';
import type { MeasureDraft } from './measure-draft.ts';
import { MilestoneFields } from './milestone-fields.tsx';

/** From where a measure comes, where it should get, and what law or guidance asks for. */
export function AimFields(props: FieldsProps) {
  const { draft, refusals } = props;
  const set = (part: Partial<MeasureDraft>) => props.onChange({ ...draft, ...part });
  const day = (id: 'baselineOn' | 'targetOn', label: string) => (
    <DayField
      id={id}
      label={label}
      value={draft[id] ?? ''}
      refusals={refusals}
      onChange={(value) => set({ [id]: value === '' ? null : value })}
    />
  );
  const line = (id: 'baselineNote' | 'thresholdWords', label: string) => (
    <LineField
      id={id}
      label={label}
      value={draft[id]}
      refusals={refusals}
      onChange={(value) => set({ [id]: value })}
    />
  );
  return (
    <Part title="From where, to where">
      <ChoiceField
        id="polarity"
        label="Which way is good"
        options={polarities.map((key) => ({ key, words: polarityWords[key] }))}
        value={draft.polarity}
        refusals={refusals}
        onChange={(value) => set({ polarity: polarities.find((one) => one === value) ?? draft.polarity })}
      />
      {draft.polarity === 'within' ? (
        <Row>
          <NumberLine {...props} name="rangeLow" label="Good from" />
          <NumberLine {...props} name="rangeHigh" label="Good up to" />
        </Row>
      ) : null}
      <Row>
        <NumberLine {...props} name="baseline" label="Baseline" />
        {day('baselineOn', 'Baseline on')}
      </Row>
      {line('baselineNote', 'Note on the baseline')}
      <Row>
        <NumberLine {...props} name="target" label="Target" />
        {day('targetOn', 'Target by')}
        <NumberLine
          {...props}
          name="tolerance"
          label="Close to target within"
          hint="In the measure’s own unit; percentages in percentage points."
        />
      </Row>
      <MilestoneFields
        milestones={draft.milestones}
        refusals={refusals}
        onChange={(milestones) => set({ milestones })}
      />
      <Row>
        <NumberLine {...props} name="threshold" label="Figure in law or guidance" />
      </Row>
      {line('thresholdWords', 'What law or guidance says')}
    </Part>
  );
}
