import { useEffect, useSyncExternalStore } from 'react';

const atRisk = new Set<symbol>();
const listeners = new Set<() => void>();

/** Asks before the page is closed or loaded anew, from now until what is returned is called. */
export function warnBeforeLoss(): () => void {
  const mine = Symbol('at risk');
  const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', handleLeave);
  atRisk.add(mine);
  tell();
  return () => {
    window.removeEventListener('beforeunload', handleLeave);
    atRisk.delete(mine);
    tell();
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

function tell(): void {
  for (const listener of listeners) listener();
}
