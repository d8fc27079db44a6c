import { Spinner, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { freeze } from '#domain/frozen/freeze.ts';
import { checkPack } from '#domain/pack/decide-pack.ts';
import { elsewhereOf, previousPackOf } from '#domain/pack/issued-pack.ts';
import { countingCycle } from '#domain/overview.ts';
import { packOf } from '#domain/pack/pack.ts';
import { outcomesSaid } from '#domain/pack/pack-row.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useFrozen, type Opening } from '#screens/board-pack/use-frozen.ts';
import { PackView } from '#screens/board-pack/view/pack-view.tsx';
import { useReady } from '#screens/use-store.ts';
import { NotYet } from './not-yet.tsx';
import { NextStep } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';

/** The pack as its body would read it if it were issued now. */
export function PreviewStep({ writing }: { writing: PackWriting }) {
  const styles = usePackStyles();
  const { snapshot, store } = useReady();
  const { draft, meeting } = writing;
  const before = previousPackOf(snapshot.packs.values(), meeting.body, meeting.on);
  const opening = useFrozen(store.world, before);
  const faults = checkPack(snapshot, draft, store.today()).filter((one) => one.field === 'asAt');
  return (
    <>
      <Text className={styles.text}>As it would be read if it were issued now. Nothing is issued yet.</Text>
      {faults.length > 0 ? (
        <NotYet meeting={meeting} refusals={faults} />
      ) : opening.at === 'opening' ? (
        <Spinner label="Opening the pack before, to show what moved" style={{ padding: '48px' }} />
      ) : (
        <>
          {opening.at === 'failed' ? (
            <FrozenTrouble
              error={opening.error}
              kept="The preview shows no movement, because the pack before it could not be opened."
              onRetry={opening.again}
            />
          ) : null}
          <Preview writing={writing} opening={opening} />
        </>
      )}
      <NextStep meeting={meeting} part="preview" />
    </>
  );
}

function Preview({ writing, opening }: { writing: PackWriting; opening: Opening }) {
  const { snapshot, me, store } = useReady();
  const [frozenAt] = useState(() => store.world.now().toISOString());
  const { draft } = writing;
  const before = opening.at === 'open' ? opening.frozen : null;
  const pack = useMemo(() => {
    const packs = [...snapshot.packs.values()];
    const { body, meetingOn, asAt } = draft;
    const row = previousPackOf(packs, body, meetingOn);
    const cycle = countingCycle(snapshot.cycles.values(), asAt)?.key ?? '';
    return packOf(
      freeze(snapshot, {
        ...draft,
        frozenAt,
        preparedBy: me.key,
        elsewhere: elsewhereOf(packs, cycle, { body, meetingOn }),
        previous:
          before === null || row === null
            ? null
            : { pack: { ...row, outcomes: outcomesSaid(row) }, frozen: before },
        ...(before === null && row !== null ? { notCompared: row } : {}),
      }),
    );
  }, [snapshot, draft, frozenAt, me, before]);
  return <PackView pack={pack} isPreview />;
}
