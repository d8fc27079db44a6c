import { Button, MessageBarBody } from '@fluentui/react-components';
import type { Measure } from '#domain/measure/measure.ts';
import type { Saved } from '#screens/admin/saved-bar.tsx';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { sayRefusal } from '#screens/words.ts';

/** Retires a measure after asking once more, or takes a retired one back into use. Its values are kept. */
export function RetireButton({ measure, onDone }: { measure: Measure; onDone: (saved: Saved) => void }) {
  const running = useRun();
  const { isActive } = measure;
  const handleDo = async () => {
    const outcome = await running.run(
      { kind: 'save-measure', measure: { ...measure, isActive: !isActive } },
      `${isActive ? 'Retire' : 'Take back'} ${measure.key}`,
    );
    if (outcome !== null && outcome.kind !== 'refused')
      onDone({
        what: `${measure.key} ${isActive ? 'retired' : 'back in use'}`,
        did: 'saved',
        isKept: outcome.kind === 'kept',
      });
  };
  return (
    <div>
      {isActive ? (
        <Sure
          label="Retire this measure"
          question={`Retire ${measure.key}? Its values are kept.`}
          yes="Retire it"
          onYes={() => void handleDo()}
        />
      ) : (
        <Button onClick={() => void handleDo()}>Take it back into use</Button>
      )}
      {running.refusals.length === 0 ? null : (
        <HeardBar isUrgent intent="error">
          <MessageBarBody>{running.refusals.map(sayRefusal).join(' ')}</MessageBarBody>
        </HeardBar>
      )}
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="Nothing was changed." onRetry={() => void handleDo()} />
      )}
    </div>
  );
}
