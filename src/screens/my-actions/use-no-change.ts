import { useRef, useState } from 'react';
import type { MyAction } from '#domain/people/mine.ts';
import { isLive } from '#domain/action.ts';
import { noChangeEntry, noChangeOf } from '#domain/no-change.ts';
import { useReady } from '#screens/use-store.ts';
import type { UpdatePost } from '#store/state.ts';
import { endIn, endOf, type NoChangeEnd } from './no-change-end.ts';

/** The sending of several updates that say that nothing changed. */
export type NoChangeSending = {
  readonly isSending: boolean;
  /** What broke the last try off, and what became of each until then; null where none did. */
  readonly broken: { readonly error: unknown; readonly end: NoChangeEnd } | null;
  /** Sends them together; null when it broke off. */
  send(chosen: readonly MyAction[], words: string): Promise<NoChangeEnd | null>;
};

/** Sends them, one try at a time. What is tried again goes under the ids it had: what arrived unheard is there once. */
export function useNoChange(): NoChangeSending {
  const ready = useReady();
  const { store } = ready;
  const [isSending, setSending] = useState(false);
  const [broken, setBroken] = useState<NoChangeSending['broken']>(null);
  const ids = useRef(new Map<string, string>());
  const idOf = (ref: string): string => {
    const id = ids.current.get(ref) ?? store.newId();
    ids.current.set(ref, id);
    return id;
  };
  // what a click began goes on while the plan changes
  const planNow = () => {
    const state = store.getState();
    return state.phase === 'ready' ? state : ready;
  };
  // where somebody was faster and the device keeps nothing, the action's own form is where the line is found again
  const keepLine = async (left: readonly string[], seen: readonly MyAction[], words: string) => {
    const begun = new Set(await store.desk.list());
    const { snapshot } = planNow();
    for (const { action: before } of seen) {
      const action = snapshot.actions.get(before.ref);
      if (!left.includes(before.ref) || begun.has(before.ref) || action === undefined || !isLive(action))
        continue;
      await store.desk.keep({
        actionRef: before.ref,
        updateId: idOf(before.ref),
        entry: noChangeEntry(snapshot, action, words),
        basedOn: before.lastUpdateId,
        keptAt: store.world.now().toISOString(),
      });
    }
  };
  return {
    isSending,
    broken,
    send: async (chosen, words) => {
      setSending(true);
      setBroken(null);
      const posts: UpdatePost[] = [];
      const left: string[] = [];
      const withLeft = (end: NoChangeEnd): NoChangeEnd => ({ ...end, left: [...end.left, ...left] });
      try {
        // begun meanwhile, perhaps in another tab: what is typed there says otherwise
        const begun = new Set(await store.desk.list());
        for (const { action } of chosen) {
          const entry = begun.has(action.ref) ? null : noChangeOf(planNow().snapshot, action, words);
          if (entry === null) left.push(action.ref);
          else posts.push({ actionRef: action.ref, updateId: idOf(action.ref), entry });
        }
        const end = withLeft(endOf(posts, await store.postUpdates(posts)));
        await keepLine(end.left, chosen, words);
        return end;
      } catch (error) {
        setBroken({ error, end: withLeft(endIn(posts, planNow())) });
        return null;
      } finally {
        setSending(false);
      }
    },
  };
}
