import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { changeNames } from '#domain/change/change-words.ts';
import { capacityFor, isLive, type Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { historyOf, nameOf } from '#domain/snapshot.ts';
import { ChangeDetails } from '#screens/changes/change-details.tsx';
import { awaitingFor, listOf } from '#screens/changes/change-words.ts';
import { LinkedMeasures } from '#screens/parts/linked-measures.tsx';
import { OutsideChangeBar } from '#screens/parts/outside-change.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { LinkedRisks } from '#screens/risks/linked-risks.tsx';
import { useReady } from '#screens/use-store.ts';
import { ActionChanges } from './action-changes.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionLineage } from './action-lineage.tsx';
import { ActionWording } from './action-wording.tsx';
import { gapsOf } from './gap.ts';
import { actionsHref } from '#screens/overview/plan-address.ts';
import { HistoryDocument } from './history-document.tsx';
import { ProposeMenu, useProposable } from './propose-menu.tsx';
import { Timeline } from './timeline.tsx';
import { proposedOnly, WhatBecame } from './what-became.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { maxWidth: '75ch' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
});

/** Everything about one action: what it says, how it stands, each update and change it ever had, and where it comes from. */
export function ActionPage({ actionRef }: { actionRef: string }) {
  const { snapshot } = useReady();
  const action = snapshot.actions.get(actionRef);
  if (action === undefined) {
    const change = proposedOnly(snapshot.changes.values(), actionRef);
    return change === null ? (
      <Unknown actionRef={actionRef} />
    ) : (
      <ProposedAction actionRef={actionRef} change={change} />
    );
  }
  return <Known action={action} />;
}

function Known({ action }: { action: Action }) {
  const styles = useStyles();
  const [updatesId, menuId] = [useId(), useId()];
  const [isProposing, setProposing] = useState(false);
  const kinds = useProposable(action);
  const { snapshot, me, store } = useReady();
  const history = useMemo(() => historyOf(snapshot, action.ref), [snapshot, action.ref]);
  const today = store.today();
  const gaps = useMemo(() => gapsOf(snapshot, action, history, today), [snapshot, action, history, today]);
  const capacity = capacityFor(action, me, snapshot.people, today);
  const mayUpdate = capacity !== null && isLive(action);
  return (
    <Page
      title={`${action.ref} ${action.title}`}
      windowTitle={`Action ${action.ref}`}
      actions={
        <div className={styles.buttons}>
          {mayUpdate ? (
            <Button as="a" appearance="primary" href={hrefOf({ at: 'update', ref: action.ref })}>
              Update this action
            </Button>
          ) : null}
          {kinds.length === 0 ? null : (
            <Button
              aria-expanded={isProposing}
              aria-controls={menuId}
              onClick={() => setProposing(!isProposing)}
            >
              Propose a change…
            </Button>
          )}
        </div>
      }
    >
      {isProposing && kinds.length > 0 ? <ProposeMenu id={menuId} action={action} kinds={kinds} /> : null}
      <WhatBecame action={action} />
      {mayUpdate || !isLive(action) ? null : (
        <Text>{whoMayUpdate(leadNames(action, (key) => nameOf(snapshot, key)))}</Text>
      )}
      <WaitingChanges action={action} />
      <OutsideChangeBar snapshot={snapshot} action={action} />
      <ActionFacts action={action} />
      <ActionWording action={action} />
      <section className={styles.part} aria-labelledby={updatesId}>
        <h2 id={updatesId} className={styles.heading}>
          {history.length === 0 ? 'Updates' : `Updates (${String(history.length)})`}
        </h2>
        {history.length === 0 && gaps.length === 0 ? (
          <Text>No update has been received for this action yet.</Text>
        ) : (
          <Timeline updates={history} gaps={gaps} />
        )}
      </section>
      <LinkedMeasures actionRef={action.ref} />
      <LinkedRisks link="actions" of={action.ref} />
      <ActionChanges action={action} />
      <ActionLineage action={action} />
      <HistoryDocument actionRef={action.ref} />
    </Page>
  );
}

/** Says at the top that something about it may soon be different. */
function WaitingChanges({ action }: { action: Action }) {
  const { snapshot } = useReady();
  const waiting = awaitingFor(snapshot, action.ref);
  if (waiting.length === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Proposed, and not in force:</MessageBarTitle>{' '}
        {waiting.map((change, index) => (
          <span key={change.id}>
            {index === 0 ? '' : ', '}
            <Link href={hrefOf({ at: 'change', id: change.id })} inline>
              {changeNames[change.kind]}
            </Link>
          </span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A number that no action of the plan has, because a change with it waits or was not approved. */
function ProposedAction({ actionRef, change }: { actionRef: string; change: PlanChange }) {
  const part = change.parts.find((one) => one.ref === actionRef);
  return (
    <Page
      title={`${actionRef} ${part?.after.title ?? ''}`.trim()}
      windowTitle={`Action ${actionRef}`}
      lead={
        change.state === 'proposed'
          ? 'Proposed: not in force. It takes no updates and counts nowhere before it is approved.'
          : change.state === 'approved'
            ? 'This action was approved, and is not fully written yet. A plan admin can finish that under Changes.'
            : 'This action was proposed and did not come into force. Its number is not used again.'
      }
    >
      <ChangeDetails change={change} />
      <Link href={hrefOf({ at: 'change', id: change.id })}>See the change</Link>
    </Page>
  );
}

function Unknown({ actionRef }: { actionRef: string }) {
  const styles = useStyles();
  return (
    <Page title="No such action" windowTitle={`Action ${actionRef}`}>
      <Text className={styles.text}>
        The plan has no action ‘{actionRef}’. The reference may be mistyped, or the action was removed when an
        import was undone.
      </Text>
      <Text>
        <Link href={actionsHref({ text: actionRef })} inline>
          Search the plan for ‘{actionRef}’
        </Link>{' '}
        or{' '}
        <Link href={actionsHref({})} inline>
          see all actions
        </Link>
        .
      </Text>
    </Page>
  );
}

/** Why there is no button, and who has it. */
function whoMayUpdate(leads: string): string {
  return leads === ''
    ? 'Nobody is named as the lead of this action. A plan admin can update it.'
    : `${leads} can update this action, and so can their deputies and the plan admins.`;
}

function leadNames(action: Action, nameOfKey: (key: string) => string): string {
  return listOf(action.leads.map(nameOfKey));
}
