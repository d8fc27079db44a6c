import type { ChangeState } from '#domain/change.ts';
import type { Pack } from '#domain/pack.ts';
import { changesNote } from '#domain/pack-sentences.ts';
import { PackTable } from './pack-table.tsx';
import { useViewStyles } from './view-style.ts';
import { dayOr } from './view-words.ts';

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
          columns={[
            { name: 'Actions', is: 'short', cell: ({ refs }) => refs.join('\n') },
            { name: 'What changed', cell: ({ what, titles }) => `${what}\n${titles.join('\n')}`.trim() },
            { name: 'Before', is: 'wide', cell: ({ before }) => before || '–' },
            { name: 'After', is: 'wide', cell: ({ after }) => after || '–' },
            { name: 'Reason', is: 'wide', cell: ({ reason }) => reason || '–' },
            {
              name: 'Decision',
              cell: ({ state, weight }) =>
                `${stateWords[state]}\n${weight === 'material' ? 'Material' : 'Minor'}`,
            },
            {
              name: 'Decided',
              cell: ({ decidedBy, decidedOn }) =>
                decidedOn === null ? '–' : `${dayOr(decidedOn)}${decidedBy === '' ? '' : `\n${decidedBy}`}`,
            },
          ]}
          rows={pack.changes}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
