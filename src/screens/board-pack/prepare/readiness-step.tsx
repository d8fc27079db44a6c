import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Cycle } from '#domain/cycle.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { summaryOf } from '#domain/overview.ts';
import { questionsIn } from '#domain/questions.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { NextStep } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/**
 * Whether the pack can be made: 'x of y received', with the way to those that are not, and how many statuses leave a question
 * open, with the way to them.
 */
export function ReadinessStep({ writing }: { writing: PackWriting }) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      <Returned />
      <Questions />
      <NextStep meeting={writing.meeting} part="readiness" />
    </span>
  );
}

function Questions() {
  const { snapshot, store } = useReady();
  const today = store.today();
  const count = useMemo(() => {
    let sum = 0;
    for (const questions of questionsIn(snapshot, today).values()) sum += questions.length;
    return sum;
  }, [snapshot, today]);
  if (count === 0) return <Text>No status leaves a question open.</Text>;
  return (
    <Text>
      <Link href={hrefOf({ at: 'admin', tab: 'questions' })} inline>
        {count === 1 ? 'One question to ask' : `${String(count)} questions to ask`}
      </Link>{' '}
      before the board does.
    </Text>
  );
}

function Returned() {
  const { snapshot, store } = useReady();
  const today = store.today();
  // counted once, not at every step of a pack being written
  const returns = useMemo(() => returnsOf(snapshot, today), [snapshot, today]);
  if (returns === null) return <Text>No reporting cycle has opened yet, so no updates are due.</Text>;
  const { cycle, received, missing } = returns;
  const due = received + missing;
  return (
    <Text>
      {received} of {due} {due === 1 ? 'update' : 'updates'} for {cycle.title} received.{' '}
      {missing === 0 ? (
        'Nothing is missing.'
      ) : (
        <>
          <Link href={hrefOf({ at: 'plan', tab: 'actions', filter: { 'not-updated': 'yes' } })} inline>
            {missing === 1 ? '1 action is not updated' : `${String(missing)} actions are not updated`}
          </Link>
          {today <= cycle.cutOffOn
            ? `; updates are due by ${sayDate(cycle.cutOffOn)}.`
            : ', and will be shown as carried forward.'}
        </>
      )}
    </Text>
  );
}

/** The cycle that counts, with the actions that owe an update and have one in it or not, as the pack counts them; null before the first one. */
function returnsOf(
  snapshot: Snapshot,
  today: CivilDate,
): { readonly cycle: Cycle; readonly received: number; readonly missing: number } | null {
  const { cycle, total } = summaryOf(snapshot, today);
  if (cycle === null) return null;
  return { cycle, received: total.owed - total.notUpdated, missing: total.notUpdated };
}
