import { useState } from 'react';
import type { PlanCommand } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { RunOutcome } from '#store/state.ts';
import { useSurroundings } from '#screens/use-store.ts';

/** The sending of a wish to change the plan: what is under way, and how the last try ended. */
export type Running = {
  readonly isRunning: boolean;
  readonly refusals: readonly Refusal[];
  readonly error: unknown;
  /**
   * How it ended; null when the outside said no, or one is under way already. `shown` is the plan as the form was opened
   * on: what somebody else changed in the same place since then is not overwritten unseen.
   */
  run(command: PlanCommand, label: string, shown?: Snapshot): Promise<RunOutcome | null>;
  /** Forgets how the last try ended. */
  forget(): void;
};

/** Sends wishes to change the plan, one at a time. */
export function useRun(): Running {
  const { store } = useSurroundings();
  const [isRunning, setRunning] = useState(false);
  const [ended, setEnded] = useState<Pick<Running, 'refusals' | 'error'>>(nothing);
  return {
    isRunning,
    ...ended,
    forget: () => setEnded(nothing),
    run: async (command, label, shown) => {
      if (isRunning) return null;
      setRunning(true);
      setEnded(nothing);
      try {
        const outcome = await store.run(command, label, shown);
        if (outcome.kind === 'refused') setEnded({ refusals: outcome.refusals, error: null });
        return outcome;
      } catch (error) {
        setEnded({ refusals: [], error });
      } finally {
        setRunning(false);
      }
      return null;
    },
  };
}

const nothing: Pick<Running, 'refusals' | 'error'> = { refusals: [], error: null };
