import { useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import { carriedForward } from '#domain/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { useReady } from '#screens/use-store.ts';

/** Says that no update came in for the cycle, and from when the figures are; nothing where they are fresh or none are owed. */
export function CarriedForward({ action }: { action: Action }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  return useMemo(() => carriedForwardWords(snapshot, action, today), [snapshot, action, today]);
}

/** 'Carried forward, last updated 29 September 2026'; null where the figures are fresh or none are owed. */
export function carriedForwardWords(snapshot: Snapshot, action: Action, today: CivilDate): string | null {
  const carried = carriedForward(snapshot, action, today);
  if (carried === null) return null;
  return carried.on === null ? 'Never updated' : `Carried forward, last updated ${sayDate(carried.on)}`;
}
