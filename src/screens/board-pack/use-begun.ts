import { useEffect, useState } from 'react';
import type { Store } from '#store/state.ts';
import { meetingKey } from './meetings.ts';

/** Keys of the meetings, as of meetingKey, whose pack is being prepared on this device. */
export function useBegun(store: Store): ReadonlySet<string> {
  const [begun, setBegun] = useState<ReadonlySet<string>>(none);
  useEffect(() => {
    let isGone = false;
    void store.curations.list().then((drafts) => {
      if (!isGone)
        setBegun(new Set(drafts.map(({ body, meetingOn }) => meetingKey({ body, on: meetingOn }))));
    });
    return () => {
      isGone = true;
    };
  }, [store]);
  return begun;
}

const none: ReadonlySet<string> = new Set();
