import { useEffect, useState } from 'react';
import type { Meeting } from '#domain/cycle/cycle.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Store } from '#store/state.ts';
import { issuedAs, type PackDraft } from './prepare/pack-draft.ts';

/**
 * The meetings and occasions whose pack is being prepared on this device, the first one first; null until the device was
 * asked. What was issued since is dropped.
 */
export function useBegun(store: Store, packs: ReadonlyMap<string, IssuedPack>): readonly Meeting[] | null {
  const [begun, setBegun] = useState<readonly Meeting[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void store.curations.list().then(async (drafts) => {
      const isDone = (draft: PackDraft) => issuedAs(draft, packs.values()) !== null;
      for (const { body, meetingOn } of drafts.filter(isDone)) await store.curations.drop(body, meetingOn);
      const left = drafts.filter((draft) => !isDone(draft));
      if (!isGone) setBegun(left.map(({ body, meetingOn }) => ({ body, on: meetingOn })));
    });
    return () => {
      isGone = true;
    };
  }, [store, packs]);
  return begun;
}
