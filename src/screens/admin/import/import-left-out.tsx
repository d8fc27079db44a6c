import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { SkippedRow } from '#domain/intake/intake-issue.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { plural } from './import-counts.ts';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { saySkip } from './intake-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  row: { width: '110px' },
});

/** The rows of the table that become no action, and why. */
export function ImportLeftOut({ skipped }: { skipped: readonly SkippedRow[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const id = useId();
  const head = mergeClasses(table.cell, table.head);
  const isOnSeveral = new Set(skipped.map((row) => row.sheet)).size > 1;
  const { shown, grow } = useGrowing(skipped.length, 0, '');
  if (skipped.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {plural(skipped.length, 'row that becomes', 'rows that become')} no action
      </h2>
      <ScrollRegion label="Rows that become no action">
        <table className={table.table} aria-label="Rows that become no action">
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, styles.row)}>
                Row
              </th>
              <th scope="col" className={head}>
                What it says
              </th>
              <th scope="col" className={head}>
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {skipped.slice(0, shown).map((row) => (
              <tr key={`${row.sheet} ${String(row.row)}`}>
                <th scope="row" className={table.cell}>
                  {isOnSeveral ? `${row.sheet}, ${row.name}` : row.name.replace(/^row (?=\d+$)/, '')}
                </th>
                <td className={table.cell}>{row.text}</td>
                <td className={table.cell}>{saySkip(row.why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <EndOfList shown={shown} total={skipped.length} onNear={grow} />
      </ScrollRegion>
    </section>
  );
}
