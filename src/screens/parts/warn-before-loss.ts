import { useEffect } from 'react';

/** Asks before the page is closed or loaded anew while something filled in and not sent would be lost with it. */
export function useWarnBeforeLoss(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [isAtRisk]);
}
