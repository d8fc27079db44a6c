import { useCallback, useEffect, useState } from 'react';
import { useReady } from '#screens/use-store.ts';

/**
 * Refs of the actions somebody began to write about on this device, as it was looked up last: at first, when somebody comes
 * back to this tab, perhaps from another one, and with each `look`.
 */
export function useDrafts(): { readonly drafts: ReadonlySet<string>; look(): void } {
  const { store } = useReady();
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set());
  const look = useCallback(() => {
    void store.desk.list().then((refs) => {
      setDrafts((now) => (isSame(now, refs) ? now : new Set(refs)));
    });
  }, [store]);
  useEffect(() => {
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
  return { drafts, look };
}

function isSame(now: ReadonlySet<string>, refs: readonly string[]): boolean {
  return now.size === refs.length && refs.every((ref) => now.has(ref));
}
