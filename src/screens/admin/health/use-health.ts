import { useCallback, useState } from 'react';
import { readHealth, type Health } from '#store/health.ts';
import { useReady } from '#screens/use-store.ts';

/** How far the check is, or what it found. */
export type HealthRun =
  | { readonly at: 'idle' | 'reading' }
  | { readonly at: 'read'; readonly health: Health }
  | { readonly at: 'failed'; readonly error: unknown };

/** Looks how the lists stand, when asked to. The plan is read anew before: a tag that is out of date tells nothing. */
export function useHealth(): { readonly run: HealthRun; readonly start: () => Promise<void> } {
  const { store } = useReady();
  const [run, setRun] = useState<HealthRun>({ at: 'idle' });
  const start = useCallback(async () => {
    setRun({ at: 'reading' });
    try {
      await store.load();
      const state = store.getState();
      if (state.phase !== 'ready') throw new Error('the plan is not loaded');
      setRun({ at: 'read', health: await readHealth(store.world, state.snapshot) });
    } catch (error) {
      setRun({ at: 'failed', error });
    }
  }, [store]);
  return { run, start };
}
