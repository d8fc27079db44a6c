import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';

// the versions stand one below the other there, each under its name
const narrow = '@media (max-width: 639px)';

const useStyles = makeStyles({
  // versions of one width, so that none is squeezed by longer words in another
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { display: 'block' },
  },
  heads: {
    // still there for who hears the table
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  body: { [narrow]: { display: 'block' } },
  row: { [narrow]: { display: 'block', marginBottom: tokens.spacingVerticalM } },
  field: { width: '22%' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    [narrow]: { display: 'block', width: 'auto' },
  },
  version: {
    [narrow]: {
      borderTopStyle: 'none',
      '::before': {
        content: 'attr(data-version)',
        display: 'block',
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
      },
    },
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
        <thead className={styles.heads}>
          <tr>
            {['Field', ...heads].map((head, index) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, index === 0 && styles.field)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {props.rows.map((row) => (
            <tr key={row.name} className={styles.row}>
              <th scope="row" className={styles.cell}>
                {row.name}
              </th>
              {heads.map((head, index) => (
                <td key={head} data-version={head} className={mergeClasses(styles.cell, styles.version)}>
                  {row.cells[index] || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
