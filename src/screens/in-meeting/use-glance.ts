import { useEffect, useState } from 'react';
import type { Store } from '#store/state.ts';

/** How often the library is asked what is discussed, ms. The whole plan is asked for once a minute. */
const everyMs = 30_000;

/** A whole look this young tells as much, ms. */
const youngMs = 20_000;

/**
 * Asks every half minute, while somebody looks, what is discussed. Gives the moment of the last such look, so that what is
 * too old goes from the screen also where nothing new comes.
 */
export function useGlance(store: Store): Date {
  const [at, setAt] = useState(() => store.world.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      const now = store.world.now();
      setAt(now);
      const state = store.getState();
      const isFresh = state.phase === 'ready' && now.getTime() - Date.parse(state.loadedAt) < youngMs;
      if (!isFresh) void store.glance();
    }, everyMs);
    return () => clearInterval(timer);
  }, [store]);
  return at;
}
