import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from './import-table.ts';

/** A plain table of Admin; the first cell of a row is its head. */
export function AdminTable(props: {
  label: string;
  head: readonly string[];
  /** True where the first cells are sentences, too long to stand out. */
  hasLongHeads?: boolean;
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  const table = useTableStyles();
  return (
    <ScrollRegion label={props.label}>
      <table className={table.table} aria-label={props.label}>
        <thead>
          <tr>
            {props.head.map((one) => (
              <th key={one} scope="col" className={mergeClasses(table.cell, table.head)}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const column = props.head[index] ?? '';
                return index === 0 ? (
                  <th
                    key={column}
                    scope="row"
                    className={mergeClasses(table.cell, !props.hasLongHeads && table.strong)}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={table.cell}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
