import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Action } from '#domain/action.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { focusNext, focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ChaseChoose, ChaseWayChoice } from './chase-choose.tsx';
import { ChasePreview, previewId } from './chase-preview.tsx';
import { ChaseProgress, resultId } from './chase-progress.tsx';
import { chaseLines, remindersOf, type ChaseGround, type ChaseTo } from './chase-rows.ts';
import { useChaseRun } from './chase-run.ts';
import { channelsOf, type ChaseWay } from './chase-way.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

const toPreviewId = 'to-preview';

/** Choose, look at every message, send, and see what became of each. */
export function ChaseBoard({ cycle, to }: { cycle: Cycle; to: ChaseTo }) {
  const styles = useStyles();
  const { snapshot, store, me } = useReady();
  const today = store.today();
  const [withDeputies, setWithDeputies] = useState(false);
  const [way, setWay] = useState<ChaseWay>('teams');
  // null: everybody not written to today
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [step, setStep] = useState<'choose' | 'preview'>('choose');
  const { run, start, stop, forget } = useChaseRun(store);
  const ground = useMemo<ChaseGround>(
    () => ({
      snapshot,
      cycle,
      today,
      to,
      withDeputies,
      sender: me.name,
      linkTo: (subPage) => store.world.courier.links.to(subPage),
    }),
    [snapshot, cycle, today, to, withDeputies, me.name, store],
  );
  const { lines, nobody } = useMemo(() => chaseLines(ground), [ground]);
  const chosen = useMemo(
    () => picked ?? new Set(lines.filter((line) => line.today === null).map((line) => line.person.key)),
    [picked, lines],
  );
  const chosenLines = lines.filter((line) => chosen.has(line.person.key));
  useEffect(() => {
    if (run.at === 'ended') focusOn(resultId);
  }, [run.at]);

  if (run.at === 'sending' || run.at === 'ended')
    return (
      <ChaseProgress
        run={run}
        snapshot={snapshot}
        today={today}
        cycle={cycle.key}
        onStop={stop}
        onDone={() => {
          // those whom nothing has reached yet stay chosen; where all were reached, everybody else comes next
          const left = run.reminders.filter((_, index) => run.ends[index]?.kind !== 'sent');
          const keys = new Set(left.map(({ person }) => person.key));
          const again = lines.filter((line) => line.today === null && keys.has(line.person.key));
          setPicked(again.length === 0 ? null : new Set(again.map((line) => line.person.key)));
          forget();
          setStep('choose');
          focusNext(toPreviewId);
        }}
      />
    );
  if (step === 'preview' && chosenLines.length > 0)
    return (
      <>
        {run.at === 'failed' ? <TroubleBar error={run.error} kept={null} onRetry={null} /> : null}
        <ChasePreview
          lines={chosenLines}
          ground={ground}
          way={way}
          onBack={() => {
            setStep('choose');
            focusOn(toPreviewId);
          }}
          onSend={(sent) => {
            // how it ends is in the run
            void start({
              reminders: remindersOf(sent, ground),
              by: me.key,
              cycle: cycle.key,
              channels: channelsOf(way),
            });
          }}
        />
      </>
    );
  if (lines.length === 0 && nobody.length === 0)
    return <Text>Every update for {cycle.title} has been received. There is nobody to write to.</Text>;
  return (
    <div className={styles.part}>
      {lines.length === 0 ? null : (
        <>
          {to === 'leads' ? (
            <Checkbox
              label="Write to those who deputise for them today as well"
              checked={withDeputies}
              onChange={(_, { checked }) => setWithDeputies(checked === true)}
            />
          ) : null}
          <ChaseWayChoice way={way} onWay={setWay} />
          <Button
            id={toPreviewId}
            className={styles.start}
            appearance="primary"
            disabledFocusable={chosenLines.length === 0}
            onClick={() => {
              setStep('preview');
              focusOn(previewId);
            }}
          >
            {chosenLines.length === 0
              ? 'Choose somebody to write to'
              : `Look at ${chosenLines.length === 1 ? 'the message' : `${String(chosenLines.length)} messages`}`}
          </Button>
          <ChaseChoose
            snapshot={snapshot}
            today={today}
            title={to === 'leads' ? 'Who owes an update' : 'Accountable officers'}
            rows={lines}
            chosen={chosen}
            hasForms={to === 'leads'}
            onChosen={setPicked}
          />
        </>
      )}
      <Nobody actions={nobody} to={to} />
    </div>
  );
}

function Nobody({ actions, to }: { actions: readonly Action[]; to: ChaseTo }) {
  if (actions.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {to === 'leads'
          ? 'For these nobody can be asked, because no lead of theirs, nor a deputy, is still here: '
          : 'For these no accountable officer is named who is still here: '}
        {actions.map((action, index) => (
          <span key={action.ref}>
            {index === 0 ? '' : ', '}
            <Link href={hrefOf({ at: 'action', ref: action.ref })} inline>
              {action.ref}
            </Link>
          </span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
