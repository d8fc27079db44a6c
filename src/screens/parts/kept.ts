import { createHold } from './warn-before-loss.ts';
import type { Store } from '#store/state.ts';

/** What forms of one sort keep of what is filled in, by the form's address, for as long as the tab is open. */
export type Keeping<T> = {
  /** Undefined when nothing is kept. */
  at(store: Store, place: string): T | undefined;
  /** Keeps it, or forgets it with null. */
  keep(store: Store, place: string, value: T | null): void;
};

/** A place to keep what is filled in, so that whoever goes elsewhere in the app finds it again. */
export function keepingOf<T>(): Keeping<T> {
  // per store, so that no person finds another's
  const all = new WeakMap<Store, Map<string, T>>();
  const hold = createHold();
  return {
    at: (store, place) => all.get(store)?.get(place),
    keep: (store, place, value) => {
      const kept = all.get(store) ?? new Map<string, T>();
      all.set(store, kept);
      if (value === null) kept.delete(place);
      else kept.set(place, value);
      hold(kept.size > 0);
    },
  };
}
