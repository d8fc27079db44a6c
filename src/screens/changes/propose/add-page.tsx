import { Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { mayPropose } from '#domain/change/approval.ts';
import { nextRef } from '#domain/change/next-ref.ts';
import type { NewAction } from '#domain/change/proposal.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { NewActionFields } from '#screens/changes/fields/new-action-fields.tsx';
import { ProposeForm, type SentProposal } from './propose-form.tsx';
import { SentProposalPage } from './sent-proposal.tsx';
import { blankNewAction } from './start.ts';
import { useProposal } from './use-proposal.ts';

/** The page on which somebody proposes a new action, under a heading where one is named. */
export function AddPage({ section }: { section: string }) {
  const { snapshot, me, store } = useReady();
  const plan = hrefOf({ at: 'plan', tab: 'outline', filter: {} });
  if (!mayPropose(snapshot, 'add', null, me, store.today()))
    return (
      <Page title="Add an action">
        <Text>Proposing a new action is for leads and plan admins. Ask one of them.</Text>
        <Link href={plan}>Back to the plan</Link>
      </Page>
    );
  return <Adding section={section} plan={plan} />;
}

function Adding({ section, plan }: { section: string; plan: string }) {
  const { snapshot, store } = useReady();
  const [sent, setSent] = useState<SentProposal | null>(null);
  const filling = useProposal(hrefOf({ at: 'add-action', section }), () => {
    const known = snapshot.sections.has(section) ? section : '';
    return {
      changeId: store.newId(),
      weight: 'material',
      proposed: {
        kind: 'add',
        action: blankNewAction(known === '' ? '' : nextRef(snapshot, known), known),
      },
      reason: '',
      driver: '',
    };
  });
  if (sent !== null) return <SentProposalPage sent={sent} back={{ href: plan, words: 'Back to the plan' }} />;
  const title = `Add a new ${snapshot.settings.structure.item.one.toLowerCase()}`;
  const { proposed } = filling.proposal;
  const value = proposed.kind === 'add' ? proposed.action : blankNewAction('', '');
  const handleChange = (action: NewAction) => {
    // a number nobody chose goes with the heading
    const isSuggested =
      value.ref === '' || (value.section !== '' && value.ref === nextRef(snapshot, value.section));
    const isMoved = action.section !== value.section && action.section !== '';
    const ref = isMoved && isSuggested ? nextRef(snapshot, action.section) : action.ref;
    filling.change({ proposed: { kind: 'add', action: { ...action, ref } } });
  };
  return (
    <Page title={title}>
      <ProposeForm name={title} filling={filling} back={plan} onSent={setSent}>
        <NewActionFields prefix="" value={value} refusals={filling.refusals} onChange={handleChange} />
      </ProposeForm>
    </Page>
  );
}
