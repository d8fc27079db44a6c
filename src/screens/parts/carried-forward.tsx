import { useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import { carriedForward } from '#domain/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { useReady } from '#screens/use-store.ts';

/** When an action was last updated, and whether that is shown in place of an update that has not come. */
export function LastUpdated({ action }: { action: Action }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const carried = useMemo(() => carriedForwardWords(snapshot, action, today), [snapshot, action, today]);
  if (carried !== null) return carried;
  return action.lastUpdatedAt === null ? 'Never' : sayDate(dayOf(action.lastUpdatedAt));
}

/** 'Carried forward, last updated 29 September 2026'; null where the figures are fresh or none are owed. */
export function carriedForwardWords(snapshot: Snapshot, action: Action, today: CivilDate): string | null {
  const carried = carriedForward(snapshot, action, today);
  if (carried === null) return null;
  return carried.on === null ? 'Never updated' : `Carried forward, last updated ${sayDate(carried.on)}`;
}
