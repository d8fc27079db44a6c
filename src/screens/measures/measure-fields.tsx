import { frequencies, unitKinds } from '#domain/measure/measure.ts';
import { actionChoices, headingChoices, ownerChoices } from '#screens/parts/choices.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, LineField, TickField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { AimFields } from './aim-fields.tsx';
import { NumberLine, Part, Row, type FieldsProps } from './field-part.tsx';
import { frequencyWords, unitKindWords } from './measure-choices.ts';
import type { MeasureDraft } from './measure-draft.ts';

/** Every field of a measure. Its reference is given once and never changed. */
export function MeasureFields(props: FieldsProps & { isNew: boolean }) {
  const { draft, refusals, isNew } = props;
  const { snapshot } = useReady();
  const set = (part: Partial<MeasureDraft>) => props.onChange({ ...draft, ...part });
  const line = (id: 'title' | 'source', label: string) => (
    <LineField
      id={id}
      label={label}
      value={draft[id]}
      refusals={refusals}
      onChange={(value) => set({ [id]: value })}
    />
  );
  return (
    <>
      <Part title="What is counted">
        {isNew ? (
          <LineField
            id="key"
            label="Reference"
            hint="Such as ‘K21’. It is never used twice and never changed."
            value={draft.key}
            refusals={refusals}
            onChange={(key) => set({ key })}
          />
        ) : null}
        {line('title', 'Title')}
        <WordsField
          id="definition"
          label="Definition"
          hint="What is counted, of whom, and when."
          rows={3}
          value={draft.definition}
          refusals={refusals}
          onChange={(definition) => set({ definition })}
        />
        <Unit {...props} />
        {line('source', 'Source')}
        <SearchChoice
          id="owner"
          label="Owner"
          noun="person"
          all={ownerChoices(snapshot)}
          chosen={draft.owner === null ? [] : [draft.owner]}
          most={1}
          fault={faultAt(refusals, 'owner')}
          onChange={(chosen) => set({ owner: chosen[0] ?? null })}
        />
        <When {...props} />
      </Part>
      <AimFields {...props} />
      <Part title="Links">
        <SearchChoice
          id="actions"
          label="Actions that should move it"
          noun="action"
          all={actionChoices(snapshot)}
          chosen={draft.actions}
          fault={faultAt(refusals, 'actions')}
          onChange={(actions) => set({ actions })}
        />
        <SearchChoice
          id="sections"
          label="Parts of the plan it belongs to"
          noun="part"
          all={headingChoices(snapshot).map((one) => ({ ...one, search: one.words.toLowerCase() }))}
          chosen={draft.sections}
          fault={faultAt(refusals, 'sections')}
          onChange={(sections) => set({ sections })}
        />
        <TickField
          id="isSmallNumberRisk"
          label="Counts of 1 to 4 may tell who a child is: show them as ‘fewer than 5’ outside the partnership"
          isOn={draft.isSmallNumberRisk}
          onChange={(isSmallNumberRisk) => set({ isSmallNumberRisk })}
        />
      </Part>
    </>
  );
}

function Unit(props: FieldsProps) {
  const { draft, refusals } = props;
  const set = (part: Partial<MeasureDraft>) => props.onChange({ ...draft, ...part });
  return (
    <>
      <ChoiceField
        id="unitKind"
        label="What a figure is"
        options={unitKinds.map((key) => ({ key, words: unitKindWords[key] }))}
        value={draft.unitKind}
        refusals={refusals}
        onChange={(value) => set({ unitKind: unitKinds.find((one) => one === value) ?? draft.unitKind })}
      />
      <Row>
        {draft.unitKind === 'percent' ? null : (
          <LineField
            id="unit"
            label="Its unit"
            hint="Such as ‘weeks’, ‘per 10,000’ or ‘£ million’."
            value={draft.unit}
            refusals={refusals}
            onChange={(unit) => set({ unit })}
          />
        )}
        <NumberLine {...props} name="decimals" label="Decimals shown" />
      </Row>
    </>
  );
}

function When(props: FieldsProps) {
  const { draft, refusals } = props;
  return (
    <Row>
      <ChoiceField
        id="frequency"
        label="How often"
        options={frequencies.map((key) => ({ key, words: frequencyWords[key] }))}
        value={draft.frequency}
        refusals={refusals}
        onChange={(value) =>
          props.onChange({ ...draft, frequency: frequencies.find((one) => one === value) ?? draft.frequency })
        }
      />
      <NumberLine {...props} name="lagDays" label="Days until it is known" />
      <NumberLine
        {...props}
        name="rollingMonths"
        label="Rolling months"
        hint="Such as 12; leave it empty when each period stands for itself."
      />
    </Row>
  );
}
