import { useCallback, useEffect, useRef, useState } from 'react';
import { sendReminders, type End, type Round, type RoundEnd } from '#store/chase.ts';
import type { Reminder } from '#store/chase-channel.ts';
import type { Store } from '#store/state.ts';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';

/** How far a round of reminders is. `ends` stand in the order of the reminders; null = not begun, or under way at `index`. */
export type ChaseRun =
  | { readonly at: 'idle' }
  | {
      readonly at: 'sending';
      readonly reminders: readonly Reminder[];
      readonly ends: readonly (End | null)[];
      readonly index: number;
      /** When a busy service lets it go on, ms since 1970; null while it goes on. */
      readonly waitsUntil: number | null;
      readonly isStopping: boolean;
    }
  | {
      readonly at: 'ended';
      readonly reminders: readonly Reminder[];
      readonly ends: readonly (End | null)[];
      readonly how: RoundEnd;
    }
  | { readonly at: 'failed'; readonly error: unknown };

/** Sends rounds of reminders, one at a time. Leaving the screen stops between two people, as `stop` does. */
export function useChaseRun(store: Store): {
  readonly run: ChaseRun;
  readonly start: (round: Round) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
} {
  const [run, setRun] = useState<ChaseRun>({ at: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    stopper.current?.abort();
    setRun((now) => (now.at === 'sending' ? { ...now, isStopping: true } : now));
  }, []);
  useEffect(() => () => stopper.current?.abort(), []);
  // a closed page sends nothing more
  useWarnBeforeLoss(run.at === 'sending');

  const start = useCallback(
    async (round: Round) => {
      const controller = new AbortController();
      stopper.current = controller;
      const { reminders } = round;
      let ends: readonly (End | null)[] = reminders.map(() => null);
      const follow = (part: Partial<Extract<ChaseRun, { at: 'sending' }>>) =>
        setRun((now) => (now.at === 'sending' ? { ...now, ...part } : now));
      setRun({ at: 'sending', reminders, ends, index: 0, waitsUntil: null, isStopping: false });
      try {
        const how = await sendReminders(
          store.world,
          round,
          {
            onBegin: (index) => follow({ index }),
            onEnd: (index, end) => {
              ends = ends.with(index, end);
              follow({ ends });
            },
            onWait: (waitsUntil) => follow({ waitsUntil }),
          },
          controller.signal,
        );
        // what was sent is known to the whole screen, and to the next round
        await store.load();
        setRun({ at: 'ended', reminders, ends, how });
      } catch (error) {
        setRun({ at: 'failed', error });
      }
    },
    [store],
  );
  const forget = useCallback(() => setRun({ at: 'idle' }), []);
  return { run, start, stop, forget };
}
