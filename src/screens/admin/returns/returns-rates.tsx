import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { ReturnCounts } from '#domain/cycle/returns.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { sayRate } from './returns-groups.tsx';
import { useReturnsStyles } from './returns-style.ts';

const useStyles = makeStyles({
  rate: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: '180px' },
  share: { width: '4ch', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  // its length says what the figure beside it says; outlined, so that it is there in every theme
  track: {
    flexGrow: 1,
    height: '12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: 'border-box',
  },
  bar: { height: '100%', backgroundColor: tokens.colorNeutralForeground2, forcedColorAdjust: 'none' },
});

const figures = ['Due', 'On time', 'Late', 'None'];

/** How many updates came in, cycle by cycle, the latest first. */
export function ReturnsRates(props: {
  rates: readonly { readonly cycle: Cycle; readonly counts: ReturnCounts; readonly rate: number | null }[];
  href: (cycle: Cycle) => string;
  openKey: string | null;
}) {
  const styles = useReturnsStyles();
  const own = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Over the cycles
      </h2>
      <AdminTable
        label="Over the cycles"
        regionLabel="Table: Over the cycles"
        hasPlainHeads
        head={['Cycle', ...figures, 'Received']}
        figures={figures}
        rows={props.rates.toReversed().map(({ cycle, counts, rate }) => ({
          key: cycle.key,
          cells: [
            <Fragment key="cycle">
              <Link href={props.href(cycle)}>{cycle.title}</Link>
              {cycle.key === props.openKey ? (
                <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                  still open
                </Text>
              ) : null}
            </Fragment>,
            counts.due,
            counts.onTime,
            counts.late,
            counts.none,
            <span key="rate" className={own.rate}>
              <span className={own.share}>{sayRate(rate)}</span>
              <span className={own.track} aria-hidden="true">
                <span
                  className={own.bar}
                  style={{ display: 'block', width: `${String((rate ?? 0) * 100)}%` }}
                />
              </span>
            </span>,
          ],
        }))}
      />
    </section>
  );
}
