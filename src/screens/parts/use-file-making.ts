import { useCallback, useEffect, useRef, useState } from 'react';
import type { PackInTheMaking } from '#pack/make-pack.ts';
import { download } from '#screens/board-pack/outputs/download.ts';

/** How far a file is that is made for somebody at once. */
export type FileMaking =
  | { readonly at: 'idle' }
  | { readonly at: 'writing' }
  | { readonly at: 'made'; readonly name: string }
  | { readonly at: 'failed'; readonly error: unknown };

/** A file that has been begun, and what it is to be called. */
export type BegunFile = { readonly file: PackInTheMaking; readonly name: string };

/** Makes one file at a time and hands it to the browser. Leaving the screen ends it. */
export function useFileMaking(): {
  readonly making: FileMaking;
  readonly make: (begin: () => BegunFile) => Promise<void>;
} {
  const [making, setMaking] = useState<FileMaking>({ at: 'idle' });
  const writing = useRef<PackInTheMaking | null>(null);
  useEffect(() => () => writing.current?.cancel(), []);
  const make = useCallback(async (begin: () => BegunFile) => {
    setMaking({ at: 'writing' });
    try {
      const { file, name } = begin();
      writing.current = file;
      download(await file.done, name);
      setMaking({ at: 'made', name });
    } catch (error) {
      setMaking({ at: 'failed', error });
    } finally {
      writing.current = null;
    }
  }, []);
  return { making, make };
}
