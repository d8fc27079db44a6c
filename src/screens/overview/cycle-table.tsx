import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { CycleFigures } from '#domain/cycle/cycle-figures.ts';
import { sayDate } from '#domain/date.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  head: { minWidth: '56px', maxWidth: '96px', whiteSpace: 'normal' },
  cycle: { minWidth: '150px', '@media (max-width: 639px)': { minWidth: '110px' } },
  when: { whiteSpace: 'nowrap' },
});

/** Some of the figures of each cycle, one line a cycle, oldest first. */
export function CycleTable(props: {
  title: string;
  cycles: readonly CycleFigures[];
  columns: readonly (readonly [name: string, figure: (one: CycleFigures) => number])[];
  /** What ties the figures together; null where nothing has to be said. */
  note: string | null;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const id = useId();
  const first = mergeClasses(table.cell, table.first, styles.cycle);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      {props.note === null ? null : <Text>{props.note}</Text>}
      <ScrollRegion label={`Table: ${props.title}`}>
        <table className={table.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(first, table.head)}>
                Cycle
              </th>
              {props.columns.map(([name]) => (
                <th
                  key={name}
                  scope="col"
                  className={mergeClasses(table.cell, table.figure, table.head, styles.head)}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.cycles.map((one) => (
              <tr key={one.cycle.key}>
                <th scope="row" className={first}>
                  {one.cycle.title}
                  <span className={mergeClasses(table.quiet, styles.when)}>
                    {one.isFrozen ? sayDate(one.asAt) : 'Still open'}
                  </span>
                </th>
                {props.columns.map(([name, figure]) => (
                  <td key={name} className={mergeClasses(table.cell, table.figure)}>
                    {figure(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
