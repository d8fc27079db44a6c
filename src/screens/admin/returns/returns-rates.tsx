import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Cycle } from '#domain/cycle.ts';
import type { ReturnCounts } from '#domain/returns.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
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

/** How many updates came in, cycle by cycle, the latest first. */
export function ReturnsRates(props: {
  rates: readonly { readonly cycle: Cycle; readonly counts: ReturnCounts; readonly rate: number | null }[];
  href: (cycle: Cycle) => string;
  openKey: string | null;
}) {
  const styles = useReturnsStyles();
  const own = useStyles();
  const id = useId();
  const head = mergeClasses(styles.cell, styles.head);
  const count = mergeClasses(styles.cell, styles.number);
  const countHead = mergeClasses(head, styles.number);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Over the cycles
      </h2>
      <ScrollRegion label="Table: Over the cycles">
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                Cycle
              </th>
              {['Due', 'On time', 'Late', 'None'].map((name) => (
                <th key={name} scope="col" className={countHead}>
                  {name}
                </th>
              ))}
              <th scope="col" className={head}>
                Received
              </th>
            </tr>
          </thead>
          <tbody>
            {props.rates.toReversed().map(({ cycle, counts, rate }) => (
              <tr key={cycle.key}>
                <th scope="row" className={styles.cell}>
                  <Link href={props.href(cycle)}>{cycle.title}</Link>
                  {cycle.key === props.openKey ? (
                    <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                      still open
                    </Text>
                  ) : null}
                </th>
                <td className={count}>{counts.due}</td>
                <td className={count}>{counts.onTime}</td>
                <td className={count}>{counts.late}</td>
                <td className={count}>{counts.none}</td>
                <td className={styles.cell} aria-label={sayRate(rate)}>
                  <span className={own.rate}>
                    <span className={own.share}>{sayRate(rate)}</span>
                    <span className={own.track} aria-hidden="true">
                      <span
                        className={own.bar}
                        style={{ display: 'block', width: `${String((rate ?? 0) * 100)}%` }}
                      />
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
