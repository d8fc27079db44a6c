import { useEffect, useState } from 'react';
import type { Meeting } from '#domain/cycle.ts';
import type { Store } from '#store/state.ts';

/** The meetings and occasions whose pack is being prepared on this device, the first one first. */
export function useBegun(store: Store): readonly Meeting[] {
  const [begun, setBegun] = useState<readonly Meeting[]>(none);
  useEffect(() => {
    let isGone = false;
    void store.curations.list().then((drafts) => {
      if (!isGone) setBegun(drafts.map(({ body, meetingOn }) => ({ body, on: meetingOn })));
    });
    return () => {
      isGone = true;
    };
  }, [store]);
  return begun;
}

const none: readonly Meeting[] = [];
