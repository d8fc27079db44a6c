import { useState } from 'react';
import type { Action } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import type { Refusal } from '#domain/refusal.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import type { PostOutcome, Store } from '#store/state.ts';
import type { Conflict } from '#store/take-back.ts';
import type { Writing } from './use-entry.ts';

/** An update that the library has, or that is on its way there. */
export type Sent = Extract<PostOutcome, { kind: 'saved' | 'kept' }>;

/** The sending of an update: what is under way, and how the last try ended. */
export type Sending = {
  readonly isSending: boolean;
  readonly refusals: readonly Refusal[];
  readonly conflict: Conflict | null;
  readonly error: unknown;
  /** It was discarded or taken back elsewhere before it was sent; the form still has the text. */
  readonly isGone: boolean;
  /** `last` is what was changed too late to be in the writing. */
  send(isNextWanted: boolean, last?: Partial<UpdateEntry>): Promise<void>;
  /** Forgets how the last try ended. */
  settle(): void;
};

type Ended = Pick<Sending, 'refusals' | 'conflict' | 'error' | 'isGone'>;

const nothing: Ended = { refusals: [], conflict: null, error: null, isGone: false };

/**
 * Sends what is written, one try at a time. The draft becomes an entry of the outbox, and a draft again in a conflict.
 */
export function useSend(
  store: Store,
  action: Action,
  writing: Writing,
  onSent: (sent: Sent, isNextWanted: boolean) => void,
): Sending {
  const [isSending, setSending] = useState(false);
  const [ended, setEnded] = useState<Ended>(() => ({ ...nothing, conflict: store.conflictOf(action.ref) }));
  return {
    ...ended,
    isSending,
    settle: () => {
      store.settleConflict(action.ref);
      setEnded(nothing);
    },
    send: async (isNextWanted, last = {}) => {
      if (isSending) return;
      setSending(true);
      setEnded(nothing);
      try {
        const outcome = await store.postUpdate(action.ref, writing.updateId, { ...writing.entry, ...last });
        if (outcome.kind === 'refused') {
          setEnded({ ...nothing, refusals: outcome.refusals });
          focusNext('to-put-right');
        } else if (outcome.kind === 'conflict') setEnded({ ...nothing, conflict: outcome.conflict });
        else if (outcome.kind === 'gone') {
          // as a draft again, so that it is kept
          writing.change(last);
          setEnded({ ...nothing, isGone: true });
        } else {
          // while the outbox is in this page's memory only, the draft is what would survive its closing
          if (outcome.kind === 'saved' || isOutboxDurable(store)) await writing.finish();
          onSent(outcome, isNextWanted);
        }
      } catch (error) {
        setEnded({ ...nothing, error });
      } finally {
        setSending(false);
      }
    },
  };
}

function isOutboxDurable(store: Store): boolean {
  const state = store.getState();
  return state.phase === 'ready' && state.isDurable;
}
