import { useState } from 'react';
import type { Store } from '#store/state.ts';
import { useSurroundings } from '#screens/use-store.ts';
import type { Keeping } from './kept.ts';

/** What is filled in at a place, kept while the tab is open: whoever goes elsewhere in the app finds it again. */
export type Kept<T> = {
  readonly value: T;
  /** True once anything was filled in. */
  readonly isTouched: boolean;
  /** True when it was found as somebody left it earlier. */
  readonly isFound: boolean;
  /** Makes of what is filled in at that moment something else. */
  change(next: (now: T) => T): void;
  /** Begins anew: nothing of it is kept any more. */
  forget(): void;
};

type Held<T> = {
  readonly store: Store;
  readonly place: string;
  readonly value: T | undefined;
  readonly isFound: boolean;
};

/** What a form keeps at its place, or what it begins with. With another place it is what is kept there. */
export function useKept<T>(keeping: Keeping<T>, place: string, begin: T): Kept<T> {
  const { store } = useSurroundings();
  const look = (): Held<T> => {
    const value = keeping.at(store, place);
    return { store, place, value, isFound: value !== undefined };
  };
  const [last, setHeld] = useState(look);
  const held = last.place === place && last.store === store ? last : look();
  // the form went to another place while it stayed on screen
  if (held !== last) setHeld(held);
  return {
    value: held.value ?? begin,
    isTouched: held.value !== undefined,
    isFound: held.isFound,
    change: (next) => {
      // the last one counts, also where two changes come before the page is drawn again
      const value = next(keeping.at(store, place) ?? begin);
      keeping.keep(store, place, value);
      setHeld({ ...held, value });
    },
    forget: () => {
      keeping.keep(store, place, null);
      setHeld({ store, place, value: undefined, isFound: false });
    },
  };
}
