import { makeStyles, MessageBarBody, tokens } from '@fluentui/react-components';
import type { PlanCommand } from '#domain/command.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { sayRefusal } from '#screens/words.ts';
import type { Saved } from './saved-bar.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

/** Removes something after asking once more, and says why where a rule keeps it. */
export function RemoveButton(props: {
  what: string;
  command: PlanCommand;
  onRemoved: (saved: Saved) => void;
}) {
  const styles = useStyles();
  const running = useRun();
  const handleYes = async () => {
    const outcome = await running.run(props.command, `Remove ${props.what}`);
    if (outcome !== null && outcome.kind !== 'refused')
      props.onRemoved({ what: props.what, did: 'removed', isKept: outcome.kind === 'kept' });
  };
  return (
    <div className={styles.part}>
      <Sure
        label="Remove"
        name={`Remove ${props.what}`}
        question={`Remove ${props.what}?`}
        yes="Remove it"
        onYes={() => void handleYes()}
      />
      {running.refusals.length === 0 ? null : (
        <HeardBar isUrgent intent="error">
          <MessageBarBody>{running.refusals.map(sayRefusal).join(' ')}</MessageBarBody>
        </HeardBar>
      )}
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="Nothing was removed." onRetry={() => void handleYes()} />
      )}
    </div>
  );
}
