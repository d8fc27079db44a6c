import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle.ts';
import type { Refusal } from '#domain/refusal.ts';
import { hrefOf, type PreparePart } from '#screens/route.ts';
import { sayRefusal } from '#screens/words.ts';
import { stepNames, stepRoute } from './steps.tsx';

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
        {refusals.map((one) => {
          const part = partOf(one.field);
          return (
            <div key={`${one.code} ${one.field ?? ''}`}>
              {sayRefusal(one)}{' '}
              <Link href={hrefOf(stepRoute(meeting, part))} inline>
                Go to {stepNames[part].toLowerCase()}
              </Link>
            </div>
          );
        })}
      </MessageBarBody>
    </MessageBar>
  );
}

// the step that has the field
function partOf(field: string | null): PreparePart {
  if (field === 'overall' || field === 'publicOverall' || field?.startsWith('asks.')) return 'words';
  return field?.startsWith('highlights.') ? 'highlights' : 'facts';
}
