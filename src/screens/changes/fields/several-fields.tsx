import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { useReady } from '#screens/use-store.ts';
import { headingChoices, officerChoices, ownerChoices } from '#screens/parts/choices.ts';
import { DateFields } from './date-fields.tsx';
import { ChoiceField, DayField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import type { SeveralKind, Wish } from '#screens/changes/propose/several.ts';

const useStyles = makeStyles({
  // many short choices, side by side where there is room
  tags: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    alignItems: 'end',
    gap: tokens.spacingVerticalM,
  },
});

/** What is wanted of several actions at once. */
export function SeveralFields(props: {
  kind: SeveralKind;
  wish: Wish;
  refusals: readonly Refusal[];
  onChange: (wish: Wish) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { kind, wish, refusals } = props;
  const set = (part: Partial<Wish>) => props.onChange({ ...wish, ...part });
  switch (kind) {
    case 'lead':
      return (
        <>
          <SearchChoice
            id="leads"
            label="Delivery lead of all of them"
            noun="person"
            all={ownerChoices(snapshot)}
            chosen={wish.leads}
            fault={faultAt(refusals, 'leads')}
            hint="A person, a post or a group. The first is asked first."
            onChange={(leads) => set({ leads })}
          />
          <SearchChoice
            id="accountable"
            label="Accountable officer (leave empty to keep each action’s own)"
            noun="person"
            most={1}
            all={officerChoices(snapshot)}
            chosen={wish.accountable === null ? [] : [wish.accountable]}
            fault={faultAt(refusals, 'accountable')}
            onChange={([accountable]) => set({ accountable: accountable ?? null })}
          />
        </>
      );
    case 're-date':
      return (
        <DateFields
          asWritten={wish.completionAsWritten}
          reviewOn={wish.reviewOn}
          refusals={refusals}
          onChange={set}
        />
      );
    case 'move':
      return (
        <ChoiceField
          id="section"
          label="Where they stand from now on"
          none="Choose a heading"
          options={headingChoices(snapshot)}
          value={wish.section}
          refusals={refusals}
          onChange={(section) => set({ section })}
        />
      );
    case 'hold':
      return (
        <DayField
          id="reviewOn"
          label="Look at them again on"
          isAlone
          value={wish.reviewOn ?? ''}
          refusals={refusals}
          onChange={(day) => set({ reviewOn: day === '' ? null : day })}
        />
      );
    case 'details': {
      const { themes, alignments } = snapshot.settings;
      if (themes.length + alignments.length === 0)
        return <Text>No tags are set up. An admin can set them up under Admin.</Text>;
      return (
        <div className={styles.tags}>
          {themes.map((tag) => (
            <TagChoice key={`theme ${tag}`} label={`Theme: ${tag}`} tag={tag} wish={wish} onChange={set} />
          ))}
          {alignments.map((tag) => (
            <TagChoice key={`serves ${tag}`} label={`Serves: ${tag}`} tag={tag} wish={wish} onChange={set} />
          ))}
        </div>
      );
    }
  }
}

function TagChoice(props: {
  label: string;
  tag: string;
  wish: Wish;
  onChange: (set: Partial<Wish>) => void;
}) {
  const { tag, wish } = props;
  return (
    <ChoiceField
      id={`tag ${tag}`}
      label={props.label}
      none="Leave as it is"
      options={[
        { key: 'in', words: 'Put it on all' },
        { key: 'out', words: 'Take it off all' },
      ]}
      value={wish.tagsIn.includes(tag) ? 'in' : wish.tagsOut.includes(tag) ? 'out' : ''}
      refusals={[]}
      onChange={(way) => {
        const others = (tags: readonly string[]) => tags.filter((one) => one !== tag);
        props.onChange({
          tagsIn: way === 'in' ? [...others(wish.tagsIn), tag] : others(wish.tagsIn),
          tagsOut: way === 'out' ? [...others(wish.tagsOut), tag] : others(wish.tagsOut),
        });
      }}
    />
  );
}
