import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileRefusal } from '#domain/intake/intake-file.ts';
import { readFile } from '#intake/read-file.ts';
import type { ReadFile } from './import-work.ts';

/** How far the reading of a file is. */
export type Reading =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'turned-away'; readonly name: string; readonly refusal: FileRefusal }
  | { readonly at: 'failed'; readonly name: string; readonly error: unknown };

/** Reads one file at a time; choosing another one, cancelling and leaving the screen end the reading. */
export function useReading(
  newId: () => string,
  onRead: (file: ReadFile) => void,
): {
  readonly reading: Reading;
  readonly read: (file: File) => Promise<void>;
  readonly cancel: () => void;
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
        // a later choice has taken over, or the screen was left
        if (stop.current !== abort) return;
        if (found.kind === 'read') onRead({ name, grids: found.grids, importId: newId() });
        next = found.kind === 'read' ? { at: 'idle' } : { at: 'turned-away', name, refusal: found.refusal };
      } catch (error) {
        next = { at: 'failed', name, error };
      }
      if (stop.current === abort) setReading(next);
    },
    [newId, onRead],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { reading, read, cancel };
}
