import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';

// what a pack's tables add to those of the screen: room for sentences, and paper
const useStyles = makeStyles({
  table: { '@media print': { borderCollapse: 'collapse', fontSize: '8pt', lineHeight: 1.25 } },
  cell: {
    minWidth: '72px',
    '@media print': { minWidth: 0, padding: '0.7mm 1.3mm', fontSize: '7.5pt', lineHeight: 1.2 },
  },
  head: { '@media print': { fontSize: '7.5pt' } },
  wide: { minWidth: '170px', '@media print': { minWidth: '44mm' } },
  widest: { minWidth: '215px', '@media print': { minWidth: '64mm' } },
  short: { minWidth: '44px', whiteSpace: 'nowrap', '@media print': { minWidth: 0 } },
  number: {
    minWidth: '44px',
    whiteSpace: 'pre-line',
    '@media print': { paddingLeft: '0.5mm', paddingRight: '0.5mm', minWidth: '7mm' },
  },
  // figures have short words above them on paper
  numberHead: { '@media print': { fontSize: '6.5pt', lineHeight: 1.15 } },
  first: {
    '@media (max-width: 639px)': {
      minWidth: '44px',
      maxWidth: '130px',
      hyphens: 'auto',
    },
    '@media print': { position: 'static', maxWidth: 'none' },
  },
  below: { paddingLeft: tokens.spacingHorizontalXL, fontWeight: tokens.fontWeightRegular },
  line: { breakInside: 'avoid' },
});

/** A column of a pack's table. 'wide' holds sentences, 'widest' the longest of them, 'short' a reference, 'number' figures. */
export type PackColumn<T> = {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  readonly is?: 'wide' | 'widest' | 'short' | 'number';
};

/**
 * A table of a pack; the first cell of a row is its head. On a narrow window it scrolls by itself; on paper its head is
 * repeated on every page and no row is parted where it fits on one.
 */
export function PackTable<T>(props: {
  label: string;
  columns: readonly PackColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** 'sum' for a row that adds others up, 'below' for one that stands under a heading. */
  lookOf?: (row: T) => 'sum' | 'below' | null;
}) {
  const styles = useStyles();
  const looks = useTableStyles();
  const { label, columns, rows, keyOf } = props;
  const classOf = ({ is }: PackColumn<T>) =>
    mergeClasses(looks.cell, styles.cell, is === 'number' && looks.figure, is !== undefined && styles[is]);
  return (
    <ScrollRegion label={label}>
      <table className={mergeClasses(looks.table, styles.table)} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.name}
                scope="col"
                className={mergeClasses(
                  classOf(column),
                  index === 0 && mergeClasses(looks.first, styles.first),
                  looks.head,
                  styles.head,
                  column.is === 'number' && styles.numberHead,
                )}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const look = props.lookOf?.(row) ?? null;
            return (
              <tr key={keyOf(row)} className={styles.line}>
                {columns.map((column, index) => {
                  const className = mergeClasses(
                    classOf(column),
                    index === 0 && mergeClasses(looks.first, styles.first, looks.strong),
                    look === 'sum' && looks.group,
                    look === 'below' && index === 0 && styles.below,
                  );
                  return index === 0 ? (
                    <th key={column.name} scope="row" className={className}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.name} className={className}>
                      {column.cell(row)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
