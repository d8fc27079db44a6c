import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { polarityWords } from '#domain/measure-words.ts';
import { frequencies, polarities, unitKinds } from '#domain/measure.ts';
import type { Refusal } from '#domain/refusal.ts';
import { actionChoices, headingChoices, ownerChoices } from '#screens/parts/choices.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, DayField, LineField, TickField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { frequencyWords, unitKindWords } from './measure-choices.ts';
import type { MeasureDraft, NumberField } from './measure-draft.ts';
import { MilestoneFields } from './milestone-fields.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { ...typographyStyles.subtitle2, padding: `${tokens.spacingVerticalS} 0` },
  row: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

type FieldsProps = {
  draft: MeasureDraft;
  refusals: readonly Refusal[];
  onChange: (draft: MeasureDraft) => void;
};

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
      <Aims {...props} />
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
  const styles = useStyles();
  const { draft, refusals } = props;
  const set = (part: Partial<MeasureDraft>) => props.onChange({ ...draft, ...part });
  return (
    <div className={styles.row}>
      <ChoiceField
        id="unitKind"
        label="What a figure is"
        options={unitKinds.map((key) => ({ key, words: unitKindWords[key] }))}
        value={draft.unitKind}
        refusals={refusals}
        onChange={(value) => set({ unitKind: unitKinds.find((one) => one === value) ?? draft.unitKind })}
      />
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
    </div>
  );
}

function When(props: FieldsProps) {
  const styles = useStyles();
  const { draft, refusals } = props;
  return (
    <div className={styles.row}>
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
        label="Months that roll"
        hint="Such as 12; empty when each period stands for itself."
      />
    </div>
  );
}

function Aims(props: FieldsProps) {
  const styles = useStyles();
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
        <div className={styles.row}>
          <NumberLine {...props} name="rangeLow" label="Good from" />
          <NumberLine {...props} name="rangeHigh" label="Good up to" />
        </div>
      ) : null}
      <div className={styles.row}>
        <NumberLine {...props} name="baseline" label="Baseline" />
        {day('baselineOn', 'Baseline on')}
        <LineField
          id="baselineNote"
          label="Note on the baseline"
          value={draft.baselineNote}
          refusals={refusals}
          onChange={(baselineNote) => set({ baselineNote })}
        />
      </div>
      <div className={styles.row}>
        <NumberLine {...props} name="target" label="Target" />
        {day('targetOn', 'Target by')}
        <NumberLine
          {...props}
          name="tolerance"
          label="Still close to it within"
          hint="In the measure’s own unit; percentages in percentage points."
        />
      </div>
      <MilestoneFields
        milestones={draft.milestones}
        refusals={refusals}
        onChange={(milestones) => set({ milestones })}
      />
      <div className={styles.row}>
        <NumberLine {...props} name="threshold" label="What law or guidance asks for" />
        <LineField
          id="thresholdWords"
          label="In which words"
          value={draft.thresholdWords}
          refusals={refusals}
          onChange={(thresholdWords) => set({ thresholdWords })}
        />
      </div>
    </Part>
  );
}

function NumberLine(props: FieldsProps & { name: NumberField; label: string; hint?: string }) {
  const { draft, name } = props;
  return (
    <LineField
      id={name}
      label={props.label}
      value={draft[name]}
      refusals={props.refusals}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      onChange={(value) => props.onChange({ ...draft, [name]: value })}
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
