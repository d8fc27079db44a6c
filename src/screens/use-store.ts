import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Host } from '#host/host.ts';
import type { ReadyState, State, Store } from '#store/state.ts';

/** What every screen may use: the store and the host. */
export type Surroundings = { readonly store: Store; readonly host: Host };

/** Set once around the app. */
export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The store and the host. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('a screen stands outside the app');
  return surroundings;
}

/** The store's state, kept up to date. */
export function useStoreState(store: Store): State {
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** The loaded plan. Only for screens that are shown when it is loaded. */
export function useReady(): ReadyState & { readonly store: Store; readonly host: Host } {
  const { store, host } = useSurroundings();
  const state = useStoreState(store);
  if (state.phase !== 'ready') throw new Error('this screen needs the loaded plan');
  return { ...state, store, host };
}
