import type { Problem } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';

/** The rows that were left out because they could not be read: where they are, and what is wrong. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  return (
    <AdminTable
      label="Rows that cannot be read"
      head={['List', 'Row id', 'What is wrong']}
      rows={problems.map(({ list, rowId, what }) => ({
        key: `${list} ${rowId} ${what}`,
        cells: [list, rowId, what],
      }))}
    />
  );
}
