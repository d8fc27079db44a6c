import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import type { Refusal } from '#domain/refusal.ts';
import { Stops } from './stops.tsx';

/** What has to be put right before a pack can be issued, each with the way there. */
export function NotYet({ meeting, refusals }: { meeting: Meeting; refusals: readonly Refusal[] }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {refusals.length === 1
            ? 'One thing to put right first'
            : `${String(refusals.length)} things to put right first`}
        </MessageBarTitle>
        <Stops meeting={meeting} refusals={refusals} />
      </MessageBarBody>
    </MessageBar>
  );
}
