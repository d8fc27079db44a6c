import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Problem } from '#domain/snapshot.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});

/** The rows that were left out because they could not be read: where they are, and what is wrong. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <ScrollRegion label="Rows that cannot be read">
      <table className={styles.table} aria-label="Rows that cannot be read">
        <thead>
          <tr>
            <th scope="col" className={head}>
              List
            </th>
            <th scope="col" className={head}>
              Row id
            </th>
            <th scope="col" className={head}>
              What is wrong
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.list} ${problem.rowId} ${problem.what}`}>
              <td className={styles.cell}>{problem.list}</td>
              <td className={styles.cell}>{problem.rowId}</td>
              <td className={styles.cell}>{problem.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
