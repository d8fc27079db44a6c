import { useState } from 'react';
import type { Action } from '#domain/action.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Update } from '#domain/update.ts';
import type { Posted, Store } from '#store/store.ts';
import type { Writing } from './use-entry.ts';

export type Conflict = Extract<Posted, { kind: 'conflict' }>;

/** The sending of an update: what is under way, and how the last try ended. */
export type Sending = {
  readonly isSending: boolean;
  readonly refusals: readonly Refusal[];
  readonly conflict: Conflict | null;
  readonly error: unknown;
  send(isNextWanted: boolean): Promise<void>;
  /** Forgets how the last try ended. */
  settle(): void;
};

type Ended = Pick<Sending, 'refusals' | 'conflict' | 'error'>;

const nothing: Ended = { refusals: [], conflict: null, error: null };

/** Sends what is written, one try at a time. The draft is dropped only when the library has the update. */
export function useSend(
  store: Store,
  action: Action,
  writing: Writing,
  onSaved: (update: Update, isNextWanted: boolean) => void,
): Sending {
  const [isSending, setSending] = useState(false);
  const [ended, setEnded] = useState<Ended>(nothing);
  return {
    ...ended,
    isSending,
    settle: () => setEnded(nothing),
    send: async (isNextWanted) => {
      if (isSending) return;
      setSending(true);
      setEnded(nothing);
      try {
        const posted = await store.postUpdate(action.ref, writing.updateId, writing.entry);
        if (posted.kind === 'saved') {
          await writing.finish();
          onSaved(posted.update, isNextWanted);
        } else if (posted.kind === 'refused') setEnded({ ...nothing, refusals: posted.refusals });
        else setEnded({ ...nothing, conflict: posted });
      } catch (error) {
        setEnded({ ...nothing, error });
      } finally {
        setSending(false);
      }
    },
  };
}
