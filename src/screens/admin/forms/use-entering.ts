import { useCallback, useEffect, useRef, useState } from 'react';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import type { Store } from '#store/state.ts';
import { enterUpdates, type EnteringEnd, type EntryEnd, type EntryWish } from './enter-updates.ts';

/** How far the entering of a form is. `ends` stand in the order of the wishes; null = not begun, or under way at `index`. */
export type Entering =
  | { readonly at: 'idle' }
  | {
      readonly at: 'entering';
      readonly wishes: readonly EntryWish[];
      readonly ends: readonly (EntryEnd | null)[];
      readonly index: number;
      readonly isStopping: boolean;
    }
  | {
      readonly at: 'ended';
      readonly wishes: readonly EntryWish[];
      readonly ends: readonly (EntryEnd | null)[];
      readonly how: EnteringEnd;
    };

/** Enters the updates of a form one after the other. Leaving the screen stops between two, as `stop` does. */
export function useEntering(
  store: Store,
  person: string,
): {
  readonly entering: Entering;
  readonly start: (wishes: readonly EntryWish[]) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
} {
  const [entering, setEntering] = useState<Entering>({ at: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  useWarnBeforeLoss(entering.at === 'entering');

  const start = useCallback(
    async (wishes: readonly EntryWish[]) => {
      const controller = new AbortController();
      stopper.current = controller;
      let ends: readonly (EntryEnd | null)[] = wishes.map(() => null);
      const follow = (part: { readonly index: number } | { readonly ends: typeof ends }) =>
        setEntering((now) => (now.at === 'entering' ? { ...now, ...part } : now));
      setEntering({ at: 'entering', wishes, ends, index: 0, isStopping: false });
      const how = await enterUpdates(
        store,
        person,
        wishes,
        {
          onBegin: (index) => follow({ index }),
          onEnd: (index, end) => {
            ends = ends.with(index, end);
            follow({ ends });
          },
        },
        controller.signal,
      );
      setEntering({ at: 'ended', wishes, ends, how });
    },
    [store, person],
  );
  const stop = useCallback(() => {
    stopper.current?.abort();
    setEntering((now) => (now.at === 'entering' ? { ...now, isStopping: true } : now));
  }, []);
  const forget = useCallback(() => setEntering({ at: 'idle' }), []);
  return { entering, start, stop, forget };
}
