import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Risk } from '#domain/risk/risk.ts';
import { nameOf } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Day } from '#screens/parts/day.tsx';
import { useReady } from '#screens/use-store.ts';
import { mitigationWords } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  what: { display: 'block', minWidth: '140px' },
});

/** The agreed steps of an entry, each with who does it, by when, and how far it is. */
export function Mitigations({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {risk.kind === 'opportunity' ? 'Steps towards it' : 'Mitigations'}
      </h2>
      {risk.mitigations.length === 0 ? (
        <Text>None agreed.</Text>
      ) : (
        <AdminTable
          label="Steps, who takes them and by when"
          head={['What', 'Who', 'By', 'Status']}
          rows={risk.mitigations.map(({ what, actioner, dueOn, status }, index) => {
            const isLate =
              dueOn !== null && dueOn < today && (status === 'planned' || status === 'under-way');
            return {
              key: String(index),
              cells: [
                <span key="what" className={styles.what}>
                  {what}
                </span>,
                actioner === null ? 'Nobody named' : nameOf(snapshot, actioner),
                dueOn === null ? (
                  'No date'
                ) : (
                  <>
                    <Day on={dueOn} />
                    {isLate ? ', overdue' : ''}
                  </>
                ),
                mitigationWords[status],
              ],
            };
          })}
        />
      )}
    </section>
  );
}
