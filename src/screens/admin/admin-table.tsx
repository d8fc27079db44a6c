import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { useCardStyles } from '#screens/parts/card-style.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';

/** One row of a table, cell by cell in the order of the heads. */
type AdminRow = { readonly key: string; readonly cells: readonly ReactNode[] };

type TableProps = {
  label: string;
  /** What the place around it is called while it scrolls, where something else bears the label already. */
  regionLabel?: string;
  head: readonly string[];
  /** True where the first cells are sentences, or stand out by themselves. */
  hasPlainHeads?: boolean;
  /** Heads of the columns that hold figures. */
  figures?: readonly string[];
  /** Heads of the columns of short words that are not to break. */
  firm?: readonly string[];
  /** In a window that is too narrow for it, its rows stand as cards; heads of the columns of buttons go without saying there. */
  cards?: { readonly unsaid: readonly string[] };
  rows: readonly AdminRow[];
};

/** A plain table of Admin; the first cell of a row is its head. */
export function AdminTable(props: TableProps) {
  const isNarrow = useIsNarrow();
  return isNarrow && props.cards !== undefined ? <Cards {...props} /> : <Table {...props} />;
}

function Cards({ label, head, rows, cards }: TableProps) {
  const table = useTableStyles();
  const card = useCardStyles();
  return (
    <ul className={card.list} aria-label={label}>
      {rows.map(({ key, cells: [first, ...cells] }) => (
        <li key={key} className={card.card}>
          <span className={table.strong}>{first}</span>
          {cells.map((cell, index) => {
            const column = head[index + 1] ?? '';
            const isUnsaid = cards?.unsaid.includes(column) === true;
            return cell === '' || cell === null ? null : (
              <div key={column}>
                {isUnsaid ? null : <span className={table.name}>{column}: </span>}
                {cell}
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

function Table(props: TableProps) {
  const table = useTableStyles();
  const { figures = [], firm = [] } = props;
  const looksOf = (column: string) =>
    mergeClasses(table.cell, figures.includes(column) && table.figure, firm.includes(column) && table.firm);
  return (
    <ScrollRegion label={props.regionLabel ?? props.label}>
      <table className={table.table} aria-label={props.label}>
        <thead>
          <tr>
            {props.head.map((one) => (
              <th
                key={one}
                scope="col"
                className={mergeClasses(table.cell, table.head, figures.includes(one) && table.figure)}
              >
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
                    className={mergeClasses(looksOf(column), !props.hasPlainHeads && table.strong)}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={looksOf(column)}>
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
