import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { CycleFigures } from '#domain/cycle-figures.ts';
import { sayDate } from '#domain/date.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'right',
    verticalAlign: 'middle',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: '56px',
    maxWidth: '96px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cycle: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '150px',
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { minWidth: '110px' },
  },
  when: { display: 'block', color: tokens.colorNeutralForeground3 },
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
  const id = useId();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      {props.note === null ? null : <Text>{props.note}</Text>}
      <ScrollRegion label={props.title}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, styles.cycle)}>
                Cycle
              </th>
              {props.columns.map(([name]) => (
                <th key={name} scope="col" className={head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.cycles.map((one) => (
              <tr key={one.cycle.key}>
                <th scope="row" className={mergeClasses(styles.cell, styles.cycle)}>
                  {one.cycle.title}
                  <Text size={200} className={styles.when}>
                    {one.isFrozen ? sayDate(one.asAt) : 'still open'}
                  </Text>
                </th>
                {props.columns.map(([name, figure]) => (
                  <td key={name} className={styles.cell}>
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
