import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { phaseOf } from '#domain/cycle/cycle.ts';
import { sayDate } from '#domain/date.ts';
import { usesOf } from '#domain/cycle/decide-cycle.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { OvertakenBar } from '#screens/admin/overtaken-bar.tsx';
import { goAndTell } from '#screens/admin/told.ts';
import { useEdit, type Edits } from '#screens/admin/use-edit.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { Page } from '#screens/parts/page.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { CycleForm } from './cycle-form.tsx';
import { nextWords, phaseWords } from './cycle-words.ts';
import { cyclesHref } from './cycles-address.ts';

const useStyles = makeStyles({
  remove: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
});

const typings = keepingOf<Edits<Cycle>>();

/** A cycle's days and meetings, and the way to remove one that nothing uses. */
export function EditCycle({ cycleKey }: { cycleKey: string }) {
  const { snapshot } = useReady();
  const cycle = snapshot.cycles.get(cycleKey);
  if (cycle === undefined)
    return (
      <Page title="No such cycle">
        <AdminPlaces />
        <Text>
          The plan has no cycle with the key ‘{cycleKey}’. <Link href={cyclesHref()}>See all cycles</Link>
        </Text>
      </Page>
    );
  return <Known cycle={cycle} />;
}

function Known({ cycle }: { cycle: Cycle }) {
  const { store } = useReady();
  const today = store.today();
  const { value, typing, overtaken, set } = useEdit(typings, cycle.key, cycle);
  const { phase, next } = phaseOf(cycle, today);
  return (
    <Page
      title={cycle.title}
      windowTitle={`Cycle ${cycle.title}`}
      lead={`${phaseWords[phase]}. ${next === null ? '' : `Next: ${nextWords(next, today)}.`}`}
    >
      <AdminPlaces />
      <Link href={cyclesHref()}>Back to all cycles</Link>
      <OvertakenBar
        by={cycle.row?.modifiedBy.name ?? 'Somebody'}
        says={overtaken.map((field) => ({
          field: fieldNames[field] ?? field,
          now: valueWords(cycle, field),
        }))}
      />
      <CycleForm
        name={`Cycle ${cycle.title}`}
        cycle={value}
        bodiesBefore={cycle.meetings.map((meeting) => meeting.body)}
        typing={typing}
        done={`${value.title.trim()} was saved.`}
        onChange={set}
      >
        {cycle.freezeOn < today ? (
          <Text>
            This cycle was frozen on {sayDate(cycle.freezeOn)}: its opening, cut-off and freeze stay. Its
            title, papers and meetings can still be put right.
          </Text>
        ) : null}
      </CycleForm>
      <RemoveCycle cycle={cycle} />
    </Page>
  );
}

function RemoveCycle({ cycle }: { cycle: Cycle }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const running = useRun();
  const uses = usesOf(snapshot, cycle.key);
  const isUsed = uses.updates + uses.changes + uses.chases + uses.packs > 0 || cycle.freezeOn < store.today();
  const handleRemove = async () => {
    const outcome = await running.run({ kind: 'remove-cycle', key: cycle.key }, `Remove ${cycle.title}`);
    if (outcome !== null && outcome.kind !== 'refused')
      goAndTell({ at: 'admin', tab: 'cycles' }, `${cycle.title} was removed.`);
  };
  // nobody is offered what a rule would refuse
  if (isUsed || cycle.row === null) return null;
  return (
    <div className={styles.remove}>
      <Sure
        label="Remove this cycle"
        name={`Remove ${cycle.title}`}
        question={`Remove ${cycle.title}? Nothing in the plan uses it.`}
        yes="Remove it"
        onYes={() => void handleRemove()}
      />
      <RefusalList refusals={running.refusals} />
      {running.error === null ? null : <TroubleBar error={running.error} kept={null} onRetry={null} />}
    </div>
  );
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'The title',
  opensOn: 'The opening',
  remindOn: 'The list of reminders',
  cutOffOn: 'The cut-off',
  freezeOn: 'The freeze',
  circulateOn: 'The day the papers go out',
  meetings: 'The list of meetings',
};

function valueWords(cycle: Cycle, field: keyof Cycle): string {
  if (field === 'remindOn') return cycle.remindOn.map(sayDate).join(', ');
  if (field === 'meetings') return cycle.meetings.map(({ body, on }) => `${body}, ${sayDate(on)}`).join('; ');
  const value = cycle[field];
  if (typeof value !== 'string') return '';
  return field === 'title' ? value : sayDate(value);
}
