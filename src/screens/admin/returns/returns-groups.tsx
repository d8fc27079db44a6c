import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { returnRate, type Return, type ReturnGroup } from '#domain/returns.ts';
import { Count } from '#screens/overview/count.tsx';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useReturnsStyles } from './returns-style.ts';

/** Returns by person or by organisation; every count is the link to what it counts. */
export function ReturnsGroups(props: {
  title: string;
  /** Heading of the first column. */
  of: string;
  groups: readonly ReturnGroup[];
  nameOf: (key: string) => string;
  missingName: string;
  href: (key: string, show: Return['state'] | null) => string;
}) {
  const styles = useReturnsStyles();
  const id = useId();
  const head = mergeClasses(styles.cell, styles.head);
  const count = mergeClasses(styles.cell, styles.number);
  const countHead = mergeClasses(head, styles.number);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      <ScrollRegion label={`Table: ${props.title}`}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {props.of}
              </th>
              {['Due', 'On time', 'Late', props.missingName, 'Received'].map((name) => (
                <th key={name} scope="col" className={countHead}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.groups.map((group) => {
              const name = props.nameOf(group.key);
              const counts = [
                ['due', group.due, null],
                ['on time', group.onTime, 'on-time'],
                ['late', group.late, 'late'],
                [props.missingName.toLowerCase(), group.none, 'missing'],
              ] as const;
              return (
                <tr key={group.key}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                    {name}
                  </th>
                  {counts.map(([word, n, show]) => (
                    <td key={word} className={count}>
                      <Count n={n} of={`${word}, ${name}`} href={props.href(group.key, show)} />
                    </td>
                  ))}
                  <td className={count}>{sayRate(returnRate(group))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** '82%'; a share of nothing is said so. Never rounded to all or to nothing. */
export function sayRate(rate: number | null): string {
  if (rate === null) return 'none due';
  const percent = Math.round(rate * 100);
  if (percent === 100 && rate < 1) return '99%';
  return percent === 0 && rate > 0 ? '1%' : `${String(percent)}%`;
}
