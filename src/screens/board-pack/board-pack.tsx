import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { sayDate } from '#domain/date.ts';
import type { Person } from '#domain/person.ts';
import { Page } from '#screens/parts/page.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { nextVersion, type PackFile } from '#store/library.ts';
import { EarlierPacks } from './earlier-packs.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { bodyFieldId, dayFieldId, MeetingChoice } from './meeting-choice.tsx';
import { firstEntry, meetingOf, meetingsOf, type MeetingEntry, type MeetingProblems } from './meetings.ts';
import { PackProgress, spokenOf } from './pack-progress.tsx';
import { PackResult } from './pack-result.tsx';
import { Readiness } from './readiness.tsx';
import { usePackRun } from './use-pack-run.ts';
import { usePacks } from './use-packs.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  told: { margin: 0, overflowWrap: 'anywhere' },
  make: { alignSelf: 'flex-start' },
  // heard, not seen: the same words stand beside the bar
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const makeId = 'make-pack';

/** Makes the board pack of a meeting as an Excel workbook, saves it in the site's library, and shows those before it. */
export function BoardPack() {
  const { me, snapshot, store } = useReady();
  const packs = usePacks(store.world);
  return (
    <Page
      title="Board pack"
      lead="The plan as a workbook for one meeting: the RAG summary, every action with its latest update, and the definitions."
    >
      {me.role === 'admin' ? (
        <Maker packs={packs} />
      ) : (
        <Text>
          {whoMayMake([...snapshot.people.values()].filter((one) => one.role === 'admin' && one.isActive))}
        </Text>
      )}
      <EarlierPacks {...packs} />
    </Page>
  );
}

function Maker({ packs }: { packs: ReturnType<typeof usePacks> }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot, store } = useReady();
  const [meetings] = useState(() => meetingsOf(snapshot.cycles.values(), store.today()));
  const [entry, setEntry] = useState(() => firstEntry(meetings));
  const [problems, setProblems] = useState<MeetingProblems | null>(null);
  const { run, start, cancel } = usePackRun(store);
  const isWorking = run.at === 'reading' || run.at === 'writing' || run.at === 'saving';
  const { again } = packs;
  useEffect(() => {
    if (run.at === 'made') again();
    // the focus was on Cancel, which has gone
    if (run.at === 'cancelled' || run.at === 'failed' || run.at === 'unsent') focusOn(makeId);
  }, [run.at, again]);

  const handleEntry = (next: MeetingEntry) => {
    setEntry(next);
    setProblems(null);
  };
  const handleMake = () => {
    const found = meetingOf(entry);
    if (found.kind === 'meeting') {
      // how it ends is in the run
      void start(found.meeting);
      return;
    }
    setProblems(found.problems);
    focusOn(found.problems.body === null ? dayFieldId : bodyFieldId);
  };
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        Make a board pack
      </h2>
      <MeetingChoice
        meetings={meetings}
        entry={entry}
        today={store.today()}
        problems={problems}
        isDisabled={isWorking}
        onEntry={handleEntry}
      />
      <PackFacts entry={entry} packs={packs.packs} />
      <Button
        id={makeId}
        className={styles.make}
        appearance={run.at === 'made' ? 'secondary' : 'primary'}
        disabledFocusable={isWorking}
        onClick={handleMake}
      >
        Make the board pack
      </Button>
      <span role="status" className={styles.spoken}>
        {spokenOf(run)}
      </span>
      {isWorking ? <PackProgress run={run} onCancel={cancel} /> : null}
      {run.at === 'cancelled' ? <Text>Cancelled. Nothing was saved.</Text> : null}
      {run.at === 'unsent' ? <Unsent count={run.count} /> : null}
      {run.at === 'failed' ? (
        <TroubleBar error={run.error} kept="No board pack was made." onRetry={handleMake} />
      ) : null}
      {run.at === 'made' ? (
        <PackResult key={run.address} {...run} onSaveAgain={() => void start(run.meeting)} />
      ) : null}
    </section>
  );
}

function Unsent({ count }: { count: number }) {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        No board pack was made.{' '}
        {count === 1
          ? 'A change of yours has not reached the library yet, and the pack would not agree with it.'
          : `${String(count)} changes of yours have not reached the library yet, and the pack would not agree with it.`}{' '}
        <Link href={hrefOf({ at: 'outbox' })} inline>
          See what is waiting
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What will stand on the pack. */
function PackFacts({ entry, packs }: { entry: MeetingEntry; packs: readonly PackFile[] | null }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const found = meetingOf(entry);
  const version =
    found.kind === 'wrong'
      ? 'Known once the meeting is'
      : packs === null
        ? 'Looking in the library…'
        : String(nextVersion(packs, found.meeting.body, found.meeting.on));
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>As at</dt>
      <dd className={styles.told}>{sayDate(store.today())}, today</dd>
      <dt className={styles.term}>Version</dt>
      <dd className={styles.told}>{version}</dd>
      <dt className={styles.term}>Marking</dt>
      <dd className={styles.told}>{snapshot.plan.marking === '' ? 'None' : snapshot.plan.marking}</dd>
      <dt className={styles.term}>Updates</dt>
      <dd className={styles.told}>
        <Readiness />
      </dd>
    </dl>
  );
}

function whoMayMake(admins: readonly Person[]): string {
  const names = admins.map((person) => person.name).sort((a, b) => a.localeCompare(b, 'en-GB'));
  return names.length === 0
    ? 'Only a plan admin can make a board pack, and this plan has none. Ask whoever set it up.'
    : `Only a plan admin can make a board pack: ${names.join(', ')}.`;
}
