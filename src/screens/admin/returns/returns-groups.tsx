import { useId } from 'react';
import { returnRate, type Return, type ReturnGroup } from '#domain/cycle/returns.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Count } from '#screens/overview/count.tsx';
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
  const figures = ['Due', 'On time', 'Late', props.missingName, 'Received'];
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      <AdminTable
        label={props.title}
        regionLabel={`Table: ${props.title}`}
        hasPlainHeads
        head={[props.of, ...figures]}
        figures={figures}
        rows={props.groups.map((group) => {
          const name = props.nameOf(group.key);
          const counts = [
            ['due', group.due, null],
            ['on time', group.onTime, 'on-time'],
            ['late', group.late, 'late'],
            [props.missingName.toLowerCase(), group.none, 'missing'],
          ] as const;
          return {
            key: group.key,
            cells: [
              name,
              ...counts.map(([word, n, show]) => (
                <Count key={word} n={n} of={`${word}, ${name}`} href={props.href(group.key, show)} />
              )),
              sayRate(returnRate(group)),
            ],
          };
        })}
      />
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
