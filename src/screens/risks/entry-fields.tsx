import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { headingChoices, actionChoices, ownerChoices } from '#screens/parts/choices.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { ChoiceField, DayField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice, type Choice } from '#screens/parts/search-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { MitigationFields } from './mitigation-fields.tsx';
import { measureName } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalM} 0 0` },
});

/** A group of fields under its heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </div>
  );
}

/** The words, people and links of an entry. `children` stand between what it is and what is done about it. */
export function EntryFields(props: {
  risk: Risk;
  refusals: readonly Refusal[];
  onChange: (part: Partial<Risk>) => void;
  children?: ReactNode;
}) {
  const { snapshot } = useReady();
  const { risk, refusals, onChange } = props;
  const people = ownerChoices(snapshot);
  const isNow = risk.kind === 'issue';
  const measures: readonly Choice[] = [...snapshot.measures.values()]
    .filter((one) => one.isActive || risk.measures.includes(one.key))
    .map(({ key }) => {
      const words = measureName(snapshot, key);
      return { key, words, search: words.toLowerCase() };
    });
  const headings: readonly Choice[] = headingChoices(snapshot).map(({ key, words }) => ({
    key,
    words,
    search: words.toLowerCase(),
  }));
  const words = (id: 'cause' | 'event' | 'effect' | 'controls' | 'ask', label: string, hint?: string) => (
    <WordsField
      id={id}
      label={label}
      rows={2}
      value={risk[id]}
      refusals={refusals}
      {...(hint === undefined ? {} : { hint })}
      onChange={(value) => onChange({ [id]: value })}
    />
  );
  return (
    <>
      <FieldGroup title="What it is">
        <LineField
          id="title"
          label="Title"
          value={risk.title}
          refusals={refusals}
          onChange={(title) => onChange({ title })}
        />
        {words('cause', 'Cause: because of what?')}
        {words('event', isNow ? 'Event: what is happening?' : 'Event: what may happen?')}
        {words(
          'effect',
          'Effect: what does it lead to?',
          'Name no child, and nothing that tells who a child is.',
        )}
        <DayField
          id="raisedOn"
          label="Raised on"
          value={risk.raisedOn}
          refusals={refusals}
          onChange={(raisedOn) => onChange({ raisedOn })}
        />
      </FieldGroup>
      {props.children}
      <FieldGroup title="What is done about it">
        {words('controls', 'Controls in place')}
        <ChoiceField
          id="response"
          label="Response"
          value={risk.response}
          refusals={refusals}
          none="Choose"
          options={[...new Set([...snapshot.settings.risks.responses, risk.response])]
            .filter((one) => one !== '')
            .map((one) => ({ key: one, words: one }))}
          onChange={(response) => onChange({ response })}
        />
        <MitigationFields
          mitigations={risk.mitigations}
          refusals={refusals}
          onChange={(mitigations) => onChange({ mitigations })}
        />
      </FieldGroup>
      <FieldGroup title="Who">
        <SearchChoice
          id="owner"
          label="Owner: who answers for it?"
          noun="person"
          all={people}
          chosen={risk.owner === null ? [] : [risk.owner]}
          most={1}
          fault={faultAt(refusals, 'owner')}
          onChange={([owner]) => onChange({ owner: owner ?? null })}
        />
        <SearchChoice
          id="actioners"
          label="Actioners: who works on it?"
          noun="person"
          all={people}
          chosen={risk.actioners}
          fault={faultAt(refusals, 'actioners')}
          onChange={(actioners) => onChange({ actioners })}
        />
      </FieldGroup>
      <FieldGroup title="What it concerns">
        <SearchChoice
          id="sections"
          label="Parts of the plan"
          noun="part"
          all={headings}
          chosen={risk.sections}
          fault={faultAt(refusals, 'sections')}
          onChange={(sections) => onChange({ sections })}
        />
        <SearchChoice
          id="actions"
          label="Actions"
          noun="action"
          all={actionChoices(snapshot)}
          chosen={risk.actions}
          fault={faultAt(refusals, 'actions')}
          onChange={(actions) => onChange({ actions })}
        />
        {measures.length === 0 ? null : (
          <SearchChoice
            id="measures"
            label="Measures"
            noun="measure"
            all={measures}
            chosen={risk.measures}
            fault={faultAt(refusals, 'measures')}
            onChange={(chosen) => onChange({ measures: chosen })}
          />
        )}
      </FieldGroup>
      <FieldGroup title="For the board">
        {words('ask', 'What is the board asked for? Leave it empty for nothing.')}
      </FieldGroup>
    </>
  );
}
