import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { keptWords } from '#screens/parts/kept-words.ts';
import { hrefOf } from '#screens/route.ts';
import { FrozenFileError } from '#store/frozen-file.ts';
import { Stops } from './stops.tsx';
import type { IssueRun } from './use-issue.ts';

/** The id of what tells how issuing ended. */
export const issueEndedId = 'issue-ended';

/** Why a pack was not issued, what was kept, and what to do next. */
export function IssueEnded(props: {
  run: IssueRun;
  meeting: Meeting;
  onRetry: () => void;
  onWithout: () => void;
}) {
  return (
    <div id={issueEndedId} tabIndex={-1} style={{ outline: 'none' }}>
      <Ended {...props} />
    </div>
  );
}

function Ended({ run, meeting, onRetry, onWithout }: Parameters<typeof IssueEnded>[0]) {
  switch (run.at) {
    case 'refused':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Nothing was issued.</MessageBarTitle>
            <Stops meeting={meeting} refusals={run.refusals} />
            Everything you prepared is kept.
            {run.refusals.some((one) => one.code === 'pack-unsent') ? (
              <>
                {' '}
                <Link href={hrefOf({ at: 'outbox' })} inline>
                  See what is waiting
                </Link>
              </>
            ) : null}
          </MessageBarBody>
        </MessageBar>
      );
    case 'kept':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>The plan is frozen, but the pack is not issued yet.</MessageBarTitle> The frozen
            plan is saved in the library. {keptWords(run.entry)}{' '}
            <Link href={hrefOf({ at: 'outbox' })} inline>
              See what is waiting
            </Link>
          </MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return run.error instanceof FrozenFileError ? (
        <FrozenTrouble
          error={run.error}
          kept="Nothing was issued, and everything you prepared is kept. The pack compares itself with the one before it, and that one could not be used."
          onRetry={onRetry}
          more={<Button onClick={onWithout}>Issue without comparing</Button>}
        />
      ) : (
        <FrozenTrouble
          error={run.error}
          kept="Nothing was issued. Everything you prepared is kept on this device."
          onRetry={onRetry}
        />
      );
    default:
      return null;
  }
}
