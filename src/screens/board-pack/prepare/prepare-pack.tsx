import { Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { sayInstant } from '#domain/date.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { Page } from '#screens/parts/page.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { go, hrefOf, prepareParts, type PreparePart } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { tellIssued } from '#screens/board-pack/just-issued.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayMeeting } from '#screens/board-pack/pack-words.ts';
import { daysMissing } from './check-draft.ts';
import { FactsStep } from './facts-step.tsx';
import { HighlightsStep } from './highlights-step.tsx';
import { IssuedResult } from './issued-result.tsx';
import { IssueStep } from './issue-step.tsx';
import { NotYet } from './not-yet.tsx';
import { OvertakenBar } from './overtaken-bar.tsx';
import { issuedAs } from './pack-draft.ts';
import { PreviewStep } from './preview-step.tsx';
import { ReadinessStep } from './readiness-step.tsx';
import { stepHeadingId, stepNames, Steps } from './steps.tsx';
import { useIssue, type Issuing } from './use-issue.ts';
import { usePackDraft, type PackWriting } from './use-pack-draft.ts';
import { WordsStep } from './words-step.tsx';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Makes the pack of a meeting: facts, readiness, highlights, words, a look at it, and its issue. It can be left and come back to. */
export function PreparePack({ body, on, part }: Meeting & { part: PreparePart }) {
  return (
    <AdminOnly title="Prepare a board pack">
      <Opened meeting={{ body, on }} part={part} />
    </AdminOnly>
  );
}

function Opened({ meeting, part }: { meeting: Meeting; part: PreparePart }) {
  const { snapshot, store } = useReady();
  const writing = usePackDraft(store, meeting);
  const issuing = useIssue(store);
  const packs = snapshot.packs.values();
  const sent = typeof writing === 'string' ? null : issuedAs(writing.draft, packs);
  const issued = issuing.run.at === 'issued' ? issuing.run.pack : sent;
  const forget = typeof writing === 'string' ? null : writing.forget;
  useEffect(() => {
    if (issued === null) return;
    // what waited on the device has arrived while this page was open
    if (forget !== null) void forget();
    tellIssued(issued);
  }, [issued, forget]);
  if (issued !== null) return <IssuedResult pack={issued} />;
  const title = 'Prepare a board pack';
  if (writing === 'opening')
    return (
      <Page title={title} lead={`For ${sayMeeting(meeting)}`}>
        <Spinner label="Opening" style={{ padding: '48px' }} />
      </Page>
    );
  if (writing === 'elsewhere')
    return (
      <Page title={title} lead={`For ${sayMeeting(meeting)}`}>
        <Text>
          This pack is being prepared in another tab of this browser. Close it there, and it goes on here with
          everything you filled in.
        </Text>
      </Page>
    );
  return <Preparing title={title} writing={writing} issuing={issuing} part={part} />;
}

function Preparing(props: { title: string; writing: PackWriting; issuing: Issuing; part: PreparePart }) {
  const styles = usePackStyles();
  const { writing, issuing, part } = props;
  const { meeting } = writing;
  // the page's title has the focus first; who goes on to another step goes on from its heading
  useEffect(() => {
    if (part !== 'facts') focusOn(stepHeadingId);
  }, [part]);
  return (
    <Page
      title={props.title}
      lead={`For ${sayMeeting(meeting)}, version ${String(writing.draft.version)}`}
      windowTitle={`${stepNames[part]}, pack for ${sayMeeting(meeting)}`}
    >
      <Steps meeting={meeting} part={part} />
      {/* while it is being issued here, the version on its way is this one */}
      {issuing.run.at === 'working' ? null : <OvertakenBar writing={writing} />}
      <section className={styles.step} aria-labelledby={stepHeadingId}>
        <h2 id={stepHeadingId} tabIndex={-1} className={styles.heading}>
          {prepareParts.indexOf(part) + 1}. {stepNames[part]}
        </h2>
        <Step writing={writing} issuing={issuing} part={part} />
      </section>
      <Foot writing={writing} />
    </Page>
  );
}

function Step({ writing, issuing, part }: { writing: PackWriting; issuing: Issuing; part: PreparePart }) {
  const missing = daysMissing(writing.draft);
  // every other step tells of the plan as at the day
  if (missing.length > 0 && part !== 'facts' && part !== 'words')
    return <NotYet meeting={writing.meeting} refusals={missing} />;
  switch (part) {
    case 'facts':
      return <FactsStep writing={writing} />;
    case 'readiness':
      return <ReadinessStep writing={writing} />;
    case 'highlights':
      return <HighlightsStep writing={writing} />;
    case 'words':
      return <WordsStep writing={writing} />;
    case 'preview':
      return <PreviewStep writing={writing} />;
    case 'issue':
      return <IssueStep writing={writing} issuing={issuing} />;
  }
}

// whether what was filled in is safe, and the way to begin anew
function Foot({ writing }: { writing: PackWriting }) {
  const styles = useStyles();
  const quiet = usePackStyles().quiet;
  const { store } = useReady();
  return (
    <div className={styles.foot}>
      <Text className={quiet}>
        {store.curations.canKeep()
          ? writing.keptAt === null
            ? 'What you fill in is kept on this device until the pack is issued. Nobody else sees it before.'
            : `Kept on this device on ${sayInstant(writing.keptAt)}. Nobody else sees it before it is issued.`
          : 'This browser does not let anything be kept on this device. Issue the pack before you close the tab.'}{' '}
        <Link href={hrefOf({ at: 'board-pack' })} inline>
          Leave it for later
        </Link>
      </Text>
      {writing.keptAt === null ? null : (
        <Sure
          label="Discard all of it…"
          question="Discard everything you prepared for this pack? It cannot be brought back."
          yes="Discard it"
          onYes={() => void writing.forget().then(() => go({ at: 'board-pack' }))}
        />
      )}
    </div>
  );
}
