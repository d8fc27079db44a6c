import { Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Action } from '#domain/action.ts';
import { mayPropose } from '#domain/change/approval.ts';
import { usualWeight } from '#domain/change/change-part.ts';
import type { ChangeKind } from '#domain/change/change.ts';
import { refusal } from '#domain/refusal.ts';
import { awaitingFor, kindVerbs } from '#screens/changes/change-words.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { AddPage } from './add-page.tsx';
import { KindFields } from '#screens/changes/fields/kind-fields.tsx';
import { ProposeForm, type SentProposal } from './propose-form.tsx';
import { SentProposalPage } from './sent-proposal.tsx';
import { startOf } from './start.ts';
import { useProposal } from './use-proposal.ts';

/** The page on which somebody proposes a change of one kind for an action, or learns why they cannot. */
export function ProposePage({ actionRef, kind }: { actionRef: string; kind: ChangeKind }) {
  const { snapshot, me, store } = useReady();
  const action = snapshot.actions.get(actionRef);
  if (kind === 'add') return <AddPage section={action?.section ?? ''} />;
  if (action === undefined)
    return <CannotPropose sentence={sayRefusal(refusal('action-unknown', null, { ref: actionRef }))} />;
  if (!mayPropose(snapshot, kind, action.ref, me, store.today()))
    return (
      <CannotPropose
        action={action}
        sentence={`Proposing this for ${action.ref} is for its leads, their deputies, its accountable officer and the plan admins. Ask one of them.`}
      />
    );
  return <Proposing action={action} kind={kind} />;
}

function Proposing({ action, kind }: { action: Action; kind: Exclude<ChangeKind, 'add'> }) {
  const { snapshot, store } = useReady();
  const [sent, setSent] = useState<SentProposal | null>(null);
  const back = hrefOf({ at: 'action', ref: action.ref });
  const filling = useProposal(hrefOf({ at: 'propose', ref: action.ref, kind }), () => ({
    changeId: store.newId(),
    weight: usualWeight(kind),
    proposed: startOf(snapshot, kind, action),
    reason: '',
    driver: '',
  }));
  if (sent !== null)
    return <SentProposalPage sent={sent} back={{ href: back, words: `Back to ${action.ref}` }} />;
  const { proposed } = filling.proposal;
  const name = `${kindVerbs[kind]}: ${action.ref}`;
  const others = awaitingFor(snapshot, action.ref);
  return (
    <Page title={name} lead={action.title}>
      {others.length === 0 ? null : (
        <Text>
          {others.length === 1 ? 'Another change' : `${String(others.length)} other changes`} of this action
          already {others.length === 1 ? 'waits' : 'wait'} for a decision.{' '}
          <Link href={back} inline>
            See the action
          </Link>
        </Text>
      )}
      <ProposeForm name={name} filling={filling} back={back} onSent={setSent}>
        {proposed.kind === 'add' ? null : (
          <KindFields
            action={action}
            value={proposed}
            refusals={filling.refusals}
            onChange={(value) => filling.change({ proposed: value })}
          />
        )}
      </ProposeForm>
    </Page>
  );
}

function CannotPropose({ action, sentence }: { action?: Action; sentence: string }) {
  return (
    <Page title="Propose a change">
      <Text>{sentence}</Text>
      {action === undefined ? null : (
        <Link href={hrefOf({ at: 'action', ref: action.ref })}>Back to {action.ref}</Link>
      )}
    </Page>
  );
}
