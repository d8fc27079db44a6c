import { useState } from 'react';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Keeping } from '#screens/parts/kept.ts';
import { useKept, type Kept } from '#screens/parts/use-kept.ts';
import { useReady } from '#screens/use-store.ts';

/** What is filled in of a form, field by field, and the plan as it was shown when that was begun. */
export type Begun<T> = { readonly shown: Snapshot; readonly parts: Partial<T> };

/** A form of Admin while it is filled in: it stands on `shown`, and what is typed on top of that. */
export type SaveTyping<T> = Pick<Kept<Begun<T>>, 'isTouched' | 'isFound' | 'forget'> &
  Begun<T> & {
    set(part: Partial<T>): void;
    /** Stands on the plan as it is now: for whoever was told that others changed it. */
    catchUp(): void;
  };

/**
 * What is filled in of a form that saves with one command. Whoever goes elsewhere meanwhile finds it again, by the form's
 * place, and what others changed since it was begun is told before it is written over.
 */
export function useSaveTyping<T>(keeping: Keeping<Begun<T>>, place: string): SaveTyping<T> {
  const { store, snapshot } = useReady();
  const [opened, setOpened] = useState(snapshot);
  const kept = useKept<Begun<T>>(keeping, place, { shown: opened, parts: {} });
  return {
    ...kept.value,
    isTouched: kept.isTouched,
    isFound: kept.isFound,
    set: (part) => kept.change(({ shown, parts }) => ({ shown, parts: { ...parts, ...part } })),
    catchUp: () => {
      const state = store.getState();
      if (state.phase !== 'ready') return;
      if (kept.isTouched) kept.change(({ parts }) => ({ shown: state.snapshot, parts }));
      else setOpened(state.snapshot);
    },
    forget: () => {
      kept.forget();
      setOpened(snapshot);
    },
  };
}
