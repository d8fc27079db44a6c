import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { openPack } from '#store/frozen-file.ts';
import type { World } from '#store/world.ts';

/** A frozen file on its way from the library; 'none' where there is nothing to open. */
export type Opening =
  | { readonly at: 'none' }
  | { readonly at: 'opening' }
  | { readonly at: 'open'; readonly frozen: FrozenPack }
  | { readonly at: 'failed'; readonly error: unknown };

type Found = { readonly sha256: string; readonly opening: Opening };

/** Opens the frozen plan behind a pack. `again` asks the library once more after a failure. */
export function useFrozen(world: World, pack: IssuedPack | null): Opening & { readonly again: () => void } {
  const [found, setFound] = useState<Found | null>(null);
  const nLooks = useRef(0);
  const open = useCallback(() => {
    nLooks.current += 1;
    const look = nLooks.current;
    if (pack === null) return;
    const show = (opening: Opening) => {
      if (look === nLooks.current) setFound({ sha256: pack.sha256, opening });
    };
    openPack(world, pack).then(
      (frozen) => show({ at: 'open', frozen }),
      (error: unknown) => show({ at: 'failed', error }),
    );
  }, [world, pack]);
  useEffect(open, [open]);
  const opening = openingOf(pack, found);
  return {
    ...opening,
    again: () => {
      setFound(null);
      open();
    },
  };
}

// what was opened stands, also while a later look at the library brings the same pack anew
function openingOf(pack: IssuedPack | null, found: Found | null): Opening {
  if (pack === null) return { at: 'none' };
  return found?.sha256 === pack.sha256 ? found.opening : { at: 'opening' };
}
