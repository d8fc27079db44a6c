import { useState } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { useSurroundings } from '#screens/use-store.ts';
import type { Step } from './hand-over-plan.ts';

/** Several commands, one after the other. `done` are the labels of those that went through before one did not. */
export type Stepping = {
  readonly isRunning: boolean;
  readonly refusals: readonly Refusal[];
  readonly error: unknown;
  readonly done: readonly string[];
  /** True when all went through, or are on their way. */
  run(steps: readonly Step[]): Promise<boolean>;
};

type Ended = Pick<Stepping, 'refusals' | 'error' | 'done'>;

/** Sends several commands in order and stops at the first that a rule or the outside says no to. */
export function useSteps(): Stepping {
  const { store } = useSurroundings();
  const [isRunning, setRunning] = useState(false);
  const [ended, setEnded] = useState<Ended>(nothing);
  return {
    isRunning,
    ...ended,
    run: async (steps) => {
      if (isRunning) return false;
      setRunning(true);
      setEnded(nothing);
      const done: string[] = [];
      try {
        for (const { command, label } of steps) {
          const outcome = await store.run(command, label);
          // a step that went through before, or was noted already, has nothing left to write
          if (outcome.kind === 'refused' && !outcome.refusals.every(isDoneAlready)) {
            setEnded({ refusals: outcome.refusals, error: null, done });
            return false;
          }
          done.push(label);
        }
        return true;
      } catch (error) {
        setEnded({ refusals: [], error, done });
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}

function isDoneAlready({ code }: Refusal): boolean {
  return code === 'nothing-to-write' || code === 'person-left';
}

const nothing: Ended = { refusals: [], error: null, done: [] };
