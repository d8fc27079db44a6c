import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileRefusal } from '#domain/intake-file.ts';
import type { Grid } from '#domain/intake-grid.ts';
import { readFile } from '#intake/read-file.ts';

/** How far the reading of a file is. `importId` marks everything an import of this file would write. */
export type Reading =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'turned-away'; readonly name: string; readonly refusal: FileRefusal }
  | { readonly at: 'failed'; readonly name: string; readonly error: unknown }
  | {
      readonly at: 'read';
      readonly name: string;
      readonly grids: readonly Grid[];
      readonly importId: string;
    };

/** Reads one file at a time; choosing another one, cancelling and leaving the screen end the reading. */
export function useReading(newId: () => string): {
  readonly reading: Reading;
  readonly read: (file: File) => Promise<void>;
  readonly cancel: () => void;
  readonly forget: () => void;
} {
  const [reading, setReading] = useState<Reading>({ at: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const read = useCallback(
    async (file: File) => {
      stop.current?.abort();
      const abort = new AbortController();
      stop.current = abort;
      const { name } = file;
      setReading({ at: 'reading', name });
      let next: Reading;
      try {
        const found = await readFile(file, { signal: abort.signal });
        next =
          found.kind === 'read'
            ? { at: 'read', name, grids: found.grids, importId: newId() }
            : { at: 'turned-away', name, refusal: found.refusal };
      } catch (error) {
        next = { at: 'failed', name, error };
      }
      // a later choice has taken over
      if (stop.current === abort) setReading(next);
    },
    [newId],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const forget = useCallback(() => {
    stop.current?.abort();
    stop.current = null;
    setReading({ at: 'idle' });
  }, []);
  return { reading, read, cancel, forget };
}
