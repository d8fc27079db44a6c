import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import { changesOf } from '#domain/change/change-log.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { sayDate } from '#domain/date.ts';
import { lineageOf } from '#domain/change/lineage.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** What became of an action that is not live, since when and why, and where to go instead. Nothing for a live one. */
export function WhatBecame({ action }: { action: Action }) {
  const { snapshot } = useReady();
  const { ref, lifecycle } = action;
  if (lifecycle === 'live') return null;
  const change = changesOf(snapshot, ref).find(
    (one) =>
      one.state === 'approved' &&
      one.parts.some((part) => part.ref === ref && part.after.lifecycle === lifecycle),
  );
  const target = action.mergedInto ?? '';
  const goesOnIn = lineageOf(snapshot, ref).goesOnIn ?? target;
  switch (lifecycle) {
    case 'merged':
      return (
        <Bar title={`Merged${sinceWords(change)}.`} change={change}>
          {goesOnIn === '' ? (
            'Its history stays here. The plan does not say in which action it goes on.'
          ) : (
            <>
              Its history stays here. It goes on in <ToAction to={goesOnIn} />
              {goesOnIn === target ? '' : `, by way of ${target}`}.
            </>
          )}
        </Bar>
      );
    case 'withdrawn':
      return (
        <Bar title={`Withdrawn${sinceWords(change)}.`} change={change}>
          It was closed by decision without being done. Its number is not used again, and its history stays
          here.
        </Bar>
      );
    case 'on-hold':
      return (
        <Bar title={`On hold by decision${sinceWords(change)}.`} change={change}>
          No update is asked for.{' '}
          {action.reviewOn === null
            ? 'No review date is set.'
            : `It is looked at again on ${sayDate(action.reviewOn)}.`}
        </Bar>
      );
    case 'proposed':
      return <Bar title="Proposed: not in force.">It takes no updates before it is approved.</Bar>;
  }
}

/** The words for an address whose action was only ever proposed; null when no change knows the ref. */
export function proposedOnly(changes: Iterable<PlanChange>, ref: string): PlanChange | null {
  const all = [...changes].filter((change) =>
    change.parts.some((part) => part.ref === ref && part.before === null),
  );
  return all.find((change) => change.state === 'proposed') ?? all.at(-1) ?? null;
}

function Bar(props: { title: string; change?: PlanChange | undefined; children: React.ReactNode }) {
  const { change } = props;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle> {props.children}
        {change === undefined ? null : (
          <>
            {change.reason === '' ? ' ' : ` Why: ${change.reason} `}
            <Link href={hrefOf({ at: 'change', id: change.id })} inline>
              See the decision
            </Link>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function ToAction({ to }: { to: string }) {
  const { snapshot } = useReady();
  return (
    <Link href={hrefOf({ at: 'action', ref: to })} inline>
      {to} {snapshot.actions.get(to)?.title ?? ''}
    </Link>
  );
}

function sinceWords(change: PlanChange | undefined): string {
  return change === undefined || change.decidedOn === null ? '' : ` on ${sayDate(change.decidedOn)}`;
}
