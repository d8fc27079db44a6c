import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import { sayInstant } from '#domain/date.ts';
import { outsideChangeOf, type ChangedField } from '#domain/outside-change.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';

const names: Readonly<Record<ChangedField, string>> = {
  status: 'status',
  impactRating: 'impact rating',
  activity: 'activity',
  impact: 'impact',
  nextSteps: 'next steps',
  reason: 'reason',
  forecastOn: 'forecast',
};

/** Says what was changed in the list itself, without an update behind it. Nothing when all is in order. */
export function OutsideChangeBar({ snapshot, action }: { snapshot: Snapshot; action: Action }) {
  const change = outsideChangeOf(snapshot, action);
  if (change === null) return null;
  const others = change.fields.filter((field) => field !== 'status').map((field) => names[field]);
  const label = (code: string) => statusOf(snapshot.scheme, code).label;
  const said =
    change.statusByChange === null
      ? `the last update said ${label(change.statusByUpdate)}`
      : `the last decision made it ${label(change.statusByChange)}`;
  const status = change.fields.includes('status')
    ? ` Its status was changed without an update: ${said}, the list now says ${label(action.status)}.`
    : '';
  const rest = others.length === 0 ? '' : ` Changed without an update: ${others.join(', ')}.`;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Changed in SharePoint, outside One Plan.</MessageBarTitle>
        {status}
        {rest} The row was last changed by {change.byName} on {sayInstant(change.at)}.
      </MessageBarBody>
    </MessageBar>
  );
}
