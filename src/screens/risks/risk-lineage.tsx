import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Risk } from '#domain/risk/risk.ts';
import { madeFromOf } from '#domain/risk/risk-register.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { stateWords } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

/** What an entry was made from, through all steps, each with the scores it had: a merge hides none of them. */
export function RiskLineage({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const made = madeFromOf(snapshot, risk.ref);
  if (made.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        What it was made from
      </h2>
      <AdminTable
        label="Entries it was made from, with their scores"
        head={['Entry', 'Unmitigated', 'Mitigated', 'Target', 'What became of it']}
        rows={made.map((ref) => {
          const one = snapshot.risks.get(ref);
          return {
            key: ref,
            cells:
              one === undefined
                ? [ref, '', '', '', 'Not in the register any more']
                : [
                    <Link key="entry" href={hrefOf({ at: 'risk', ref })}>
                      {ref} {one.title}
                    </Link>,
                    <BandMark key="unmitigated" score={one.unmitigated} kind={one.kind} />,
                    <BandMark key="mitigated" score={one.mitigated} kind={one.kind} />,
                    one.target === null ? (
                      'None'
                    ) : (
                      <BandMark key="target" score={one.target} kind={one.kind} />
                    ),
                    stateWords[one.state],
                  ],
          };
        })}
      />
    </section>
  );
}
