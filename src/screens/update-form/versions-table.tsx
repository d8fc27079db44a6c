import { makeStyles, tokens } from '@fluentui/react-components';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    minWidth: '88px',
  },
});

/** A field of an action, and what each version says in it, in the order of the headings. */
export type VersionsRow = { readonly name: string; readonly cells: readonly string[] };

/** Versions of an action's latest update side by side, field by field. `heads` name the versions. */
export function VersionsTable(props: {
  label: string;
  heads: readonly string[];
  rows: readonly VersionsRow[];
}) {
  const styles = useStyles();
  const { heads } = props;
  return (
    <ScrollRegion label={props.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['Field', ...heads].map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className={styles.cell}>
                {row.name}
              </th>
              {heads.map((head, index) => (
                <td key={head} className={styles.cell}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
