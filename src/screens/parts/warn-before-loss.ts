import { useEffect, useSyncExternalStore } from 'react';

const atRisk = new Set<symbol>();
const listeners = new Set<() => void>();

/** A switch for one thing that lives as long as the page: while it is on, the app does not offer to be loaded anew. */
export function createHold(): (isHeld: boolean) => void {
  const mine = Symbol('held');
  return (isHeld) => {
    if (atRisk.has(mine) === isHeld) return;
    if (isHeld) atRisk.add(mine);
    else atRisk.delete(mine);
    for (const listener of listeners) listener();
  };
}

/** Asks before the page is closed or loaded anew, from now until what is returned is called. */
export function warnBeforeLoss(): () => void {
  const hold = createHold();
  const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', handleLeave);
  hold(true);
  return () => {
    window.removeEventListener('beforeunload', handleLeave);
    hold(false);
  };
}

/** Asks before the page is closed or loaded anew while something filled in and not sent would be lost with it. */
export function useWarnBeforeLoss(isAtRisk: boolean): void {
  useEffect(() => (isAtRisk ? warnBeforeLoss() : undefined), [isAtRisk]);
}

/** True while anything anywhere in the app would be lost with the page. */
export function useIsAnythingAtRisk(): boolean {
  return useSyncExternalStore(subscribe, () => atRisk.size > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
