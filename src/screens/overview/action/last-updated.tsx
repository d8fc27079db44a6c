import { useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import { dayOf } from '#domain/date.ts';
import { carriedForward } from '#domain/cycle/returns.ts';
import { useReady } from '#screens/use-store.ts';
import { Day } from '#screens/parts/day.tsx';

/** When an action was last updated, and whether that is shown in place of an update that has not come. */
export function LastUpdated({ action }: { action: Action }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const carried = useMemo(() => carriedForward(snapshot, action, today), [snapshot, action, today]);
  const on = carried?.on ?? (action.lastUpdatedAt === null ? null : dayOf(action.lastUpdatedAt));
  if (on === null) return 'Never';
  return (
    <>
      {carried === null ? '' : 'Carried forward, last updated '}
      <Day on={on} />
    </>
  );
}
