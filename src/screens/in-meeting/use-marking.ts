import { useState } from 'react';
import type { DiscussedItem } from '#domain/meeting/discussed.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Refusal } from '#domain/refusal.ts';
import { useRun } from '#screens/parts/use-run.ts';
import { useReady } from '#screens/use-store.ts';

/** What an admin has to mark what is discussed, and how the last time ended. */
export type Marking = {
  readonly isRunning: boolean;
  readonly refusals: readonly Refusal[];
  readonly error: unknown;
  /** True where the library does not have the last mark yet. */
  readonly isKept: boolean;
  /** Marks it; null says that nothing of the pack is discussed any more. */
  mark(item: DiscussedItem | null): Promise<void>;
};

/** Marks what is discussed in a pack; null for those who may not. */
export function useMarking(pack: IssuedPack): Marking | null {
  const { me, store, outbox } = useReady();
  const running = useRun();
  const [kept, setKept] = useState('');
  if (me.role !== 'admin' || !me.isActive) return null;
  return {
    isRunning: running.isRunning,
    refusals: running.refusals,
    error: running.error,
    // on its way still, and neither arrived nor forgotten
    isKept: outbox.some(({ id }) => id === kept),
    mark: async (item) => {
      setKept('');
      const outcome = await running.run(
        { kind: 'mark-discussed', pack: pack.key, item, at: store.world.now().toISOString() },
        'What is discussed now',
      );
      if (outcome?.kind === 'kept') setKept(outcome.entry.id);
    },
  };
}
