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
  const fields = change.fields.map((field) => names[field]).join(', ');
  const status = change.fields.includes('status')
    ? ` The last update said ${statusOf(snapshot.scheme, change.statusByUpdate).label}; the list now says ${statusOf(snapshot.scheme, action.status).label}.`
    : '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Changed outside One Plan.</MessageBarTitle> No update stands behind this: {fields}.
        {status} The row was last changed by {change.byName} on {sayInstant(change.at)}.
      </MessageBarBody>
    </MessageBar>
  );
}
