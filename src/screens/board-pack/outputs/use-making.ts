import { useEffect, useSyncExternalStore } from 'react';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { OutputKind } from '#domain/pack/pack-output.ts';
import { useSurroundings } from '#screens/use-store.ts';
import { jobOf, type Job, type Making } from './makings.ts';

/**
 * Makes an output of a frozen pack and saves it in the library; what is made stays in hand where it cannot be saved. It goes on
 * where the page is left, and stands there when somebody comes back; what had ended by then is not told again.
 */
export function useMaking(
  pack: IssuedPack,
  kind: OutputKind,
  onSaved: () => void,
): { readonly making: Making } & Pick<Job, 'make' | 'saveAgain' | 'cancel'> {
  const { store } = useSurroundings();
  const job = jobOf(store, pack, kind);
  const making = useSyncExternalStore(job.subscribe, job.getMaking);
  useEffect(() => job.settle, [job]);
  const isSaved = making.at === 'saved';
  useEffect(() => {
    if (isSaved) onSaved();
  }, [isSaved, onSaved]);
  return { making, make: job.make, saveAgain: job.saveAgain, cancel: job.cancel };
}
