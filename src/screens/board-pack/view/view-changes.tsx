import type { ChangeState } from '#domain/change/change.ts';
import type { PackPlanChange } from '#domain/pack/pack-parts.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { changesNote } from '#domain/pack/pack-sentences.ts';
import { PackDay } from './pack-day.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';

const stateWords: Readonly<Record<ChangeState, string>> = {
  proposed: 'Waiting',
  approved: 'Approved',
  declined: 'Declined',
  'taken-back': 'Taken back',
};

/** What was decided about the plan itself since the body's last pack, and what waits for a decision. */
export function PlanChanges({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  return (
    <>
      <p className={styles.words}>{changesNote(pack)}</p>
      {pack.changes.length === 0 ? null : (
        <PackTable
          label="Changes of the plan, one a row"
          columns={changeColumns}
          rows={pack.changes}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}

const changeColumns: readonly PackColumn<PackPlanChange>[] = [
  { name: 'Actions', is: 'short', cell: ({ refs }) => refs.join('\n') },
  {
    name: 'What changed',
    is: 'wide',
    cell: ({ what, titles }) => `${what}\n${titles.join('\n')}`.trim(),
  },
  { name: 'Before', is: 'wide', cell: ({ before }) => before || '–' },
  { name: 'After', is: 'wide', cell: ({ after }) => after || '–' },
  { name: 'Reason', is: 'wide', cell: ({ reason }) => reason || '–' },
  {
    name: 'Decision',
    cell: ({ state, weight }) => `${stateWords[state]}\n${weight === 'material' ? 'Material' : 'Minor'}`,
  },
  {
    name: 'Decided',
    cell: ({ decidedBy, decidedOn }) => (
      <>
        <PackDay on={decidedOn} />
        {decidedOn === null || decidedBy === '' ? '' : `\n${decidedBy}`}
      </>
    ),
  },
];
