import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import { bodiesToMeet } from '#domain/cycle/check-cycle.ts';
import { cycleFor, phaseOf, type Cycle } from '#domain/cycle/cycle.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { ToldBar } from '#screens/admin/told-bar.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { CycleTable } from './cycle-table.tsx';
import { CycleTimeline } from './cycle-timeline.tsx';
import { nextWords, phaseWords } from './cycle-words.ts';
import { newCycleHref } from './cycles-address.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

/** Every cycle with its days, and the one that runs, step by step. */
export function CycleList() {
  const styles = useStyles();
  const id = useId();
  const allId = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  const cycles = [...snapshot.cycles.values()].sort((a, b) => b.opensOn.localeCompare(a.opensOn));
  const current = runningOf(cycles, today);
  const unmet = bodiesToMeet(snapshot).filter(
    (body) => !cycles.some((cycle) => cycle.meetings.some((one) => one.body === body && one.on >= today)),
  );
  return (
    <Page
      title="Cycles"
      lead="Reporting rounds: from when until when updates are owed, when the plan is frozen, and the meetings that each feeds."
      actions={
        <Button as="a" appearance="primary" href={newCycleHref()}>
          Plan the next cycle
        </Button>
      }
    >
      <AdminPlaces />
      <ToldBar />
      {unmet.length === 0 ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {unmet.length === 1
              ? `No meeting to come is planned for ${unmet[0] ?? ''}.`
              : `No meetings to come are planned for ${unmet.join(', ')}.`}
          </MessageBarBody>
        </MessageBar>
      )}
      {current === null ? (
        <Text>
          {cycles.length === 0
            ? 'There is no cycle yet. Plan the first one from the day of a meeting.'
            : 'No cycle runs, and none is planned. Leads owe no updates until there is one.'}
        </Text>
      ) : (
        <section className={styles.part} aria-labelledby={id}>
          <h2 id={id} className={styles.heading}>
            {current.title}: {phaseWords[phaseOf(current, today).phase].toLowerCase()}
          </h2>
          <NextLine cycle={current} />
          <CycleTimeline cycle={current} today={today} />
        </section>
      )}
      {cycles.length === 0 ? null : (
        <section className={styles.part} aria-labelledby={allId}>
          <h2 id={allId} className={styles.heading}>
            All cycles
          </h2>
          <CycleTable cycles={cycles} today={today} />
        </section>
      )}
    </Page>
  );
}

function NextLine({ cycle }: { cycle: Cycle }) {
  const { store } = useReady();
  const { next } = phaseOf(cycle, store.today());
  return (
    <Text weight="semibold">
      {next === null ? 'Nothing of it is left to come.' : `Next: ${nextWords(next, store.today())}`}
    </Text>
  );
}

// the one updates belong to; else the last one of which something is left to come
function runningOf(cycles: readonly Cycle[], today: string): Cycle | null {
  const awaiting = cycles.find((cycle) => cycle.opensOn <= today && phaseOf(cycle, today).next !== null);
  const open = cycleFor(cycles, today);
  if (open !== null && open.opensOn <= today) return open;
  return awaiting ?? open;
}
