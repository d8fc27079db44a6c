import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AddCycle } from './add-cycle.tsx';
import { CycleList } from './cycle-list.tsx';
import { EditCycle } from './edit-cycle.tsx';

/** Everything under Admin, Cycles: the list with what is next, a new cycle, and each cycle with its dates. */
export function Cycles({ address }: { address: Readonly<Record<string, string>> }) {
  const { cycle, view } = address;
  return (
    <AdminOnly title="Cycles">
      {view === 'add' ? (
        <AddCycle />
      ) : cycle === undefined ? (
        <CycleList />
      ) : (
        <EditCycle key={cycle} cycleKey={cycle} />
      )}
    </AdminOnly>
  );
}
