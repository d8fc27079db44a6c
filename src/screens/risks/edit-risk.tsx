import { useState } from 'react';
import type { Risk } from '#domain/risk/risk.ts';
import { OvertakenBar } from '#screens/admin/overtaken-bar.tsx';
import { editOf } from '#screens/admin/use-edit.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { EntryFields } from './entry-fields.tsx';
import { RiskForm } from './risk-form.tsx';
import { useRiskTyping } from './risk-typing.ts';

const fieldNames: Readonly<Partial<Record<keyof Risk, string>>> = {
  title: 'The title',
  cause: 'The cause',
  event: 'The event',
  effect: 'The effect',
  controls: 'The controls',
  response: 'The response',
  ask: 'The ask of the board',
  mitigations: 'The list of mitigations',
  owner: 'The owner',
  actioners: 'The list of actioners',
  actions: 'The list of actions',
  sections: 'The parts of the plan',
  measures: 'The list of measures',
  raisedOn: 'The day it was raised',
};

/** Edits the words, people and links of an entry. What others change meanwhile in other fields stays. */
export function EditRisk({ risk }: { risk: Risk }) {
  const [now] = useState(risk);
  const typing = useRiskTyping(`Edit ${risk.ref}`);
  const opened = typing.value.opened ?? now;
  const { value, overtaken } = editOf(risk, opened, typing.value.risk);
  const set = (part: Partial<Risk>) =>
    typing.change((typed) => ({ ...typed, opened, risk: { ...typed.risk, ...part } }));
  return (
    <Page
      title={`Edit ${risk.ref}`}
      lead={`${risk.title}. Its scores and who looks after it change by a review.`}
    >
      <OvertakenBar
        by={risk.row?.modifiedBy.name ?? 'Somebody'}
        says={overtaken.map((field) => ({
          field: fieldNames[field] ?? field,
          now: typeof risk[field] === 'string' ? risk[field] : 'another list',
        }))}
      />
      <RiskForm
        name={`Edit ${risk.ref}`}
        command={{ kind: 'save-risk', risk: value, reviewId: '' }}
        label={`Edit of ${risk.ref}`}
        verb="Save"
        entry={risk.ref}
        done="Saved."
        back={hrefOf({ at: 'risk', ref: risk.ref })}
        typing={typing}
      >
        {(refusals) => <EntryFields risk={value} refusals={refusals} onChange={set} />}
      </RiskForm>
    </Page>
  );
}
