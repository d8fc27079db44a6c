import { useCallback, useState } from 'react';
import type { Command } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Entry } from '#store/outbox.ts';
import type { Store } from '#store/state.ts';
import { useReady } from '#screens/use-store.ts';

type ImportCommand = Extract<Command, { kind: 'import-plan' | 'undo-import' }>;

/** How far an import, or its undoing, is. `entry` is what is still on its way, null before and after. */
export type Sending =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly entry: Entry | null }
  | { readonly at: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly at: 'failed'; readonly error: unknown }
  | { readonly at: 'written' };

type Asked = Exclude<Sending, { at: 'sending' }> | { readonly at: 'sending' } | { readonly at: 'kept' };

/**
 * Sends an import, or its undoing, through the store, and follows it while it is on its way, also when it was sent
 * before this screen was opened.
 */
export function useImportCommand(
  kind: 'import' | 'undo-import',
  importId: string,
): {
  readonly sending: Sending;
  /** True when it is written, or will be. */
  readonly send: (command: ImportCommand, label: string) => Promise<boolean>;
} {
  const { store, outbox } = useReady();
  const [asked, setAsked] = useState<Asked>({ at: 'idle' });
  const send = useCallback(
    async (command: ImportCommand, label: string) => {
      setAsked({ at: 'sending' });
      const ended = await ask(store, command, label);
      setAsked(ended);
      return ended.at === 'written' || ended.at === 'kept';
    },
    [store],
  );
  const entry = outbox.find((one) => one.id === `${kind} ${importId}`) ?? null;
  return { sending: sendingOf(asked, entry), send };
}

async function ask(store: Store, command: ImportCommand, label: string): Promise<Asked> {
  try {
    const outcome = await store.importPlan(command, label);
    return outcome.kind === 'refused' ? { at: 'refused', refusals: outcome.refusals } : { at: outcome.kind };
  } catch (error) {
    return { at: 'failed', error };
  }
}

function sendingOf(asked: Asked, entry: Entry | null): Sending {
  if (entry !== null) return { at: 'sending', entry };
  // what was kept and is on its way no more has arrived
  if (asked.at === 'kept') return { at: 'written' };
  return asked.at === 'sending' ? { at: 'sending', entry: null } : asked;
}
