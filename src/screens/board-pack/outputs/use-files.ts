import { useCallback, useEffect, useRef, useState } from 'react';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { filesOf, type PackFile } from '#store/pack-files.ts';
import { useSurroundings } from '#screens/use-store.ts';

/** The files that were made of a pack, as the library has them. What was listed stands while it is asked again. */
export type Files =
  | { readonly at: 'asking' }
  | { readonly at: 'listed'; readonly files: readonly PackFile[] }
  | { readonly at: 'failed'; readonly error: unknown };

/** Lists the files of a pack; `again` asks once more. */
export function useFiles(pack: IssuedPack): Files & { readonly again: () => void } {
  const { store } = useSurroundings();
  const [files, setFiles] = useState<Files>({ at: 'asking' });
  const nLooks = useRef(0);
  const { world } = store;
  const again = useCallback(() => {
    nLooks.current += 1;
    const look = nLooks.current;
    const show = (next: Files) => {
      if (look === nLooks.current) setFiles(next);
    };
    filesOf(world, pack).then(
      (listed) => show({ at: 'listed', files: listed }),
      (error: unknown) => show({ at: 'failed', error }),
    );
  }, [world, pack]);
  useEffect(again, [again]);
  return { ...files, again };
}
