import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanChange } from '#domain/change/change.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { changeTitle } from './change-words.ts';
import { useRun } from '#screens/parts/use-run.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** Lets somebody take back what they proposed, as long as nobody has decided. */
export function TakeBack({ change, onTold }: { change: PlanChange; onTold: (words: string) => void }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const running = useRun();
  const title = changeTitle(change, snapshot);
  const handleYes = async () => {
    const outcome = await running.run({ kind: 'take-back-change', id: change.id }, title);
    if (outcome === null) return;
    if (outcome.kind === 'refused') {
      // where somebody decided meanwhile, this button is about to go
      onTold(outcome.refusals.map((refusal) => `${title}: ${sayRefusal(refusal)}`).join(' '));
      return;
    }
    onTold(
      outcome.kind === 'written'
        ? `Taken back: ${title}.`
        : `Taken back on this device, not in SharePoint yet: ${title}.`,
    );
  };
  return (
    <div className={styles.all}>
      <Sure
        label="Take it back…"
        name={`Take back ${title}`}
        question="Take this proposal back? It stays in the log as taken back."
        yes="Take it back"
        onYes={() => void handleYes()}
      />
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="It still stands." onRetry={() => void handleYes()} />
      )}
    </div>
  );
}
