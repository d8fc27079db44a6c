import type { Pack } from '#domain/pack/pack.ts';
import { movementNote } from '#domain/pack/pack-sentences.ts';
import { stepsOf, type Step } from '#domain/pack/pack-steps.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { PackDay } from './pack-day.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';

/** Every status that moved since the body's last pack, and every action that joined or left. */
export function Movement({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const steps = stepsOf(pack.movement);
  return (
    <>
      <p className={styles.words}>{movementNote(pack)}</p>
      {steps.length === 0 ? null : (
        <PackTable
          label="What moved since the last pack"
          columns={stepColumns}
          rows={steps}
          keyOf={({ ref, what }) => `${ref} ${what}`}
        />
      )}
    </>
  );
}

const stepColumns: readonly PackColumn<Step>[] = [
  { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
  { name: 'Action', is: 'wide', cell: ({ title }) => title },
  { name: 'What happened', cell: ({ what }) => what },
  { name: 'From', cell: ({ from }) => (from === null ? '–' : <StatusMark status={from} />) },
  { name: 'To', cell: ({ to }) => (to === null ? '–' : <StatusMark status={to} />) },
  { name: 'Why', is: 'wide', cell: ({ why }) => why || '–' },
  {
    name: 'Reported',
    cell: ({ by, on }) => (
      <>
        <PackDay on={on} />
        {by === '' ? '' : `\n${by}`}
      </>
    ),
  },
];
