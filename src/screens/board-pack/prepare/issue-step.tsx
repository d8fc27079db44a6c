import { Text } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { sayDate } from '#domain/date.ts';
import { previousPackOf } from '#domain/pack/issued-pack.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { issuedOf, onItsWayOf } from '#screens/board-pack/meetings.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayMeeting } from '#screens/board-pack/pack-words.ts';
import { checkDraft, planAsAt } from './check-draft.ts';
import { FrozenFileError } from '#store/frozen-file.ts';
import { ConfirmIssue } from './confirm-issue.tsx';
import { IssueEnded, issueEndedId } from './issue-ended.tsx';
import { IssueProgress } from './issue-progress.tsx';
import { NotYet } from './not-yet.tsx';
import type { PackDraft } from './pack-draft.ts';
import type { IssueRun, Issuing } from './use-issue.ts';
import type { PackWriting } from './use-pack-draft.ts';

/** What issuing does, the button that does it, how far it is, and how it ended. */
export function IssueStep({ writing, issuing }: { writing: PackWriting; issuing: Issuing }) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const { draft, meeting } = writing;
  const { run } = issuing;
  const previous = previousPackOf(issuedOf(snapshot.packs.values()), meeting.body, meeting.on);
  const hasEnded = hasEndedFor(run, draft);
  const isUnusable = run.at === 'failed' && run.draft === draft && run.error instanceof FrozenFileError;
  useEffect(() => {
    // the button that had the focus was off while it lasted
    if (hasEnded) focusNext(issueEndedId);
  }, [hasEnded]);
  const version = String(draft.version);
  return (
    <>
      <ul className={styles.text}>
        <li>
          The plan as at {sayDate(draft.asAt)} is frozen and kept for ever: everything that was reported and
          decided by the end of that day, and nothing after it.
        </li>
        <li>
          The pack is issued as version {version} for {sayMeeting(meeting)}. Everybody who may read this plan
          can read it here.
        </li>
        <li>
          {draft.version === 1
            ? 'It can never be changed or taken back. A correction becomes version 2, with a reason, and version 1 stays to be read.'
            : `It can never be changed or taken back. Version ${String(draft.version - 1)} stays to be read, marked as superseded.`}
        </li>
        <li>
          {previous === null
            ? 'There is no pack for an earlier day, so it shows no movement.'
            : isUnusable
              ? `The pack for ${sayDate(previous.meetingOn)} could not be opened. Issued without comparing, this one shows no movement, and says why.`
              : `It shows what moved since the pack for ${sayDate(previous.meetingOn)}.`}
        </li>
        <li>
          The workbook, the Word report and the public files are made from it afterwards. Nobody is sent
          anything.
        </li>
      </ul>
      {run.at === 'working' ? <IssueProgress step={run.step} /> : null}
      {hasEnded ? (
        <IssueEnded
          run={run}
          meeting={meeting}
          onRetry={() => void issuing.issue(writing, false)}
          onWithout={() => void issuing.issue(writing, true)}
        />
      ) : null}
      <ToIssue writing={writing} issuing={issuing} />
      <Text role="status" className={styles.spoken}>
        {run.at === 'working' ? `Issuing version ${version}` : ''}
      </Text>
    </>
  );
}

// what has to be put right first, or the button; neither while one is on its way, which is told above the steps, or has failed
function ToIssue({ writing, issuing }: { writing: PackWriting; issuing: Issuing }) {
  const { snapshot, store } = useReady();
  const { draft, meeting } = writing;
  const { run } = issuing;
  const then = useMemo(() => planAsAt(snapshot, draft.asAt), [snapshot, draft.asAt]);
  if (run.at === 'working' || run.at === 'kept') return null;
  // 'Try again' is the way on, and stands with what went wrong
  if (run.at === 'failed' && run.draft === draft) return null;
  if (onItsWayOf(snapshot.packs.values(), meeting) !== null) return null;
  const told = run.at === 'refused' && run.draft === draft ? run.refusals.map((one) => one.code) : [];
  const refusals = checkDraft(snapshot, then, draft, store.today());
  if (refusals.length === 0)
    return (
      <ConfirmIssue
        version={draft.version}
        asAt={draft.asAt}
        onIssue={() => void issuing.issue(writing, false)}
      />
    );
  const others = refusals.filter((one) => !told.includes(one.code));
  return others.length === 0 ? null : <NotYet meeting={meeting} refusals={others} />;
}

function hasEndedFor(run: IssueRun, draft: PackDraft): boolean {
  return run.at === 'kept' || ((run.at === 'refused' || run.at === 'failed') && run.draft === draft);
}
