import type { UpdateEntry } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Store } from '#store/state.ts';

/** An update of a returned form that is to be entered. The same id is the same update, however often it is entered. */
export type EntryWish = {
  readonly updateId: string;
  readonly ref: string;
  readonly title: string;
  readonly entry: UpdateEntry;
};

/** What became of one. Only 'entered' and 'already' mean that the library has it; 'kept' means that it is on its way. */
export type EntryEnd =
  | { readonly kind: 'entered' }
  | { readonly kind: 'already' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Somebody else updated the action while it was being entered; nothing was overwritten. */
  | { readonly kind: 'overtaken'; readonly byName: string }
  /** Discarded elsewhere before it was sent. */
  | { readonly kind: 'gone' };

/** How the whole ended. What was not begun has no end. */
export type EnteringEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broken'; readonly error: unknown };

/**
 * Enters updates one after the other on behalf of a person, and tells what became of each by its index. Stops between two
 * when the signal says so, and before the next when one throws.
 */
export async function enterUpdates(
  store: Store,
  person: string,
  wishes: readonly EntryWish[],
  tell: { readonly onBegin: (index: number) => void; readonly onEnd: (index: number, end: EntryEnd) => void },
  signal: AbortSignal,
): Promise<EnteringEnd> {
  for (const [index, wish] of wishes.entries()) {
    if (signal.aborted) return { kind: 'stopped' };
    tell.onBegin(index);
    try {
      tell.onEnd(index, await enter(store, person, wish));
    } catch (error) {
      return { kind: 'broken', error };
    }
  }
  return { kind: 'done' };
}

async function enter(store: Store, person: string, { ref, updateId, entry }: EntryWish): Promise<EntryEnd> {
  const state = store.getState();
  if (state.phase === 'ready') {
    if (state.outbox.some((one) => (one.insteadOf ?? one.id) === updateId)) return { kind: 'kept' };
    if (state.snapshot.updates.get(updateId)?.row) return { kind: 'already' };
  }
  const outcome = await store.postUpdate(ref, updateId, entry, person);
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'entered' };
    case 'conflict':
      // the form still has the words: a draft of them would only turn up again elsewhere
      store.settleConflict(ref);
      await store.desk.drop(ref, updateId);
      return { kind: 'overtaken', byName: outcome.conflict.byName };
    case 'refused':
      return { kind: 'refused', refusals: outcome.refusals };
    default:
      return { kind: outcome.kind };
  }
}
