import { useCallback, useEffect, useRef, useState } from 'react';
import { listPacks, type PackFile } from '#store/library.ts';
import type { World } from '#store/world.ts';

/** The packs in the library; null before they were ever read. `error` is what the last look ran into. */
export type Packs = { readonly packs: readonly PackFile[] | null; readonly error: unknown };

/** Looks the packs up, and again whenever `again` is called. */
export function usePacks(world: World): Packs & { readonly again: () => void } {
  const [found, setFound] = useState<Packs>({ packs: null, error: null });
  const looks = useRef(0);
  const again = useCallback(() => {
    looks.current += 1;
    const look = looks.current;
    // an answer that comes after that of a later look is old
    const show = (next: (before: Packs) => Packs) => {
      if (look === looks.current) setFound(next);
    };
    listPacks(world).then(
      (packs) => show(() => ({ packs, error: null })),
      (error: unknown) => show((before) => ({ packs: before.packs, error })),
    );
  }, [world]);
  useEffect(again, [again]);
  return { ...found, again };
}
