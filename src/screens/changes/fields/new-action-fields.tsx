import type { NewAction } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { levelChoice } from '#screens/overview/level-words.ts';
import { useReady } from '#screens/use-store.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { headingChoices, officerChoices, ownerChoices } from '#screens/parts/choices.ts';
import { DateFields } from './date-fields.tsx';
import { ChoiceField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { TagTicks } from './tag-fields.tsx';

/** What an action that does not exist yet says, whose it is and when it is due. */
export function NewActionFields(props: {
  prefix: string;
  value: NewAction;
  refusals: readonly Refusal[];
  onChange: (value: NewAction) => void;
}) {
  const { snapshot } = useReady();
  const { prefix, value, refusals } = props;
  const set = (part: Partial<NewAction>) => props.onChange({ ...value, ...part });
  return (
    <>
      <ChoiceField
        id={`${prefix}section`}
        label={`${levelChoice(snapshot.settings.structure)} it stands under`}
        none="Choose a heading"
        options={headingChoices(snapshot)}
        value={value.section}
        refusals={refusals}
        onChange={(section) => set({ section })}
      />
      <LineField
        id={`${prefix}ref`}
        label="Number"
        hint="A number is never used twice, also not that of an action that has gone."
        value={value.ref}
        refusals={refusals}
        onChange={(ref) => set({ ref })}
      />
      <LineField
        id={`${prefix}title`}
        label="Title"
        value={value.title}
        refusals={refusals}
        onChange={(title) => set({ title })}
      />
      <WordsField
        id={`${prefix}description`}
        label="Full wording (where it says more than the title)"
        rows={4}
        value={value.description}
        refusals={refusals}
        onChange={(description) => set({ description })}
      />
      <SearchChoice
        id={`${prefix}leads`}
        label="Delivery lead"
        noun="person"
        all={ownerChoices(snapshot)}
        chosen={value.leads}
        fault={faultAt(refusals, `${prefix}leads`)}
        hint="A person, a post or a group. The first is asked first."
        onChange={(leads) => set({ leads })}
      />
      <LineField
        id={`${prefix}ownerAsWritten`}
        label="Owner as the plan writes it (optional)"
        value={value.ownerAsWritten}
        refusals={refusals}
        onChange={(ownerAsWritten) => set({ ownerAsWritten })}
      />
      <SearchChoice
        id={`${prefix}accountable`}
        label="Accountable officer"
        noun="person"
        most={1}
        all={officerChoices(snapshot)}
        chosen={value.accountable === null ? [] : [value.accountable]}
        fault={faultAt(refusals, `${prefix}accountable`)}
        onChange={([accountable]) => set({ accountable: accountable ?? null })}
      />
      <WordsField
        id={`${prefix}successMeasures`}
        label="How success is measured"
        rows={3}
        value={value.successMeasures}
        refusals={refusals}
        onChange={(successMeasures) => set({ successMeasures })}
      />
      <DateFields
        prefix={prefix}
        asWritten={value.completionAsWritten}
        reviewOn={value.reviewOn}
        refusals={refusals}
        onChange={set}
      />
      <TagTicks
        id={`${prefix}themes`}
        label="Themes"
        offered={snapshot.settings.themes}
        chosen={value.themes}
        onChange={(themes) => set({ themes })}
      />
      <TagTicks
        id={`${prefix}alignments`}
        label="Commitments of other plans that it serves"
        offered={snapshot.settings.alignments}
        chosen={value.alignments}
        onChange={(alignments) => set({ alignments })}
      />
    </>
  );
}
